"use client";

import { memo, useMemo } from "react";
import { type Language } from "@/lib/plan/language";
import { cx } from "@/components/ui/class-names";
import { type Range, type Scale } from "./scale";
import { headTicks, type Tick } from "./ticks";

/**
 * Months and weeks over the chart, 44px high; decoration, since the list names every date. A month's
 * name stays in view while its month is: `--list-width` says how much of the left the list covers.
 */
export const TimeHead = memo(function TimeHead({ scale, range, today, language, planYear }: {
  scale: Scale;
  /** Px of the chart to draw. */
  range: Range;
  /** The reader's day, "2027-01-19". */
  today: string;
  language: Language;
  planYear: number | null;
}) {
  const ticks = useMemo(() => headTicks(scale, range, { language, planYear, today }), [scale, range, language, planYear, today]);
  const isDays = scale.unit === "days";
  return (
    <div aria-hidden="true" className="relative h-11 flex-none border-b border-line whitespace-nowrap select-none" style={{ width: scale.width }}>
      {ticks.upper.map(({ day, x, width, label }) => (
        <span key={day} className="absolute top-1 flex h-4" style={{ left: x, width }}>
          <span className="sticky left-[var(--list-width,0px)] pl-1.5 text-note font-medium text-ink-muted">{label}</span>
        </span>
      ))}
      {ticks.lower.map((tick) => (
        <span
          key={tick.day}
          className={cx("absolute top-6 text-meta leading-4 text-ink-subtle tabular-nums", isDays ? "text-center" : "pl-1.5")}
          style={{ left: tick.x, width: tick.width }}
        >
          <DayText {...tick} />
        </span>
      ))}
      {ticks.today && (
        <span
          className="absolute top-6 min-w-[22px] -translate-x-1/2 rounded-chip bg-accent px-1 text-center text-meta leading-[17px] font-semibold text-accent-on tabular-nums forced-colors:border forced-colors:border-[Highlight]"
          style={{ left: ticks.today.x }}
        >
          <DayText {...ticks.today} />
        </span>
      )}
    </div>
  );
});

function DayText({ label, weekday }: Pick<Tick, "label" | "weekday">) {
  if (weekday === "") return label;
  return (
    <>
      <span className="mr-[3px] font-regular">{weekday}</span>
      {label}
    </>
  );
}
