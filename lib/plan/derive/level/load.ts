/**
 * How much work people have on each working day. The hours of a task lie evenly on its days and are
 * shared by those it is assigned to; without hours it takes all the time they have for the plan. While
 * one of several is away, the others go on with their own shares.
 */
import { finishFrom, workingDays } from "@/lib/plan/derive/schedule/activity";
import { type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type Node } from "@/lib/plan/derive/schedule/network";
import { type Schedule } from "@/lib/plan/derive/schedule/scheduler";
import { awayPoints } from "@/lib/plan/derive/schedule/surroundings";
import { type DayRange } from "@/lib/plan/fields";
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";

/** Hours of a person on a working day, more than they have. */
export interface Overload {
  readonly person: string;
  readonly day: Point;
  readonly hours: number;
  readonly capacity: number;
}
/** What is left of a task, or was done of it, for those who do it. */
export interface Work {
  /** It lies on the working days from `start` to before `finish`, but for those in `away`. */
  readonly start: Point;
  readonly finish: Point;
  readonly away: readonly Point[];
  readonly shares: readonly { readonly person: string; /** A day. */ readonly hours: number }[];
}

/** Hours a day of a person who said nothing. */
export const fullDay = 8;
/** Hours a day: less too much than an even spread of rounded figures can tell. */
const slight = 0.1;
/** Hours that sums of shares may differ by computing. */
const inexact = 1e-4;

/** Working days of a week without holidays. */
export const daysAWeek = (plan: Plan): number =>
  ((findRecord(plan, "overview", singleId)?.values["workingDays"] ?? []) as readonly string[]).length || 5;

/** Hours each person has for the plan on a working day. */
export function dailyHours(plan: Plan): ReadonlyMap<string, number> {
  const days = daysAWeek(plan);
  return new Map(tableOf(plan, "people").records.map(({ id, values }) =>
    [id, typeof values["hours"] === "number" ? values["hours"] / days : fullDay]));
}

/** Hours a day that are not too much for somebody who has `hours`. */
export const bearableHours = (hours: number): number => (hours > 0 ? hours + slight : 0);

/** Null of what is done or dropped, or takes nobody's time. `hours`: see `dailyHours`; others than those are left out. */
export function workOf(task: AnyRecord, schedule: Schedule, hours: ReadonlyMap<string, number>): Work | null {
  const node = schedule.node(task.id);
  if (!node || node.rest === 0) return null;
  const { resume, rest, activity: { away } } = node;
  const shares = sharesOf(task, node, hours);
  return shares && { start: resume, finish: finishFrom(resume, rest, away), away, shares };
}

/** What is done of a task already: its hours lie evenly on the days between its start and what is left. Null when that is nothing. */
export function spentOf(task: AnyRecord, schedule: Schedule, hours: ReadonlyMap<string, number>): Work | null {
  const node = schedule.node(task.id);
  if (!node) return null;
  const { start, resume, rest, activity: { away, duration } } = node;
  const [worked, days] = [duration - rest, workingDays(start, resume, away)];
  if (worked <= 0 || days === 0) return null;
  const shares = sharesOf(task, node, hours)?.map((share) => ({ ...share, hours: (share.hours * worked) / days }));
  return shares ? { start, finish: resume, away, shares } : null;
}

/** Hours on each day of its duration, of everybody who does it; null when nobody does, or it takes no time. */
function sharesOf(task: AnyRecord, { activity: { section, duration } }: Node, hours: ReadonlyMap<string, number>): Work["shares"] | null {
  const doers = [...new Set(task.values["assignees"] as readonly string[])].filter((id) => hours.has(id));
  if (section !== "tasks" || duration === 0 || doers.length === 0) return null;
  const effort = task.values["effort"];
  const share = typeof effort === "number" ? effort / duration / doers.length : null;
  return doers.map((person) => ({ person, hours: share ?? hours.get(person) ?? 0 }));
}

/** Working days on which each person is away. `people`: only of these; absent, of all. */
export function absences(plan: Plan, calendar: WorkCalendar, people?: ReadonlySet<string>): ReadonlyMap<string, readonly Point[]> {
  const wanted = tableOf(plan, "people").records.filter(({ id }) => !people || people.has(id));
  return new Map(wanted.map(({ id, values }) => [id, awayPoints(values["timeOff"] as readonly DayRange[], calendar)]));
}

/** Days on which somebody has more work than hours, in no order. `people`: only of these; absent, of all. */
export function overloadsOf(plan: Plan, schedule: Schedule, people?: ReadonlySet<string>): readonly Overload[] {
  const hours = dailyHours(plan);
  const load = new Map<string, Map<Point, number>>();
  for (const person of people ?? hours.keys()) load.set(person, new Map());
  for (const task of tableOf(plan, "tasks").records) {
    if (people && !(task.values["assignees"] as readonly string[]).some((person) => people.has(person))) continue;
    const work = workOf(task, schedule, hours);
    if (work) addTo(load, work);
  }
  return [...absences(plan, schedule.calendar, people)].flatMap(([person, away]) => {
    const capacity = hours.get(person) ?? 0;
    const days = load.get(person) ?? new Map<Point, number>();
    for (const day of away) days.delete(day);
    return [...days].filter(([, sum]) => sum > bearableHours(capacity) + inexact).map(([day, sum]) => ({ person, day, hours: sum, capacity }));
  });
}

function addTo(load: ReadonlyMap<string, Map<Point, number>>, { start, finish, away, shares }: Work): void {
  const rests = new Set(away);
  for (const { person, hours } of shares) {
    const own = load.get(person);
    if (own) for (let day = start; day < finish; day++) if (!rests.has(day)) own.set(day, (own.get(day) ?? 0) + hours);
  }
}
