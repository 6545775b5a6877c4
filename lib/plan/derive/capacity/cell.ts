/** One person in one week: hours planned of hours free. */
import { type DayNumber } from "@/lib/plan/day-number";
import { bearableHours, fullDay } from "@/lib/plan/derive/level/load";
import { countBefore, type Point } from "@/lib/plan/derive/schedule/calendar";
import { type Week } from "./weeks";

/** Nothing, at most 40, 70, 90 and 100 %, and more. */
export type LoadBand = 0 | 1 | 2 | 3 | 4 | "over";
/** Hours that a task takes. */
export interface Part { readonly task: string; readonly hours: number }

export interface Cell {
  readonly person: string;
  readonly monday: DayNumber;
  /** Hours of this plan's tasks; the largest part first. */
  readonly planned: number;
  readonly parts: readonly Part[];
  /** Hours that there are for this plan, after days off and what other plans take. */
  readonly free: number;
  /** Working days on which the person is there. */
  readonly days: number;
  /** Hours in other plans. */
  readonly busy: number;
  /** Of the hours for this plan, those that other plans take away. */
  readonly lost: number;
  /** Whole; above 100 exactly when it is too much, infinite when there are no hours at all. */
  readonly percent: number;
  readonly band: LoadBand;
  /** Hours too much; 0 when there are none. */
  readonly over: number;
}

/** What a person brings to a plan. */
export interface Availability {
  readonly person: string;
  /** Hours on a working day. */
  readonly daily: number;
  readonly away: readonly Point[];
  /** Hours in other plans, by the Monday of the week. */
  readonly busy: ReadonlyMap<DayNumber, number>;
}

/** Sums of hours may differ by this much by computing. */
const inexact = 1e-6;

export function cellFrom({ person, daily, away, busy: elsewhere }: Availability, { monday, from, to }: Week, parts: readonly Part[]): Cell {
  const days = to - from - (countBefore(away, to) - countBefore(away, from));
  const own = daily * days;
  const busy = elsewhere.get(monday) ?? 0;
  // Hours for this plan are given beside those for others, so others take only what a full week has no room for.
  const free = Math.max(Math.min(own, Math.max(fullDay, daily) * days - busy), 0);
  const planned = parts.reduce((sum, { hours }) => sum + hours, 0);
  const isOver = planned > bearableHours(free / (days || 1)) * days + inexact;
  const percent = percentOf(planned, free, isOver);
  return {
    person, monday, planned, parts, free, days, busy, percent,
    lost: own - free,
    band: isOver ? "over" : bandOf(percent),
    over: isOver ? planned - free : 0,
  };
}

function percentOf(planned: number, free: number, isOver: boolean): number {
  if (free <= 0) return isOver ? Infinity : 0;
  const percent = Math.round((planned / free) * 100 + inexact);
  // A few minutes too much a day are none; what is printed says the same as the colour.
  return isOver ? Math.max(percent, 101) : Math.min(percent, 100);
}

function bandOf(percent: number): LoadBand {
  if (percent === 0) return 0;
  return percent <= 40 ? 1 : percent <= 70 ? 2 : percent <= 90 ? 3 : 4;
}
