import { type CSSProperties } from "react";
import { cx } from "@/components/ui/class-names";
import { type Plotted } from "@/lib/plan/derive/trail";

/** With what stands beside the start, the target and the last check-in. */
export interface LabelledPlot extends Plotted {
  readonly start: string | null;
  readonly target: string | null;
  readonly now: string;
}

/** Per cent of the width: left of the first check-in, where the start stands, and right of the end. */
const [lead, margin] = [14, 2];

/** Line weight is importance: the target is dashed, what led to the first check-in is thin. */
export function CheckInLine({ plot: { points, startY, targetY, start, target, now } }: { plot: LabelledPlot }) {
  const left = startY === null ? margin : lead;
  const spots = points.map(({ x, y }) => ({ x: left + x * (100 - left - margin), y: (1 - y) * 100 }));
  const [begin, last] = [startY === null ? null : { x: margin, y: (1 - startY) * 100 }, spots.at(-1)];
  const aim = targetY === null ? null : (1 - targetY) * 100;
  // The target's name stands outside the figures, the start's on the other side.
  const isAimLow = (aim ?? last?.y ?? 0) >= 50;
  return (
    <div className="relative my-6 h-14">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" fill="none" className="absolute inset-0 size-full overflow-visible *:[vector-effect:non-scaling-stroke]">
        {aim !== null && <line x1="0" x2="100" y1={aim} y2={aim} className="stroke-line-strong" strokeDasharray="4 3" />}
        {begin && spots[0] && <line x1={begin.x} y1={begin.y} x2={spots[0].x} y2={spots[0].y} className="stroke-ink-subtle" />}
        <polyline points={spots.map(({ x, y }) => `${x},${y}`).join(" ")} className="stroke-ink" strokeWidth="1.5" strokeLinejoin="round" />
      </svg>
      {begin && <Dot {...begin} className="size-2 border border-ink-subtle bg-surface" />}
      {spots.map((spot, index) => <Dot key={index} {...spot} className={index === spots.length - 1 ? "size-2.5 bg-ink" : "size-1.5 bg-ink"} />)}
      {begin && <Label style={{ left: 0, top: `${begin.y}%` }} side={isAimLow ? "above" : "below"}>{start}</Label>}
      {aim !== null && <Label style={{ right: 0, top: `${aim}%` }} side={isAimLow ? "below" : "above"}>{target}</Label>}
      {last && <Now {...last} isAimLow={isAimLow}>{now}</Now>}
    </div>
  );
}

interface Spot { readonly x: number; readonly y: number }

const at = ({ x, y }: Spot): CSSProperties => ({ left: `${x}%`, top: `${y}%` });

function Dot({ x, y, className }: Spot & { className: string }) {
  return <span style={at({ x, y })} className={cx("absolute -translate-1/2 rounded-full forced-color-adjust-none forced-colors:bg-[CanvasText]", className)} />;
}

const sides = { above: "-translate-y-[calc(100%+7px)]", below: "translate-y-[7px]" } as const;

function Label({ style, side, children }: { style: CSSProperties; side: keyof typeof sides; children: string | null }) {
  return <span style={style} className={cx("absolute whitespace-nowrap text-ink-subtle", sides[side])}>{children}</span>;
}

/** Right of its dot, or where there is no room over or under it. */
function Now({ x, y, isAimLow, children }: Spot & { isAimLow: boolean; children: string }) {
  const isLate = x > 75;
  const place = isLate ? cx("-translate-x-full", sides[isAimLow ? "above" : "below"]) : "translate-x-[10px] -translate-y-1/2 bg-surface px-0.5";
  return <span style={at({ x, y })} className={cx("absolute font-semibold whitespace-nowrap", place)}>{children}</span>;
}
