/**
 * The working calendar. A schedule counts working days, so a weekend or a holiday takes no time.
 * A *point* lies between two working days: point `n` is the morning of working day `n` and the
 * evening of working day `n - 1`. An activity from point 3 to point 5 takes working days 3 and 4.
 */
import { type DayNumber, toDayNumber, weekdayOf } from "@/lib/plan/day-number";
import { type DayRange } from "@/lib/plan/fields";

/** A moment between working days; see above. May have a fraction where durations do. */
export type Point = number;

export interface WorkCalendar {
  isWorking(day: DayNumber): boolean;
  /** The point of a day's morning: the working days before it. On a day off, the next working morning. */
  pointAt(day: DayNumber): Point;
  /** The calendar day of the working day that begins at `point`. */
  dayOf(point: Point): DayNumber;
  /** The calendar day of the working day that ends at `point`. */
  eveningOf(point: Point): DayNumber;
  /** What a day off is called: "" for a weekend or a holiday without a name; null on a working day. */
  closedAs(day: DayNumber): string | null;
}

/** Ten years; a longer stretch of days is a slip of the pen, and would be costly to count. */
const longestStretch = 3_660;

/** First and last day of a stretch; empty, the last before the first, when a date cannot be read. */
export function stretchOf({ from, to }: DayRange): readonly [first: DayNumber, last: DayNumber] {
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  return Number.isNaN(first + last) ? [0, -1] : [first, Math.min(last, first + longestStretch)];
}

/** `weekdays`: 0 for Monday to 6; none at all is read as Monday to Friday. */
export function createWorkCalendar(weekdays: readonly number[], holidays: readonly DayRange[]): WorkCalendar {
  const week = workingWeek(weekdays);
  const before = week.map((_, weekday) => week.slice(0, weekday).filter(Boolean).length);
  const perWeek = week.filter(Boolean).length;
  const names = holidayNames(holidays);
  /** Holidays that would be working days, in order. */
  const closed = [...names.keys()].filter((day) => week[weekdayOf(day)]).sort((a, b) => a - b);

  const isWorking = (day: DayNumber) => week[weekdayOf(day)] === true && !names.has(day);
  /** Working days before `day` as if there were no holidays; Monday, day -3, is 0. */
  const weekPoint = (day: DayNumber) => Math.floor((day + 3) / 7) * perWeek + (before[weekdayOf(day)] ?? 0);
  const pointAt = (day: DayNumber) => weekPoint(day) - countBefore(closed, day);
  /** Of each holiday the point on which it stands: that of the working day after it. */
  const closedPoints = closed.map((day, index) => weekPoint(day) - index);

  function dayOf(point: Point): DayNumber {
    const whole = Math.floor(point);
    return dayOfWeekPoint(whole + countBefore(closedPoints, whole + 1));
  }

  function dayOfWeekPoint(point: Point): DayNumber {
    const weeks = Math.floor(point / perWeek);
    const rest = point - weeks * perWeek;
    const weekday = week.findIndex((works, index) => works && before[index] === rest);
    return weeks * 7 + weekday - 3;
  }

  return { isWorking, pointAt, dayOf, eveningOf: (point) => dayOf(Math.ceil(point) - 1), closedAs: (day) => (isWorking(day) ? null : (names.get(day) ?? "")) };
}

function workingWeek(weekdays: readonly number[]): readonly boolean[] {
  const chosen = weekdays.filter((weekday) => weekday >= 0 && weekday < 7);
  const working = new Set(chosen.length > 0 ? chosen : [0, 1, 2, 3, 4]);
  return Array.from({ length: 7 }, (_, weekday) => working.has(weekday));
}

function holidayNames(holidays: readonly DayRange[]): Map<DayNumber, string> {
  const names = new Map<DayNumber, string>();
  for (const holiday of holidays) {
    const [first, last] = stretchOf(holiday);
    for (let day = first; day <= last; day++) names.set(day, holiday.label);
  }
  return names;
}

/** How many of the sorted `days` are before `day`. */
export function countBefore(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
