/** A plan from the few values a test is about; every other field is empty. */
import { emptyValue, type FieldValue } from "@/lib/plan/fields";
import { type Plan, type SectionTable } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";

type Row = Readonly<Record<string, FieldValue>>;
/** By section, then by id. */
export type MadeRows = Readonly<Record<string, Readonly<Record<string, Row>>>>;

export function madePlan(rows: MadeRows): Plan {
  const tables = sections.map(({ id, fields, single }): [string, SectionTable] => {
    const empty = Object.fromEntries(Object.entries(fields).map(([field, definition]) => [field, emptyValue(definition)]));
    const given = Object.entries(rows[id] ?? (single ? { [singleId]: {} } : {}));
    const records = given.map(([record, values], index): AnyRecord => ({
      id: record, order: String(index), removed: false, values: { ...empty, ...values }, damaged: [],
    }));
    return [id, { records, removed: [] }];
  });
  return { sections: Object.fromEntries(tables) };
}

/** "a" waits for "b": the value of a dependency field. */
export const after = (...ids: readonly string[]) => ids.map((on) => ({ on, type: "FS" as const, lag: 0 }));
