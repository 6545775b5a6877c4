/**
 * The responsibility assignment chart (RACI): for each responsibility who does it, who answers for it, who is
 * asked before and who is told after. A row is complete with exactly one accountable person and at least one
 * responsible one. Total: letters of people who are not in the plan count for nothing, and are told.
 */
import { raciLetters, type RaciLetter } from "../fields";
import { type Plan, tableOf } from "../plan";
import { rowEdits } from "../row-edits";
import { type AnyRecord } from "../section";
import { type Finding } from "./finding";

export type RaciFindingCode =
  | "noAccountable" | "noResponsible"
  /** `others`: all of them. */
  | "severalAccountable"
  /** `others`: ids of letters that belong to nobody in the plan any more. */
  | "unknownPerson"
  /** It spans no task that is in the plan. */
  | "noTasks";
export type RaciFinding = Finding<RaciFindingCode>;

export type RaciTotals = Readonly<Record<RaciLetter, number>>;
export interface RaciRowState {
  readonly id: string;
  /** Ids of people of the plan by their letter, in the order of the table of people. */
  readonly holders: Readonly<Record<RaciLetter, readonly string[]>>;
  readonly findings: readonly RaciFinding[];
  /** Nothing is broken: one answers for it and somebody does it. */
  readonly isComplete: boolean;
}
/** Keeps the identity of every part that says the same as before. */
export interface Raci {
  /** By id, in the order of their table. */
  readonly rows: ReadonlyMap<string, RaciRowState>;
  /** Letters each person of the plan carries over all rows. */
  readonly totals: ReadonlyMap<string, RaciTotals>;
  readonly complete: number;
  /** Ids of rows that are not complete, in their order. */
  readonly broken: readonly string[];
}

export const raciOf = (plan: Plan): Raci => createRaci().follow(plan);

/** Everything that the chart shows to be broken or open, row by row. */
export const raciFindings = (plan: Plan): readonly RaciFinding[] => [...raciOf(plan).rows.values()].flatMap(({ findings }) => findings);

export interface RaciFollower { follow(plan: Plan): Raci }

/** Follows a plan: looks again only at rows that were edited, and at all when people or tasks come or go. */
export function createRaci(): RaciFollower {
  let surroundings = { people: createIds(), tasks: createIds() };
  let states = new WeakMap<AnyRecord, RaciRowState>();
  let known: { readonly plan: Plan | null; readonly records: readonly AnyRecord[]; readonly raci: Raci } = { plan: null, records: none, raci: nothing };

  function follow(plan: Plan): Raci {
    if (known.plan === plan) return known.raci;
    const { records } = tableOf(plan, "responsibilities");
    const people = surroundings.people.follow(tableOf(plan, "people").records);
    const tasks = surroundings.tasks.follow(tableOf(plan, "tasks").records);
    const isSameWorld = people === surroundings.people && tasks === surroundings.tasks;
    if (!isSameWorld) states = new WeakMap();
    surroundings = { people, tasks };
    if (!isSameWorld || records !== known.records || known.plan === null)
      known = { plan, records, raci: step(isSameWorld && known.plan !== null ? known : null, records) };
    else known = { ...known, plan };
    return known.raci;
  }

  function stateOf(record: AnyRecord): RaciRowState {
    const state = states.get(record) ?? rowState(record, surroundings.people, surroundings.tasks);
    states.set(record, state);
    return state;
  }

  function step(from: { readonly records: readonly AnyRecord[]; readonly raci: Raci } | null, records: readonly AnyRecord[]): Raci {
    const totals = new Map(from ? from.raci.totals : [...surroundings.people.order.keys()].map((id) => [id, noLetters]));
    for (const { before, now } of rowEdits(from?.records ?? none, records)) {
      if (before) count(totals, stateOf(before), -1);
      if (now) count(totals, stateOf(now), 1);
    }
    const rows = new Map(records.map((record) => [record.id, stateOf(record)]));
    const broken = [...rows.values()].filter(({ isComplete }) => !isComplete).map(({ id }) => id);
    return { rows, totals, broken: from && isSameList(from.raci.broken, broken) ? from.raci.broken : broken, complete: rows.size - broken.length };
  }

  return { follow };
}

function rowState(record: AnyRecord, people: Ids, tasks: Ids): RaciRowState {
  const row = lettersOf(record);
  const holders = { R: [] as string[], A: [] as string[], C: [] as string[], I: [] as string[] };
  const unknown: string[] = [];
  for (const [person, letter] of row) (people.order.has(person) ? holders[letter] : unknown).push(person);
  for (const letter of raciLetters) holders[letter].sort((a, b) => people.place(a) - people.place(b));
  const find = (code: RaciFindingCode, others: readonly string[] = none): RaciFinding =>
    ({ code, section: "responsibilities", record: record.id, field: code === "noTasks" ? "tasks" : "raci", others, severity: code === "noTasks" ? "open" : "broken" });
  const findings = [
    holders.A.length > 1 && find("severalAccountable", holders.A),
    holders.A.length === 0 && find("noAccountable"),
    holders.R.length === 0 && find("noResponsible"),
    unknown.length > 0 && find("unknownPerson", unknown.toSorted()),
    !spannedTasks(record).some((id) => tasks.order.has(id)) && find("noTasks"),
  ].filter((finding) => finding !== false);
  return { id: record.id, holders, findings, isComplete: findings.every(({ severity }) => severity === "open") };
}

/** Letters as they are stored, those of people that are gone among them. */
export function lettersOf({ values }: AnyRecord): readonly (readonly [person: string, letter: RaciLetter])[] {
  const row = values["raci"];
  if (typeof row !== "object" || row === null || Array.isArray(row)) return none;
  return Object.entries(row as Record<string, unknown>).filter((entry): entry is [string, RaciLetter] => (raciLetters as readonly unknown[]).includes(entry[1]));
}

/** Ids of the tasks that a responsibility names, each once, also of those that are gone. */
export function spannedTasks({ values }: AnyRecord): readonly string[] {
  const ids = values["tasks"];
  return Array.isArray(ids) ? [...new Set((ids as readonly unknown[]).filter((id) => typeof id === "string"))] : none;
}

function count(totals: Map<string, RaciTotals>, { holders }: RaciRowState, by: 1 | -1): void {
  for (const letter of raciLetters)
    for (const person of holders[letter]) {
      const had = totals.get(person) ?? noLetters;
      totals.set(person, { ...had, [letter]: had[letter] + by });
    }
}

/** Which records a table has, whatever they say; the same object as long as they are the same in the same order. */
interface Ids {
  readonly order: ReadonlyMap<string, number>;
  place(id: string): number;
  follow(records: readonly AnyRecord[]): Ids;
}
function createIds(records: readonly AnyRecord[] = none): Ids {
  let known = records;
  const order = new Map(records.map(({ id }, index) => [id, index]));
  const ids: Ids = {
    order,
    place: (id) => order.get(id) ?? order.size,
    follow(next) {
      if (rowEdits(known, next).some(({ before, now }) => before?.id !== now?.id)) return createIds(next);
      known = next;
      return ids;
    },
  };
  return ids;
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);
const none: readonly never[] = Object.freeze([]);
const noLetters: RaciTotals = Object.freeze({ R: 0, A: 0, C: 0, I: 0 });
const nothing: Raci = { rows: new Map(), totals: new Map(), complete: 0, broken: none };
