/** Where left and right lead among the lists of the scope. */
import { type RowGroup } from "@/components/table/table-look";
import { headingId } from "@/components/table/use-arrangement";
import { columnKinds, scopeLists } from "./kinds";

/** The list a row moves to: from In to Out and on to what they rest on, and back. Null at either end. */
export function neighbourOf(groups: readonly RowGroup[], from: RowGroup, by: 1 | -1): RowGroup | null {
  const order = scopeLists.map(headingId);
  // What is in no list yet goes in, whichever way.
  const to = order[order.indexOf(from.id) === -1 ? 0 : order.indexOf(from.id) + by];
  return groups.find(({ id }) => id === to) ?? null;
}

/** The row beside this one in the other column; null where there is none, or `by` leads elsewhere. */
export function sideways(groups: readonly RowGroup[], from: RowGroup, record: string, by: 1 | -1 | null): string | null {
  const [left, right] = columnKinds.map((kind) => groups.find(({ id }) => id === headingId(kind)));
  const to = by === 1 && from === left ? right : by === -1 && from === right ? left : undefined;
  return to?.ids[Math.min(from.ids.indexOf(record), to.ids.length - 1)] ?? null;
}
