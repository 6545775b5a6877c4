/** Hours that a task takes of each of its people in each week, done or still to do. */
import { type DayNumber } from "@/lib/plan/day-number";
import { spentOf, type Work, workOf } from "@/lib/plan/derive/level/load";
import { countBefore, type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type Schedule } from "@/lib/plan/derive/schedule/scheduler";
import { type AnyRecord } from "@/lib/plan/section";
import { mondayOf, weekFrom } from "./weeks";

/** By person, then by the Monday of the week. */
export type TaskHours = ReadonlyMap<string, ReadonlyMap<DayNumber, number>>;
/** Hours each person has on a working day, and the days on which they are away, as points in order. */
export interface Team {
  readonly daily: ReadonlyMap<string, number>;
  readonly away: ReadonlyMap<string, readonly Point[]>;
}

/** Nothing for days on which somebody is away, nor for people who are not in the team. */
export function taskHours(task: AnyRecord, schedule: Schedule, { daily, away }: Team): TaskHours {
  const hours = new Map<string, Map<DayNumber, number>>();
  for (const work of [spentOf(task, schedule, daily), workOf(task, schedule, daily)])
    if (work) for (const { person, hours: each } of work.shares) addWeeks(weeksOf(hours, person), work, each, away.get(person) ?? none, schedule.calendar);
  return hours;
}

const none: readonly Point[] = [];

function weeksOf(hours: Map<string, Map<DayNumber, number>>, person: string): Map<DayNumber, number> {
  const weeks = hours.get(person) ?? new Map<DayNumber, number>();
  hours.set(person, weeks);
  return weeks;
}

function addWeeks(weeks: Map<DayNumber, number>, { start, finish }: Work, hours: number, away: readonly Point[], calendar: WorkCalendar): void {
  for (let point = start; point < finish; ) {
    const { monday, to } = weekFrom(mondayOf(calendar.dayOf(point)), calendar);
    const end = Math.min(to, finish);
    const days = end - point - (countBefore(away, end) - countBefore(away, point));
    if (days > 0 && hours > 0) weeks.set(monday, (weeks.get(monday) ?? 0) + days * hours);
    point = end;
  }
}
