import { rowHeight, useTimeline } from "./timeline-context";
import { rowSpan } from "./spans";
import { type LinkInHand } from "./use-bar-drag";

/** A link that is being drawn, from its bar to the pointer, and the end it would reach. */
export function LinkInHandLine({ link: { from, x, y, over } }: { link: LinkInHand }) {
  const { rows, rowOf, schedule, scale } = useTimeline();
  const { calendar } = schedule.schedule();
  const edgeOf = ({ id, side }: LinkInHand["from"]) => {
    const row = rowOf(id);
    const line = rows[row];
    const span = line && rowSpan(line, schedule.entry(id), calendar, scale);
    return span ? { x: side === "start" ? span.left : span.right, y: row * rowHeight + rowHeight / 2 } : null;
  };
  const begin = edgeOf(from);
  const end = over && edgeOf(over);
  if (!begin) return null;
  return (
    <svg className="pointer-events-none absolute inset-0 z-4 overflow-visible stroke-accent" width={1} height={1} fill="none" strokeWidth={1.75}>
      <line x1={begin.x} y1={begin.y} x2={end?.x ?? x} y2={end?.y ?? y} strokeDasharray={end ? undefined : "4 3"} />
      {end && <circle cx={end.x} cy={end.y} r={5} className="fill-surface" />}
    </svg>
  );
}
