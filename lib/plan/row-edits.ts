/** How a table of a plan steps on: followers touch what was edited and leave thousands of rows alone. */
import { type AnyRecord } from "./section";

/** A place in a table at which another row stands now, or the same one with other values. */
export interface RowEdit {
  readonly before: AnyRecord | undefined;
  readonly now: AnyRecord | undefined;
}
type Rows = readonly AnyRecord[];

/** By the table it led to. Everybody who follows a plan takes the same step. */
const steps = new WeakMap<Rows, { readonly from: WeakRef<Rows>; readonly edits: readonly RowEdit[] }>();

export function rowEdits(before: Rows, now: Rows): readonly RowEdit[] {
  const step = steps.get(now);
  if (step?.from.deref() === before) return step.edits;
  const edits: RowEdit[] = [];
  if (before === now) return edits;
  for (let index = 0; index < before.length || index < now.length; index++)
    if (before[index] !== now[index]) edits.push({ before: before[index], now: now[index] });
  noteStep(before, now, edits);
  return edits;
}

/** For who knows the answer of `rowEdits`: nobody has to look for it. */
export const noteStep = (before: Rows, now: Rows, edits: readonly RowEdit[]): unknown =>
  steps.set(now, { from: new WeakRef(before), edits });
