"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { type Section } from "@/lib/plan/section";
import { type TableLayout } from "./columns";
import { type Cell, type GridState, type GridStore } from "./grid-store";
import { type Leave } from "@/components/fields/editor-keys";
import { type TableLook } from "./table-look";

/** What every row of one table shares. It changes with the table's width, and with nothing in its rows. */
export interface Grid extends Pick<TableLook, "note" | "arrangement"> {
  readonly section: Section;
  readonly store: GridStore;
  readonly layout: TableLayout;
  readonly mayEdit: boolean;
  /** The editor of a cell was left. */
  leave(cell: Cell, how: Leave): void;
}

const GridContext = createContext<Grid | null>(null);
export const GridProvider = GridContext;

export function useGrid(): Grid {
  const grid = useContext(GridContext);
  if (!grid) throw new Error("useGrid needs a table around it");
  return grid;
}

/** What `select` makes of the table's state: a plain value, or a part of it that keeps its identity. */
export function useGridState<T>(select: (state: GridState) => T): T {
  const { store } = useGrid();
  const read = () => select(store.state());
  return useSyncExternalStore(store.subscribe, read, read);
}
