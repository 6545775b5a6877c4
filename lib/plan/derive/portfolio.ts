/** What one line of a list of plans says: how far the plan is, when it will be done, and who is in it. */
import { findRecord, type Plan, tableOf } from "../plan";
import { type Registry, singleId } from "../section";
import { forecastModel } from "./forecast/model";
import { dateAt, pointFor } from "./forecast/result";
import { simulate } from "./forecast/simulate";
import { readinessOf } from "./readiness/findings";
import { countAnswered } from "./readiness/ticks";
import { scheduleOf } from "./schedule/scheduler";

export interface PortfolioEntry {
  /** Ids of choices of the overview's fields; null where nobody has said. */
  readonly status: string | null;
  readonly priority: string | null;
  /** Of the outsider test. */
  readonly answered: number;
  readonly asked: number;
  readonly tasks: { readonly done: number; readonly all: number };
  /** The date of the last milestone, as it was promised. ISO. */
  readonly promised: string | null;
  /** The day by which everything is done in four of five runs; null when there is nothing to do. ISO. */
  readonly forecast: string | null;
  /** Names of the people in the plan, each once. */
  readonly people: readonly string[];
}

/** Total: a plan of whatever state has a line. The same for the same plan and day. */
export function portfolioEntry(plan: Plan, registry: Registry, today: string): PortfolioEntry {
  const { status, priority } = findRecord(plan, "overview", singleId)?.values ?? {};
  return {
    status: textOf(status),
    priority: textOf(priority),
    ...countAnswered(readinessOf(registry, plan)),
    ...forecastOf(plan, today),
    promised: lastDate(plan),
    people: peopleOf(plan),
  };
}

/** By name, of whom more than one plan has need: in how many plans. Names are compared as people read them. */
export function sharedPeople(entries: readonly Pick<PortfolioEntry, "people">[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { people } of entries) for (const name of new Set(people.map(nameKey))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1));
}

export const nameKey = (name: string): string => name.normalize("NFC").trim().toLocaleLowerCase();

/** A list needs no more than a rough date: a thousand runs of a small plan, fewer of a large one. */
const [mostRuns, leastRuns, passes] = [1_000, 96, 200_000];
const confidence = 0.8;

function forecastOf(plan: Plan, today: string): Pick<PortfolioEntry, "tasks" | "forecast"> {
  const schedule = scheduleOf(plan, today);
  const work = schedule.order.filter(({ activity }) => activity.section === "tasks");
  const tasks = { done: work.filter(({ activity }) => activity.isDone).length, all: work.length };
  if (schedule.order.length === 0) return { tasks, forecast: null };
  const runs = Math.max(leastRuns, Math.min(mostRuns, Math.round(passes / schedule.order.length)));
  const whole = simulate(forecastModel(plan, schedule), { runs, seed: 1 }).targets.at(-1);
  return { tasks, forecast: whole ? dateAt(whole, pointFor(whole, confidence), schedule.calendar) : null };
}

function lastDate(plan: Plan): string | null {
  let last: string | null = null;
  for (const { values: { date } } of tableOf(plan, "milestones").records)
    if (typeof date === "string" && (last === null || date > last)) last = date;
  return last;
}

function peopleOf(plan: Plan): string[] {
  const names = tableOf(plan, "people").records.map(({ values }) => String(values["name"] ?? "").trim());
  return [...new Map(names.filter((name) => name !== "").map((name) => [nameKey(name), name])).values()];
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
