/** The cells of a row in the order of the arrow keys, and where a step leads. */
import { type Section } from "@/lib/plan/section";
import { type TableLayout } from "./columns";
import { type Cell, rowCell } from "./grid-store";

export function stopsOf(section: Section, layout: TableLayout): readonly string[] {
  const subtitle = section.subtitleField ? [section.subtitleField] : [];
  return [rowCell, section.titleField, ...subtitle, ...layout.dropped, ...layout.columns.map(({ id }) => id)];
}

/** By `cells` and `rows`, held inside the table. */
export function stepFrom(from: Cell, cells: number, rows: number, stops: readonly string[], ids: readonly string[]): Cell {
  const column = clamp(stops.indexOf(from.field) + cells, stops.length);
  const row = clamp(ids.indexOf(from.record) + rows, ids.length);
  return { record: ids[row] ?? from.record, field: stops[column] ?? from.field };
}

/** The next cell as one reads: at the end of a row the first field of the next; null at the end of the table. */
export function tabFrom(from: Cell, by: 1 | -1, stops: readonly string[], ids: readonly string[]): Cell | null {
  const column = stops.indexOf(from.field) + by;
  const row = ids.indexOf(from.record);
  // The number column is no field: Tab passes it by.
  if (column >= 1 && column < stops.length) return { record: from.record, field: stops[column] ?? from.field };
  const record = ids[row + by];
  const field = by > 0 ? stops[1] : stops.at(-1);
  return record !== undefined && field !== undefined ? { record, field } : null;
}

const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));
