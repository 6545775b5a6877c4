import { type FieldValue, isEmptyValue } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";

/** A row that was added and left empty is nothing to bring back. */
export const isEmpty = (section: Section, record: AnyRecord, given: readonly string[] = []): boolean =>
  record.damaged.length === 0 &&
  Object.entries(section.fields).every(([id, field]) => given.includes(id) || isEmptyValue(field, record.values[id] as FieldValue));
