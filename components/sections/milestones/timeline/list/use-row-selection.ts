"use client";

import { useRef } from "react";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type TimelineStore } from "../timeline-state";
import { type ListFocus } from "./use-list-focus";

/** Tasks and milestones that are chosen together. */
export interface RowSelection {
  set(selected: ReadonlySet<string>): void;
  /** Where a stretch begins: the row that has the focus, until it goes on with Shift. */
  beginAt(key: string): void;
  /** By rows up or down from `row`, with the focus. */
  extend(row: TimelineRow, by: number): void;
  extendTo(row: TimelineRow): void;
}

export function useRowSelection({ rows, store, focus, onSelect }: {
  rows: readonly TimelineRow[];
  store: TimelineStore;
  focus: ListFocus;
  onSelect(count: number): void;
}): RowSelection {
  const anchor = useRef<string | null>(null);

  function set(selected: ReadonlySet<string>): void {
    onSelect(selected.size);
    store.set({ selected });
  }
  function extendTo(row: TimelineRow): void {
    const from = anchor.current ?? row.key;
    focus.focusRow(row.key);
    anchor.current = from;
    const [first = 0, last = 0] = [focus.indexOf(from), focus.indexOf(row.key)].toSorted((a, b) => a - b);
    set(new Set(rows.slice(Math.max(first, 0), last + 1).flatMap(selectableId)));
  }

  return {
    set,
    beginAt(key) {
      anchor.current = key;
    },
    extend(row, by) {
      const next = rows[clamp(focus.indexOf(row.key) + by, rows.length)];
      if (next) extendTo(next);
    },
    extendTo,
  };
}

export const selectableId = (row: TimelineRow): string[] => (row.kind === "task" || row.kind === "milestone" ? [row.id] : []);
export const clamp = (index: number, length: number): number => Math.max(0, Math.min(length - 1, index));
