/** What many runs said. Figures are points and working days of the calendar that the model was made with. */
import { toIsoDate } from "@/lib/plan/day-number";
import { type Point, type WorkCalendar } from "../schedule/calendar";
import { type Target } from "./model";

/**
 * How a target was reached: a milestone when all it waits for was done, before its buffer. A run that
 * ends within a day counts for the evening of that day.
 */
export interface TargetForecast extends Target {
  /** Runs by point: `counts[i]` of them at point `first + i * step`, or less than `step` days before. */
  readonly first: Point;
  readonly step: number;
  readonly counts: Uint32Array;
  readonly mean: number;
  /** Standard deviation. */
  readonly deviation: number;
}

export interface ForecastResult {
  readonly runs: number;
  /** In the order of the schedule; the plan itself last. */
  readonly targets: readonly TargetForecast[];
  /** Tasks that are not done, and the share of runs in which each was on a critical path. */
  readonly tasks: readonly string[];
  readonly criticality: Float64Array;
  readonly risks: readonly string[];
  /** Chance of each risk. */
  readonly chance: Float64Array;
  /**
   * Working days by which risk `r` makes target `t` later when it happens, on average, at
   * `r * targets.length + t`; times its chance, the days it costs in expectation.
   */
  readonly effect: Float64Array;
}

/** The first point by which the target is reached in at least `confidence`, from 0 to 1, of the runs. */
export function pointFor({ first, step, counts }: TargetForecast, confidence: number): Point {
  const wanted = confidence * sumOf(counts);
  let reached = 0;
  for (let index = 0; index < counts.length; index++) {
    reached += counts[index] as number;
    // What a product of fractions differs by is not a run.
    if (reached > 0 && reached >= wanted - 1e-6) return first + index * step;
  }
  return first;
}

/** The share of runs in which the target is reached at `point` or before. */
export function chanceBy({ first, step, counts }: TargetForecast, point: Point): number {
  let reached = 0;
  for (let index = 0; index < counts.length && first + index * step <= point; index++) reached += counts[index] as number;
  return reached / Math.max(sumOf(counts), 1);
}

/** Working days to keep free between the planned arrival and the date, so that the date holds with `confidence`. */
export const wiggleRoom = (target: TargetForecast, confidence: number): number =>
  Math.max(pointFor(target, confidence) - target.planned, 0);

/** The days there are: between the planned arrival and the date to be kept; below zero when it is late already. */
export const roomLeft = ({ due, planned }: Target): number => due - planned;

/** The day on which a target is reached at `point`, an ISO date. `calendar`: that of the schedule that was forecast. */
export const dateAt = ({ isMorning }: Target, point: Point, calendar: WorkCalendar): string =>
  toIsoDate(isMorning ? calendar.dayOf(point) : calendar.eveningOf(point));

const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);
