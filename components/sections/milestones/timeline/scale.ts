/** Calendar days across, in pixels from the chart's left edge, which is the morning of its first day. */
import { type DayNumber } from "@/lib/plan/day-number";

export type Unit = "days" | "weeks" | "months";

export interface Scale {
  /** Pixels a day. */
  readonly dayWidth: number;
  readonly unit: Unit;
  readonly first: DayNumber;
  /** The last day drawn; its right edge is the chart's. */
  readonly last: DayNumber;
  readonly width: number;
  /** The left edge of a day, also of one outside the chart. */
  x(day: DayNumber): number;
  /** The day that a place lies in, also left and right of the chart. */
  dayAt(x: number): DayNumber;
}

/** A stretch of the chart in pixels. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const zoomPresets: Readonly<Record<Unit, number>> = { days: 28, weeks: 5.1, months: 2 };

const narrowest = 1;
const widest = 60;
/** From these widths on a day's figure, or a Monday's, has room. */
const daysFrom = 20;
const weeksFrom = 3.2;

export const clampDayWidth = (dayWidth: number): number => Math.min(widest, Math.max(narrowest, dayWidth));

/** What the head counts at a zoom. */
export function unitOf(dayWidth: number): Unit {
  if (dayWidth >= daysFrom) return "days";
  return dayWidth >= weeksFrom ? "weeks" : "months";
}

/** `dayWidth` in pixels, brought within 1 to 60. A `last` before `first` is read as one day. */
export function createScale({ first, last, dayWidth }: { first: DayNumber; last: DayNumber; dayWidth: number }): Scale {
  const width = clampDayWidth(dayWidth);
  const end = Math.max(first, last);
  return {
    dayWidth: width,
    unit: unitOf(width),
    first,
    last: end,
    width: (end - first + 1) * width,
    x: (day) => (day - first) * width,
    // A day's own edge must be its day again, whatever binary fractions make of the width.
    dayAt: (x) => first + Math.floor(x / width + 1e-9),
  };
}

/** The days of the chart that a stretch touches, both ends included; null when it touches none. */
export function daysIn(scale: Scale, { from, to }: Range): { readonly first: DayNumber; readonly last: DayNumber } | null {
  const first = Math.max(scale.first, scale.dayAt(from));
  const last = Math.min(scale.last, scale.dayAt(to));
  return first <= last ? { first, last } : null;
}
