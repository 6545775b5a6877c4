/** How long what is left of each task may take. */
import { type AnyRecord } from "@/lib/plan/section";
import { type Node } from "../schedule/network";
import { isCertain, type Range } from "./pert";

/**
 * The whole of a task, in working days. What is missing is as likely as planned, and the estimate wins
 * over a range that does not hold it. Without an estimate the days from start to due are likely, and
 * without these the middle between best and worst.
 */
export function rangeOf(task: AnyRecord, planned: number): Range {
  const [low, high, estimate] = [daysIn(task, "low"), daysIn(task, "high"), daysIn(task, "estimate")];
  const hasDates = task.values["start"] !== null && task.values["due"] !== null;
  const middle = low !== null && high !== null && !hasDates ? (low + high) / 2 : planned;
  const likely = estimate ?? middle;
  return { low: Math.min(low ?? likely, likely), likely, high: Math.max(high ?? likely, likely) };
}

/** By rank, in working days still to be done, without risks. All three are equal where it is certain. */
export interface DurationArrays {
  readonly low: Float64Array;
  readonly likely: Float64Array;
  readonly high: Float64Array;
}

/**
 * `ranges`: of each open task by id. Of work in progress a range is scaled to the share that is left;
 * what is certain lasts the whole days that the schedule counts.
 */
export function durationArrays(order: readonly Node[], ranges: ReadonlyMap<string, Range>): DurationArrays {
  const left = order.map(({ activity, rest }): Range => {
    const range = ranges.get(activity.id);
    if (!range || isCertain(range)) return { low: rest, likely: rest, high: rest };
    const share = activity.duration === 0 ? 1 : rest / activity.duration;
    return { low: range.low * share, likely: range.likely * share, high: range.high * share };
  });
  const each = (figure: (range: Range) => number) => Float64Array.from(left, figure);
  return { low: each(({ low }) => low), likely: each(({ likely }) => likely), high: each(({ high }) => high) };
}

const longest = 10_000;

function daysIn({ values }: AnyRecord, field: string): number | null {
  const value = values[field];
  return typeof value === "number" ? Math.min(value, longest) : null;
}
