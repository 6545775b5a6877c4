"use client";

import { memo, useMemo } from "react";
import { toDayNumber, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type DayRange } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { type Band, closedBands, closedNames } from "./closed-days";
import { type Range, type Scale } from "./scale";
import { linesIn } from "./ticks";

/** What lies under links and bars: rows of phases, closed days, the lines of weeks. Four paths, whatever the plan's size. */
export const Background = memo(function Background({ scale, range, height, rowHeight, phaseRows, calendar, holidays }: {
  scale: Scale;
  /** Px of the chart to draw. */
  range: Range;
  height: number;
  rowHeight: number;
  /** Indexes of the rows that name a phase. */
  phaseRows: readonly number[];
  calendar: WorkCalendar;
  /** As people entered them: the calendar does not tell a holiday from a weekend. */
  holidays: readonly DayRange[];
}) {
  const bands = useMemo(() => closedBands(scale, range, calendar, holidays), [scale, range, calendar, holidays]);
  const lines = useMemo(() => linesIn(scale, range), [scale, range]);
  const from = Math.max(0, range.from);
  const width = Math.min(scale.width, range.to) - from;
  if (width <= 0) return null;
  const phases = phaseRows.map((row) => `M${from} ${row * rowHeight}h${width}v${rowHeight - 1}h${-width}z`).join("");
  const edges = phaseRows.map((row) => `M${from} ${(row + 1) * rowHeight - 0.5}h${width}`).join("");
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute top-0 left-0" width={scale.width} height={height}>
      <path d={phases} className="fill-surface-sunken forced-colors:fill-[Canvas]" />
      <path d={bands.map((band) => bandPath(band, height)).join("")} className="fill-holiday forced-colors:fill-none forced-colors:stroke-[GrayText]" />
      <path d={edges + linePath(lines.faint, height)} className="fill-none stroke-line-faint forced-colors:stroke-[GrayText] forced-colors:opacity-30" />
      <path d={linePath(lines.strong, height)} className="fill-none stroke-line forced-colors:stroke-[GrayText] forced-colors:opacity-60" />
    </svg>
  );
});

/** Goes above the links and under the bars. */
export const TodayLine = memo(function TodayLine({ scale, today }: { scale: Scale; today: string }) {
  const day = toDayNumber(today);
  if (!(day >= scale.first && day <= scale.last)) return null;
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute inset-y-0 -ml-px w-0.5 bg-accent forced-colors:bg-[Highlight]"
      style={{ left: scale.x(day) + scale.dayWidth / 2 }}
    />
  );
});

/** What the bands are called: 20px high, to stand under the rows or to stick to the bottom of what scrolls. */
export const ClosedNames = memo(function ClosedNames({ scale, range, holidays, language, planYear }: {
  scale: Scale;
  range: Range;
  holidays: readonly DayRange[];
  language: Language;
  planYear: number | null;
}) {
  const names = useMemo(() => closedNames(scale, range, holidays, { language, planYear }), [scale, range, holidays, language, planYear]);
  return (
    <div aria-hidden="true" className="relative h-5 flex-none" style={{ width: scale.width }}>
      {names.map(({ key, x, label }) => (
        <span key={key} className="absolute -translate-x-1/2 text-meta leading-5 whitespace-nowrap text-ink-subtle tabular-nums" style={{ left: x }}>
          {label}
        </span>
      ))}
    </div>
  );
});

/** On whole pixels: a fraction would smear a hairline over two of them. */
const linePath = (places: readonly number[], height: number): string =>
  places.map((x) => `M${Math.round(x) + 0.5} 0v${height}`).join("");

const bandPath = ({ x, width }: Band, height: number): string => {
  const [left, right] = [Math.round(x), Math.max(Math.round(x) + 1, Math.round(x + width))];
  return `M${left} 0h${right - left}v${height}h${left - right}z`;
};
