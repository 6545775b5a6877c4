/**
 * The outsider test: who, what, when, how and why, asked of every record of a plan. One tick for each
 * rule of the registry. This is all that the rail and the overview need; findings.ts says the rest.
 */
import { isExample } from "@/lib/plan/example";
import { isEmptyValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type RowEdit, rowEdits } from "@/lib/plan/row-edits";
import { type AnyRecord, type Question, type Registry, type Section } from "@/lib/plan/section";
import { recordRules } from "./record-rules";

/** A question that is asked of every record of a section. */
export interface Rule {
  readonly section: Section;
  readonly question: Question;
}
/** A rule, and who does not keep it. */
export interface Tick extends Rule {
  /** How many records it is asked of. Examples and what was dropped are not asked. */
  readonly asked: number;
  /** Ids of the records that leave it open. */
  readonly open: ReadonlySet<string>;
  /** Somebody is asked, and nobody leaves it open. */
  readonly isAnswered: boolean;
}
export interface Answered {
  readonly answered: number;
  readonly asked: number;
}

/** For plans that follow each other: only what was edited is asked again. A tick that is as before is the same. */
export function createReadiness(registry: Registry): (plan: Plan) => readonly Tick[] {
  const tables = new Map(registry.map(({ id }): [string, Table] => [id, { rows: new Map(), records: [], edits: [] }]));
  const rules = registry.flatMap((section) => section.questions.map((question) => createRule(section, question, tables)));
  let known: Plan | null = null;
  let ticks: readonly Tick[] = [];
  return (plan) => {
    if (known === plan) return ticks;
    known = plan;
    for (const [id, table] of tables) step(table, tableOf(plan, id).records);
    const next = rules.map((rule) => rule());
    if (next.some((tick, index) => tick !== ticks[index])) ticks = next;
    return ticks;
  };
}

export const countAnswered = (ticks: readonly Tick[]): Answered => ({
  answered: ticks.filter(({ isAnswered }) => isAnswered).length,
  asked: ticks.length,
});

interface Table {
  /** Records that are asked, by id. */
  readonly rows: Map<string, AnyRecord>;
  records: readonly AnyRecord[];
  /** Of the last step. */
  edits: readonly RowEdit[];
}

function step(table: Table, records: readonly AnyRecord[]): void {
  table.edits = rowEdits(table.records, records);
  table.records = records;
  // A row that moved is in two edits: first everything leaves its place, then everything takes one.
  for (const { before } of table.edits) if (before) table.rows.delete(before.id);
  for (const { now } of table.edits) if (now && isAsked(now)) table.rows.set(now.id, now);
}

const isAsked = ({ id, values }: AnyRecord): boolean => !isExample(id) && values["status"] !== "dropped";

function createRule(section: Section, question: Question, tables: ReadonlyMap<string, Table>): () => Tick {
  const { fields, namedBy, rule } = question;
  const own = tables.get(section.id);
  const naming = namedBy && tables.get(namedBy.section);
  let names: ReadonlySet<unknown> = new Set();
  let tick: Tick = { section, question, asked: 0, open: new Set(), isAnswered: false };

  const named = (record: AnyRecord | undefined): unknown => namedBy && record && isAsked(record) ? record.values[namedBy.field] : null;
  const isOpen = (record: AnyRecord): boolean =>
    rule ? !recordRules[rule](record.values) : !names.has(record.id) && !fields.some((id) => isFilled(section, record, id));

  return () => {
    const edited = new Set(own?.edits.flatMap(({ before, now }) => [before?.id ?? "", now?.id ?? ""]));
    if (own && naming?.edits.some(({ before, now }) => !isSameName(named(before), named(now)))) {
      names = new Set([...naming.rows.values()].flatMap(named));
      for (const id of own.rows.keys()) edited.add(id);
    }
    if (edited.size === 0) return tick;
    const leavesOpen = (id: string): boolean => {
      const record = own?.rows.get(id);
      return record !== undefined && isOpen(record);
    };
    const [asked, changed] = [own?.rows.size ?? 0, [...edited].filter((id) => leavesOpen(id) !== tick.open.has(id))];
    if (asked === tick.asked && changed.length === 0) return tick;
    const open = new Set(tick.open);
    for (const id of changed) if (!open.delete(id)) open.add(id);
    tick = { section, question, asked, open, isAnswered: asked > 0 && open.size === 0 };
    return tick;
  };
}

/** An id, or ids in their order. */
const isSameName = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((id, index) => id === b[index]));

function isFilled(section: Section, record: AnyRecord, id: string): boolean {
  const field = section.fields[id];
  const value = record.values[id];
  return field !== undefined && value !== undefined && !isEmptyValue(field, value);
}
