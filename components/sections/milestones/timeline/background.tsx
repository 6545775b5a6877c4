"use client";

import { memo, useMemo } from "react";
import { toDayNumber } from "@/lib/plan/day-number";
import { type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type DayRange } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { type Band, closedBands, closedNames } from "./closed-days";
import { type Range, type Scale } from "./scale";
import { linesIn } from "./ticks";
import { rowHeight } from "./timeline-context";
import { type Viewport } from "./viewport";

interface Ground {
  readonly scale: Scale;
  readonly rows: readonly TimelineRow[];
  readonly calendar: WorkCalendar;
  /** As people entered them: the calendar does not tell a holiday from a weekend. */
  readonly holidays: readonly DayRange[];
}

/** Rows drawn at a time: the browser has to go through a whole path wherever a part of it shows. */
const blockRows = 64;

/** The background of what is in view. */
export function Backgrounds({ view: { firstRow, lastRow, from, to }, ...ground }: Ground & { view: Viewport }) {
  const range = useMemo(() => ({ from, to }), [from, to]);
  const count = ground.rows.length;
  const [first, last] = [Math.floor(firstRow / blockRows), Math.ceil(Math.min(lastRow, count) / blockRows)];
  return Array.from({ length: Math.max(last - first, 0) }, (_, index) => (first + index) * blockRows).map((row) => (
    <Background key={row} range={range} first={row} last={Math.min(row + blockRows, count)} {...ground} />
  ));
}

/** What lies under links and bars: rows of phases, closed days, the lines of weeks. */
export const Background = memo(function Background({ scale, range, rows, first, last, calendar, holidays }: Ground & {
  /** Px of the chart to draw. */
  range: Range;
  first: number;
  /** Not included. */
  last: number;
}) {
  const bands = useMemo(() => closedBands(scale, range, calendar, holidays), [scale, range, calendar, holidays]);
  const lines = useMemo(() => linesIn(scale, range), [scale, range]);
  const from = Math.max(0, range.from);
  const width = Math.min(scale.width, range.to) - from;
  if (width <= 0) return null;
  const height = (last - first) * rowHeight;
  const phaseTops = rows.slice(first, last).flatMap((row, index) => (row.kind === "phase" ? [index * rowHeight] : []));
  const phases = phaseTops.map((top) => `M${from} ${top}h${width}v${rowHeight - 1}h${-width}z`).join("");
  const edges = phaseTops.map((top) => `M${from} ${top + rowHeight - 0.5}h${width}`).join("");
  return (
    <svg aria-hidden="true" className="pointer-events-none absolute left-0" style={{ top: first * rowHeight }} width={scale.width} height={height}>
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
