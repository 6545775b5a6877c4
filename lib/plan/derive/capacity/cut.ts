/** Less to do in an overloaded week. */
import { type Cell } from "./cell";
import { type Trial } from "./trial";
import { type Candidate, effectOf, type WayOut } from "./way";

/** Dropping what the end does not depend on. */
export function waysToCut(trial: Trial, cell: Cell, candidates: readonly Candidate[]): readonly WayOut[] {
  return candidates.flatMap(({ record, entry }) => {
    if (entry.isCritical || record.values["important"] === true) return [];
    const effect = effectOf(trial, cell, trial.try([{ section: "tasks", record: record.id, values: { status: "dropped" } }]));
    const { deliverable } = record.values;
    const waiting = trial.schedule.node(record.id)?.after.length ?? 0;
    return effect ? [{ ...effect, kind: "cut" as const, task: record.id, deliverable: typeof deliverable === "string" ? deliverable : null, waiting }] : [];
  });
}
