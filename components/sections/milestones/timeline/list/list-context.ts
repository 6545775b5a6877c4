"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type Leave } from "@/components/fields/editor-keys";
import { type Cell, type GridState, type GridStore } from "@/components/table/grid-store";
import { type TimelineStore } from "../timeline-state";
import { type CellWrites } from "./cell-writes";
import { type Column } from "./columns";

/** What every row of the list shares. Unlike the timeline's own, it does not change with the zoom. */
export interface ListView {
  /** Where the focus is. A cell's record is its row's key, its field the column, or `rowCell`. */
  readonly grid: GridStore;
  readonly columns: readonly Column[];
  readonly isTable: boolean;
  readonly mayEdit: boolean;
  readonly schedule: ScheduleStore;
  /** Whoever shows days of it renders again when it changes. */
  readonly calendar: WorkCalendar;
  readonly store: TimelineStore;
  readonly writes: CellWrites;
  /** The editor of a cell was left. */
  leave(cell: Cell, how: Leave): void;
  openMenu(key: string, anchor: HTMLElement): void;
}

const Context = createContext<ListView | null>(null);
export const ListProvider = Context;

export function useList(): ListView {
  const list = useContext(Context);
  if (!list) throw new Error("useList needs a list around it");
  return list;
}

/** What `select` makes of where the focus is: a plain value, or a part of it that keeps its identity. */
export function useListState<T>(select: (state: GridState) => T): T {
  const { grid } = useList();
  const read = () => select(grid.state());
  return useSyncExternalStore(grid.subscribe, read, read);
}

export function useIsSelected(id: string | null): boolean {
  const { store } = useList();
  const read = useCallback(() => id !== null && store.state().selected.has(id), [store, id]);
  return useSyncExternalStore(store.subscribe, read, read);
}
