"use client";

import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useScheduleStore } from "@/lib/client/use-schedule";
import { bufferSpan } from "../timeline/spans";
import { type Scale } from "../timeline/scale";
import { type ChartRow } from "./chart-data";
import { labelWidth, noteSize } from "../timeline/label-width";
import { placesOf, wordsGap } from "./diamond-places";
import { SlipLabel, useSlipText } from "./slip-label";

/** Px, and with the gap before it. */
const checkSize = 12;
const checkWidth = 16;

/** Now, the baseline and the way between them; the buffer before it. */
export function Diamonds({ row, scale, hasWords }: { row: ChartRow; scale: Scale; hasWords: boolean }) {
  const { language, year } = usePlanFacts();
  const day = formatDate(row.date, { language, year, short: true });
  const slip = useSlipText()(row.drift);
  const { now, was, words } = placesOf(row, scale, labelWidth(`${day} ${slip}`, noteSize) + (row.isDone ? checkWidth : 0));
  return (
    <>
      <Buffer row={row} scale={scale} />
      {was !== null && was !== now && (
        <span className="absolute top-1/2 h-0 border-t-[1.5px] border-ink-muted" style={{ left: Math.min(was, now), width: Math.abs(now - was) }} />
      )}
      {was !== null && <Mark x={was} className={cx("border-[1.5px] border-line-control bg-surface", was === now ? "-m-2 size-4" : "-m-1.5 size-3")} />}
      <Mark
        x={now}
        className={cx(
          "-m-1.5 size-3 forced-colors:bg-[CanvasText]",
          was !== now && "shadow-[0_0_0_2px_var(--color-surface)]",
          row.isDone ? "bg-bar-done" : "bg-bar-critical",
        )}
      />
      {hasWords && (
        <span
          className={cx("absolute top-1/2 -mt-2 flex gap-1.5 bg-surface text-note print:bg-transparent leading-4 whitespace-nowrap tabular-nums", words.side === "left" && "-translate-x-full flex-row-reverse")}
          style={{ left: words.x + (words.side === "left" ? -wordsGap : wordsGap) }}
        >
          <span className="font-semibold">
            {day}
            {row.isDone && <Icon name="check" size={checkSize} className="ml-0.5 align-[-2px]" />}
          </span>
          <SlipLabel drift={row.drift} />
        </span>
      )}
    </>
  );
}

/** Drawn about its middle; `className` gives its size with the margins that centre it. */
const Mark = ({ x, className }: { x: number; className: string }) => (
  <span className={cx("absolute top-1/2 rotate-45 rounded-[1.5px]", className)} style={{ left: x }} />
);

function Buffer({ row, scale }: { row: ChartRow; scale: Scale }) {
  const store = useScheduleStore();
  const entry = store?.entry(row.id);
  if (!store || !entry || row.bufferLeft === 0) return null;
  const { left, right } = bufferSpan(entry, store.schedule().calendar, scale);
  return (
    <span
      className="absolute top-1/2 -mt-2 h-4 rounded-cell bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,var(--color-surface)_1.5px_5px)] inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed forced-colors:border-[CanvasText]"
      style={{ left, width: right - left }}
    />
  );
}
