/** What a task would be too much for, before somebody is given it. */
import { tableOf } from "@/lib/plan/plan";
import { cellAt, type Known, type PersonLoad } from "./capacity";
import { type Cell, cellFrom } from "./cell";
import { type TaskHours, taskHours } from "./task-hours";
import { weekFrom } from "./weeks";

/** As it would be in the worst week. */
export type Clash = Pick<Cell, "monday" | "percent" | "over" | "planned" | "free">;

/**
 * The worst week from now on in which the person would have too much if they did the task, with those
 * who do it now; of somebody who does it already, as it is. Null: there is none. The dates stay.
 */
export function clashOf({ plan, schedule, capacity }: Known, task: string, person: string): Clash | null {
  const record = tableOf(plan, "tasks").records.find(({ id }) => id === task);
  const row = capacity.people.find((each) => each.person === person);
  if (!record || !row) return null;
  const assignees = record.values["assignees"] as readonly string[];
  const joined = { ...record, values: { ...record.values, assignees: [...new Set([...assignees, person])] } };
  const { daily, away } = row.availability;
  const hours = new Map(capacity.people.map((each) => [each.person, each.availability.daily]));
  const team = { daily: hours.set(person, daily), away: new Map([[person, away]]) };
  return worstOf(row, task, taskHours(joined, schedule, team), { schedule, capacity });
}

function worstOf(row: PersonLoad, task: string, hours: TaskHours, { schedule, capacity }: Omit<Known, "plan">): Clash | null {
  let worst: Cell | null = null;
  for (const [monday, more] of hours.get(row.person) ?? []) {
    if (monday < capacity.now) continue;
    const week = weekFrom(monday, schedule.calendar);
    const others = cellAt(row, week).parts.filter((part) => part.task !== task);
    const cell = cellFrom(row.availability, week, [...others, { task, hours: more }]);
    if (cell.over > 0 && (worst === null || cell.percent > worst.percent)) worst = cell;
  }
  return worst;
}
