/** How a table of a plan steps on: followers touch what was edited and leave thousands of rows alone. */
import { type AnyRecord } from "./section";

export interface RowEdit {
  readonly before: AnyRecord;
  readonly now: AnyRecord;
}
type Rows = readonly AnyRecord[];

/** Everybody who follows a plan takes the same step, so the last one is remembered. */
let last: { readonly before: Rows; readonly now: Rows; readonly edits: readonly RowEdit[] | null } = { before: [], now: [], edits: [] };

/** The rows that are not what they were; null when any came, went or moved. */
export function editedRows(before: Rows, now: Rows): readonly RowEdit[] | null {
  if (before === now) return [];
  if (last.before !== before || last.now !== now) last = { before, now, edits: compare(before, now) };
  return last.edits;
}

function compare(before: Rows, now: Rows): readonly RowEdit[] | null {
  if (before.length !== now.length) return null;
  const edits: RowEdit[] = [];
  for (let index = 0; index < now.length; index++) {
    if (before[index] === now[index]) continue;
    const edit = { before: before[index], now: now[index] } as RowEdit;
    if (edit.before.id !== edit.now.id) return null;
    edits.push(edit);
  }
  return edits;
}

/** Follows a table: `count` hears of each row that is no longer as it was, with -1, and of what stands there now, with 1. */
export function createTally(count: (row: AnyRecord, by: 1 | -1) => void): (rows: Rows) => void {
  let known: Rows = [];
  return (rows) => {
    const edits = editedRows(known, rows);
    const [head, tail] = edits ? [0, 0] : sharedEnds(known, rows);
    const gone = edits?.map(({ before }) => before) ?? known.slice(head, known.length - tail);
    const come = edits?.map(({ now }) => now) ?? rows.slice(head, rows.length - tail);
    for (const row of gone) count(row, -1);
    for (const row of come) count(row, 1);
    known = rows;
  };
}

/** How many rows two tables have in common at their beginning, and behind that at their end. */
function sharedEnds(a: Rows, b: Rows): [number, number] {
  const shorter = Math.min(a.length, b.length);
  let [head, tail] = [0, 0];
  while (head < shorter && a[head] === b[head]) head++;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [head, tail];
}
