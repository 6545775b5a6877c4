/**
 * How much work people have on each working day. The hours of a task lie evenly on its days and are
 * shared by those it is assigned to; without hours it takes all the time they have for the plan.
 */
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { type Point } from "../schedule/calendar";
import { type Schedule, type Scheduled } from "../schedule/scheduler";

/** Hours of a person on a working day, more than they have. */
export interface Overload {
  readonly person: string;
  readonly day: Point;
  readonly hours: number;
  readonly capacity: number;
}

/** Hours a day, of a person who said nothing. */
const fullDay = 8;
const tolerance = 1e-6;

/** Hours each person has for the plan on a working day. */
export function dailyHours(plan: Plan): ReadonlyMap<string, number> {
  const chosen = (findRecord(plan, "overview", singleId)?.values["workingDays"] ?? []) as readonly string[];
  const days = chosen.length || 5;
  return new Map(tableOf(plan, "people").records.map(({ id, values }) =>
    [id, typeof values["hours"] === "number" ? values["hours"] / days : fullDay]));
}

/** Who does a task, each once; those who are not in the plan left out. */
export const doersOf = ({ values }: AnyRecord, hours: ReadonlyMap<string, number>): readonly string[] =>
  [...new Set(values["assignees"] as readonly string[])].filter((id) => hours.has(id));

/** Hours a day that a task takes of each who does it; of one without hours of work all that they have. */
export function demandOf(task: AnyRecord, entry: Pick<Scheduled, "duration">, doers: number, capacity: number): number {
  const effort = task.values["effort"];
  return typeof effort === "number" && entry.duration > 0 ? effort / entry.duration / doers : capacity;
}

/**
 * Days on which somebody has more work than hours, in no order. `people`: only of these; absent, of all.
 * What is done or dropped takes no time any more; of work in progress, what is left from today on.
 */
export function overloadsOf(plan: Plan, schedule: Schedule, people?: ReadonlySet<string>): readonly Overload[] {
  const hours = dailyHours(plan);
  const load = new Map<string, Map<Point, number>>();
  for (const task of tableOf(plan, "tasks").records) {
    const entry = schedule.get(task.id);
    if (!entry || entry.isDone || entry.section !== "tasks") continue;
    const doers = doersOf(task, hours);
    const away = schedule.node(task.id)?.activity.away ?? [];
    for (const person of doers) {
      if (people && !people.has(person)) continue;
      const own = load.get(person) ?? new Map<Point, number>();
      load.set(person, own);
      const each = demandOf(task, entry, doers.length, hours.get(person) ?? 0);
      for (let day = Math.max(entry.start, schedule.frame.today); day < entry.finish; day++)
        if (!away.includes(day)) own.set(day, (own.get(day) ?? 0) + each);
    }
  }
  return [...load].flatMap(([person, days]) => {
    const capacity = hours.get(person) ?? 0;
    return [...days].filter(([, sum]) => sum > capacity + tolerance).map(([day, sum]) => ({ person, day, hours: sum, capacity }));
  });
}
