"use client";

import { useSchedule } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type DayNumber, toDayNumber, weekdayOf } from "@/lib/plan/day-number";

export interface Extent { readonly first: DayNumber; readonly last: DayNumber }

/** Days kept free at the right, so that there is somewhere to move to. */
const margin = 14;
/** Today is on the chart as long as it is no further away than this. */
const near = 28;

/** Days at either end that may stand empty before the chart is drawn shorter. */
const spare = 28;

/** The days from the first to the last of a plan, whole weeks; kept while they hold it, since others are another chart. */
export const useExtent = (): Extent | null => useSchedule<Extent | null>(readExtent, null, holds);

function readExtent(store: ScheduleStore): Extent {
  const { calendar, order, finish, frame, totals } = store.schedule();
  const today = toDayNumber(store.today());
  const from = order.length === 0 ? frame.projectStart : totals().start;
  const start = calendar.dayOf(from);
  const end = calendar.eveningOf(Math.max(finish, from + 1));
  const first = today < start && today > start - near ? today : start;
  const last = today > end && today < end + near ? today : end;
  return { first: first - weekdayOf(first), last: last + margin - weekdayOf(last + margin) + 6 };
}

const holds = (drawn: Extent | null, next: Extent | null): boolean =>
  drawn === next || (drawn !== null && next !== null && isWithin(next.first - drawn.first) && isWithin(drawn.last - next.last));

const isWithin = (empty: number): boolean => empty >= 0 && empty < spare;
