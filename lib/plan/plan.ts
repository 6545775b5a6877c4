/** A plan as every reader sees it: immutable values, read from a document by doc/snapshot. */
import { type FieldValue } from "./fields";
import { proseToText, type Prose } from "./prose";
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
  const index = placesIn(table).get(id);
  return index === undefined ? "" : `${section.prefix}${index + 1}`;
}

/** Where each record stands in its table, counted from zero. A table is looked through once, however many ask. */
export function placesIn({ records }: SectionTable): ReadonlyMap<string, number> {
  const known = places.get(records) ?? new Map(records.map(({ id }, index) => [id, index]));
  places.set(records, known);
  return known;
}
const places = new WeakMap<readonly AnyRecord[], ReadonlyMap<string, number>>();

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
