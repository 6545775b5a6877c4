/** Rows and cells of the list as they stand on the page: elements with `data-row` and, in them, `data-cell`. */
import { type Cell, rowCell } from "@/components/table/grid-store";

/** The row or cell that an event comes from, when it is that element itself. */
export function ownCell(target: EventTarget): Cell | null {
  if (!(target instanceof HTMLElement)) return null;
  const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
  const field = target.dataset["cell"] ?? (target.dataset["row"] === undefined ? undefined : rowCell);
  return row !== undefined && field !== undefined ? { record: row, field } : null;
}

/** The row or cell that a press was in. */
export function cellAt(target: EventTarget): { readonly cell: Cell; readonly element: HTMLElement } | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const record = row?.dataset["row"];
  if (!row || record === undefined) return null;
  const isOnMark = target instanceof Element && target.closest("[data-mark]") !== null;
  return cell && !isOnMark ? { cell: { record, field: cell.dataset["cell"] ?? rowCell }, element: cell } : { cell: { record, field: rowCell }, element: row };
}

export function findElement(root: ParentNode | null, { record, field }: Cell): HTMLElement | null {
  const row = root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(record)}"]`) ?? null;
  return field === rowCell ? row : (row?.querySelector<HTMLElement>(`[data-cell="${field}"]`) ?? null);
}
