/** Writes what a press of a button changes, as one transaction and so one step to undo. */
import { type PlanEdit } from "../plan-edit";
import { encodeKey, orderField, recordsOf, removedField } from "./layout";
import { addRecord, type Outcome, restoreRecord, setValue, type Writer } from "./records";

/** A record that others made or removed meanwhile is no error: see `PlanEdit`. Answers the first refusal. */
export function writeEdits(writer: Writer, edits: readonly PlanEdit[]): Outcome {
  let refused: Outcome | null = null;
  writer.doc.transact(() => {
    for (const edit of edits) refused ??= firstRefusal(writeEdit(writer, edit));
  }, writer.origin);
  return refused ?? { ok: true, value: null };
}

const firstRefusal = (outcomes: readonly Outcome<unknown>[]): Outcome | null => {
  const refusal = outcomes.find(({ ok }) => !ok);
  return refusal && !refusal.ok ? refusal : null;
};

function writeEdit(writer: Writer, { section, record, values, whenNew }: PlanEdit): readonly Outcome<unknown>[] {
  const records = recordsOf(writer.doc, section);
  const isThere = records.has(encodeKey(record, orderField));
  if (!isThere) return whenNew ? [addRecord(writer, section, { id: record }, { ...whenNew, ...values })] : [];
  const restored = whenNew && records.get(encodeKey(record, removedField)) === true ? [restoreRecord(writer, section, record)] : [];
  return [...restored, ...Object.entries(values).map(([field, value]) => setValue(writer, section, record, field, value))];
}
