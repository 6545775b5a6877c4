/** Which tasks are to be read again between two looks at a plan and its schedule. */
import { rowEdits } from "@/lib/plan/row-edits";
import { type AnyRecord } from "@/lib/plan/section";
import { type Schedule, scheduleStep } from "./scheduler";

/** What was read. */
export interface Step {
  readonly schedule: Schedule;
  readonly tasks: readonly AnyRecord[];
}

/** Tasks to be read again, and ids of those that went; null: nobody knows. */
export function changedTasks(from: Step | null, now: Step): readonly [now: readonly AnyRecord[], gone: readonly string[]] | null {
  const told = from && scheduleStep(from.schedule, now.schedule);
  if (!from || !told) return null;
  const edits = rowEdits(from.tasks, now.tasks);
  const changed = new Map<string, AnyRecord>();
  for (const edit of edits) if (edit.now) changed.set(edit.now.id, edit.now);
  if (told.size > 0) for (const record of now.tasks) if (told.has(record.id)) changed.set(record.id, record);
  const left = new Set(edits.flatMap(({ before }) => before?.id ?? []));
  return [[...changed.values()], [...left].filter((id) => !changed.has(id))];
}

/** Those of `ids` that no record has any more. */
export function missingIn(records: readonly AnyRecord[], ids: Iterable<string>): readonly string[] {
  const there = new Set(records.map(({ id }) => id));
  return [...ids].filter((id) => !there.has(id));
}
