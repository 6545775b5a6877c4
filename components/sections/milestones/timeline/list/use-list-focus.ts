"use client";

import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { useLatest } from "@/components/fields/use-latest";
import { type Cell, createGridStore, type GridStore, isSameCell, rowCell } from "@/components/table/grid-store";
import { rowHeight } from "../timeline-context";
import { findElement } from "./list-elements";

export interface ListFocus {
  readonly grid: GridStore;
  /** Of a row's key among those shown; -1 when it is not. */
  indexOf(key: string): number;
  /** Puts the focus on a row or a cell, once it is drawn. */
  focus(cell: Cell): void;
  focusRow(key: string): void;
  /** Brings a row into view: to the top, or no further than needed. */
  reveal(key: string, where?: "start" | "nearest"): void;
  /** The focus came into the list, or left it. */
  setInside(isInside: boolean): void;
}

/** Where the focus of the list is. It stays somewhere when its row goes: on the phase, or the next row. */
export function useListFocus({ rows, root, scroller, headHeight, isTable }: {
  rows: readonly TimelineRow[];
  root: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  /** Px of the sticky head. */
  headHeight: number;
  isTable: boolean;
}): ListFocus {
  const [grid] = useState(createGridStore);
  const isInside = useRef(false);
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);

  const indexOf = useLatest((key: string) => places.get(key) ?? -1);

  const reveal = useLatest((key: string, where: "start" | "nearest" = "nearest") => {
    const [box, index] = [scroller.current, indexOf(key)];
    if (!box || index < 0) return;
    const [top, room] = [index * rowHeight, box.clientHeight - headHeight];
    if (where === "start" || top < box.scrollTop) box.scrollTop = top;
    else if (room > 0 && top + rowHeight > box.scrollTop + room) box.scrollTop = top + rowHeight - room;
  });

  function focusWhenDrawn(cell: Cell, triesLeft: number): void {
    grid.activate(cell);
    reveal(cell.record);
    const element = findElement(root.current, cell);
    if (element) {
      element.focus({ preventScroll: true });
      // Beside the chart the list is always in view.
      return isTable ? element.scrollIntoView({ block: "nearest", inline: "nearest" }) : undefined;
    }
    // Somebody who waited may have gone on meanwhile.
    if (triesLeft > 0) requestAnimationFrame(() => isSameCell(grid.state().active, cell) && focusWhenDrawn(cell, triesLeft - 1));
  }
  const focus = useLatest((cell: Cell) => focusWhenDrawn(cell, frames));
  const focusRow = useLatest((key: string) => focus({ record: key, field: rowCell }));

  const before = useRef(rows);
  useLayoutEffect(() => {
    const known = before.current;
    before.current = rows;
    const { active, editing } = grid.state();
    const index = active ? known.findIndex(({ key }) => key === active.record) : -1;
    if (!active || index < 0 || places.has(active.record)) return;
    if (editing) grid.stop();
    const phase = `phase ${known[index]?.phase}`;
    const isFolded = places.has(phase) && !rows.some((row) => row.kind !== "phase" && `phase ${row.phase}` === phase);
    const next = isFolded ? phase : rows[Math.min(index, rows.length - 1)]?.key;
    if (next === undefined) return;
    if (isInside.current && document.activeElement === document.body) focusRow(next);
    else grid.activate({ record: next, field: rowCell });
  }, [rows, places, grid, focusRow]);

  const setInside = useLatest((next: boolean) => {
    isInside.current = next;
  });
  return { grid, indexOf, focus, focusRow, reveal, setInside };
}

/** A row far away is drawn a frame after the list was scrolled to it; a new one when the plan has it. */
const frames = 10;
