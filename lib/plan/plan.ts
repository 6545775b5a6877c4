/** A plan as every reader sees it: immutable values, read from a document by doc/snapshot. */
import { isExample } from "./example";
import { type FieldValue, isEmptyValue } from "./fields";
import { proseToText, type Prose } from "./prose";
import { rowEdits } from "./row-edits";
import { type AnyRecord, type Registry, type Section, singleId } from "./section";

/** `records` in their order, without the removed ones; `removed` can be brought back. */
export interface SectionTable {
  readonly records: readonly AnyRecord[];
  readonly removed: readonly AnyRecord[];
}
export interface Plan {
  readonly sections: Readonly<Record<string, SectionTable>>;
}

export const emptyTable: SectionTable = Object.freeze({ records: Object.freeze([]), removed: Object.freeze([]) });

export const tableOf = (plan: Plan, section: string): SectionTable => plan.sections[section] ?? emptyTable;

export const findRecord = (plan: Plan, section: string, id: string): AnyRecord | null =>
  tableOf(plan, section).records.find((record) => record.id === id) ?? null;

/** Values that a record would get. */
export interface RecordChange {
  readonly section: string;
  readonly record: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** The plan as it would be after `changes`; every other record keeps its identity. */
export function withChanges(plan: Plan, changes: readonly RecordChange[]): Plan {
  const sections: Record<string, SectionTable> = { ...plan.sections };
  for (const section of new Set(changes.map((change) => change.section))) {
    const values = new Map<string, RecordChange["values"]>();
    for (const change of changes)
      if (change.section === section) values.set(change.record, { ...values.get(change.record), ...change.values });
    const table = tableOf(plan, section);
    const records = [...table.records];
    for (const [index, record] of table.records.entries()) {
      const changed = values.get(record.id);
      if (changed) records[index] = { ...record, values: { ...record.values, ...changed } };
    }
    sections[section] = { ...table, records };
  }
  return { ...plan, sections };
}

/** "G2": the section's prefix and the row's place, counted from one. Empty when it is not in the table. */
export function recordNumber(section: Section, table: SectionTable, id: string): string {
  const index = table.records.findIndex((record) => record.id === id);
  return index < 0 ? "" : `${section.prefix}${index + 1}`;
}

export interface Answered {
  readonly answered: number;
  readonly asked: number;
}

/** Questions of a section that its records answer, of how many; see Question. Example rows answer nothing. */
export const answeredQuestions = (section: Section, table: SectionTable): Answered => createAnsweredCount(section)(table);

/** The same for tables that follow each other: of each, only what differs from the one before is counted. */
export function createAnsweredCount(section: Section): (table: SectionTable) => Answered {
  let known: readonly AnyRecord[] = [];
  let count = 0;
  /** By question, the records that leave it open. */
  const open = section.questions.map(() => 0);
  function add(record: AnyRecord | undefined, by: number): void {
    if (!record || isExample(record.id)) return;
    count += by;
    for (const [index, { fields }] of section.questions.entries())
      if (!fields.some((id) => isFilled(section, record, id))) open[index] = (open[index] ?? 0) + by;
  }
  return ({ records }) => {
    for (const { before, now } of rowEdits(known, records)) {
      add(before, -1);
      add(now, 1);
    }
    known = records;
    return { answered: count === 0 ? 0 : open.filter((left) => left === 0).length, asked: section.questions.length };
  };
}

function isFilled(section: Section, record: AnyRecord, id: string): boolean {
  const field = section.fields[id];
  const value = record.values[id];
  return field !== undefined && value !== undefined && !isEmptyValue(field, value);
}

/** The plan for programs: each section a list of records (a single section one object); prose as text. */
export function planToJson(plan: Plan, registry: Registry): Record<string, unknown> {
  const entries = registry.map((section) => {
    const rows = tableOf(plan, section.id).records.map((record) => recordToJson(section, record));
    return [section.id, section.single ? (rows[0] ?? { id: singleId }) : rows];
  });
  return Object.fromEntries(entries);
}

function recordToJson(section: Section, record: AnyRecord): Record<string, unknown> {
  const values = Object.entries(section.fields).map(([id, field]) => {
    const value = record.values[id] as FieldValue;
    return [id, field.kind === "prose" ? proseToText(value as Prose) : value];
  });
  const damage = record.damaged.length > 0 ? { damaged: record.damaged } : {};
  return { id: record.id, ...Object.fromEntries(values), ...damage };
}
