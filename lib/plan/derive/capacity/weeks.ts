/** The weeks of a plan, from Monday to Sunday, and the working days in each. */
import { type DayNumber, weekdayOf } from "@/lib/plan/day-number";
import { type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";

export interface Week {
  readonly monday: DayNumber;
  /** Its working days are those from this point to before `to`. */
  readonly from: Point;
  readonly to: Point;
}

/** Ten years before and behind today; what lies further away is a slip of the pen. */
const mostWeeks = 520;

export const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day);

export const weekFrom = (monday: DayNumber, calendar: WorkCalendar): Week =>
  ({ monday, from: calendar.pointAt(monday), to: calendar.pointAt(monday + 7) });

/** All weeks that touch the days from `first` to `last`; at least that of `first`. */
export function weeksBetween(first: DayNumber, last: DayNumber, today: DayNumber, calendar: WorkCalendar): readonly Week[] {
  const reach = mostWeeks * 7;
  const from = mondayOf(Math.min(Math.max(first, today - reach), today + reach));
  const count = Math.floor((Math.min(Math.max(last, from), today + reach) - from) / 7) + 1;
  return Array.from({ length: count }, (_, index) => weekFrom(from + index * 7, calendar));
}
