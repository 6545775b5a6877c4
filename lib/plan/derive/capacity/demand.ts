/** Hours that a plan asks for and hours that there are; tasks that nobody has, and who could take them. */
import { isDropped, isTaskDone } from "@/lib/plan/derive/schedule/activities";
import { assigneesOf } from "@/lib/plan/derive/people-work";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { rowEdits } from "@/lib/plan/row-edits";
import { type AnyRecord } from "@/lib/plan/section";
import { type Capacity, cellAt, type Known, type PersonLoad } from "./capacity";
import { clashOf } from "./clash";
import { fitOf } from "./fit";

export interface Demand {
  /** From this week on. */
  readonly planned: number;
  readonly free: number;
}
export interface PersonDemand extends Demand {
  readonly percent: number;
  /** Weeks with too much. */
  readonly weeksOver: number;
}
export interface Unassigned {
  readonly task: string;
  /** Null when nobody said. */
  readonly hours: number | null;
  /** Whose strengths fit, without too much to do, those who fit best first; with the words that say so. */
  readonly could: readonly { readonly person: string; readonly words: readonly string[] }[];
}

/** Everybody asks for all people again and again, and most edits concern one. */
const demands = new WeakMap<PersonLoad, { readonly weeks: string; readonly demand: PersonDemand }>();

export function demandOf(load: PersonLoad, { weeks, now }: Pick<Capacity, "weeks" | "now">): PersonDemand {
  const span = `${now} ${weeks[0]?.monday} ${weeks.length}`;
  const last = demands.get(load);
  if (last?.weeks === span) return last.demand;
  const demand = addUp(load, { weeks, now });
  demands.set(load, { weeks: span, demand });
  return demand;
}

function addUp(load: PersonLoad, { weeks, now }: Pick<Capacity, "weeks" | "now">): PersonDemand {
  let [planned, free, weeksOver] = [0, 0, 0];
  for (const week of weeks) {
    if (week.monday < now) continue;
    const cell = cellAt(load, week);
    planned += cell.planned;
    free += cell.free;
    if (cell.over > 0) weeksOver++;
  }
  return { planned, free, weeksOver, percent: free > 0 ? Math.round((planned / free) * 100) : planned > 0 ? Infinity : 0 };
}

export function totalDemand({ people, weeks, now }: Capacity): Demand {
  const all = people.map((load) => demandOf(load, { weeks, now }));
  return { planned: all.reduce((sum, { planned }) => sum + planned, 0), free: all.reduce((sum, { free }) => sum + free, 0) };
}

const mostNamed = 2;

/** Tasks that are still to be done and that nobody of the plan has, in the order of their table. */
export function unassignedTasks(known: Known): readonly Unassigned[] {
  const people = idsIn(tableOf(known.plan, "people").records);
  return tableOf(known.plan, "tasks").records.filter((task) => isNobodys(task, people)).map((task) => {
    const { effort } = task.values;
    return { task: task.id, hours: typeof effort === "number" ? effort : null, could: whoCould(known, task) };
  });
}

/** How many there are. Follows a plan: an edit costs what it touches. */
export function createUnassignedCount(): (plan: Plan) => number {
  let known: { readonly people: readonly AnyRecord[]; readonly ids: ReadonlySet<string>; readonly tasks: readonly AnyRecord[]; readonly count: number } | null = null;
  return (plan) => {
    const [people, tasks] = [tableOf(plan, "people").records, tableOf(plan, "tasks").records];
    const from = known?.people === people ? known : { people, ids: idsIn(people), tasks: [], count: 0 };
    const counted = (task: AnyRecord | undefined): number => Number(task !== undefined && isNobodys(task, from.ids));
    const count = rowEdits(from.tasks, tasks).reduce((sum, { before, now }) => sum + counted(now) - counted(before), from.count);
    known = { ...from, tasks, count };
    return count;
  };
}

const idsIn = (records: readonly AnyRecord[]): ReadonlySet<string> => new Set(records.map(({ id }) => id));

const isNobodys = (task: AnyRecord, people: ReadonlySet<string>): boolean =>
  !assigneesOf(task).some((id) => people.has(id)) && !isDropped(task) && !isTaskDone(task);

function whoCould(known: Known, task: AnyRecord): Unassigned["could"] {
  const fitting = tableOf(known.plan, "people").records.map((person) => ({ person: person.id, words: fitOf(person, task) })).filter(({ words }) => words.length > 0);
  const could: { readonly person: string; readonly words: readonly string[] }[] = [];
  for (const one of fitting.sort((a, b) => b.words.length - a.words.length)) {
    if (could.length === mostNamed) break;
    if (clashOf(known, task.id, one.person) === null) could.push(one);
  }
  return could;
}
