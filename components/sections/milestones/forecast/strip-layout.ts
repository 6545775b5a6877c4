/** Where the parts of a distribution stand, in px: days side by side, labels that never overlap. */
import { pointFor, type TargetForecast } from "@/lib/plan/derive/forecast/result";
import { type Point } from "@/lib/plan/derive/schedule/calendar";

/** Working days that a strip shows, both ends included. */
export interface StripSpan { readonly first: Point; readonly last: Point }
export interface StripBar {
  readonly point: Point;
  readonly left: number;
  readonly width: number;
  /** Of the highest bar. */
  readonly share: number;
  /** Behind the date to be kept. */
  readonly isLate: boolean;
}
export interface StripLayout {
  readonly bars: readonly StripBar[];
  /** The evening of the date to be kept; at an edge when it lies beyond it. */
  readonly due: { readonly x: number; readonly beyond: "left" | "right" | null };
  /** The right edge of a working day. */
  x(point: Point): number;
}

/** The rarest runs at both ends, of how many in all, would only make everything else narrow. */
const rare = 0.005;
/** A date further away than this is named at the edge. */
const farDays = 30;
const widestDay = 40;

/** Days that the distribution and its date need, with one free at each end. */
export function spanOf(target: TargetForecast): StripSpan {
  const [from, to] = [pointFor(target, rare), pointFor(target, 1 - rare)];
  const isNear = target.due > from - farDays && target.due < to + farDays;
  return { first: Math.min(from, isNear ? target.due : from) - 1, last: Math.max(to, isNear ? target.due : to) + 1 };
}

export const spanLength = ({ first, last }: StripSpan): number => last - first + 1;

/** `days`: so many, at least, have room in `width`; one length for several strips makes them comparable. */
export function layOutStrip(target: TargetForecast, days: number, width: number): StripLayout {
  const { first, last } = spanOf(target);
  const dayWidth = Math.min(width / Math.max(days, last - first + 1), widestDay);
  const x = (point: Point) => (point - first + 1) * dayWidth;
  const end = x(last);
  const due = x(target.due);
  return {
    bars: barsOf(target, { first, last }, dayWidth),
    due: { x: Math.min(Math.max(due, 0), end), beyond: due < 0 ? "left" : due > end ? "right" : null },
    x,
  };
}

function barsOf({ counts, first: from, step, due }: TargetForecast, { first, last }: StripSpan, dayWidth: number): StripBar[] {
  const highest = counts.reduce((most, count) => Math.max(most, count), 1);
  const bars: StripBar[] = [];
  counts.forEach((count, index) => {
    const point = from + index * step;
    if (count === 0 || point < first || point > last) return;
    bars.push({ point, left: (point - step + 1 - first) * dayWidth, width: step * dayWidth, share: count / highest, isLate: point > due });
  });
  return bars;
}

export interface Label { readonly x: number; readonly width: number }

/** Left edges of `labels`, centred on their places where there is room, in the order of these and within `width`. */
export function placeLabels(labels: readonly Label[], width: number, gap = 8): number[] {
  const lefts: number[] = [];
  let free = 0;
  for (const label of labels) {
    const left = Math.max(label.x - label.width / 2, free);
    lefts.push(left);
    free = left + label.width + gap;
  }
  let end = width;
  for (let index = labels.length - 1; index >= 0; index--) {
    const { width: own } = labels[index] as Label;
    lefts[index] = Math.max(Math.min(lefts[index] as number, end - own), 0);
    end = (lefts[index] as number) - gap;
  }
  return lefts;
}
