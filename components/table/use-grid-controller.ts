"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo, useState } from "react";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Section } from "@/lib/plan/section";
import { type Leave } from "@/components/fields/editor-keys";
import { useLatest } from "@/components/fields/use-latest";
import { type CellField, cellActions } from "./cell-actions";
import { cellOf, findCellElement, isOwnControl, isSelectingText } from "./cell-element";
import { type TableLayout } from "./columns";
import { type Grid } from "./grid-context";
import { actionForKey, type GridAction } from "./grid-keys";
import { type Cell, createGridStore, isSameCell, rowCell } from "./grid-store";
import { stepFrom, stopsOf, tabFrom } from "./stops";
import { useFreshRow } from "./use-fresh-row";
import { type TableLook } from "./table-look";
import { type RowActions } from "./use-row-actions";

export interface GridControllerOptions extends Pick<TableLook, "note" | "arrangement"> {
  readonly section: Section;
  readonly layout: TableLayout;
  readonly ids: readonly string[];
  readonly root: RefObject<HTMLElement | null>;
  readonly actions: RowActions | null;
  /** Brings a row into view that may not be drawn yet. */
  scrollToRow(record: string): void;
  openDetails(record: string): void;
  openMenu(record: string, anchor: HTMLElement): void;
  moveRow(record: string, by: 1 | -1): void;
  removeRow(record: string): void;
}

export interface GridController {
  readonly grid: Grid;
  /** Puts the focus on a cell, once it is drawn. */
  focusCell(cell: Cell): void;
  /** Opens the first field of a row that was just added. */
  editNew(record: string): void;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onClick(event: MouseEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
    onContextMenu(event: MouseEvent): void;
  };
}

/** The behaviour of a table, for mouse and keyboard: one listener for all its cells. */
export function useGridController(options: GridControllerOptions): GridController {
  const { section, layout, ids, root, actions, note, arrangement, scrollToRow } = options;
  const [store] = useState(createGridStore);
  const replica = useReplicaIfAny();
  const stops = useMemo(() => stopsOf(section, layout), [section, layout]);
  const mayEdit = actions !== null;
  const groupField = arrangement?.field;
  const given = useMemo(() => (groupField === undefined ? [] : [groupField]), [groupField]);
  const onBlur = useFreshRow({ store, section, root, actions, given });
  const cells = cellActions({ store, replica, fieldOf });

  function fieldOf({ record, field: fieldId }: Cell): CellField | null {
    const field = section.fields[fieldId];
    return mayEdit && field ? { section: section.id, record, fieldId, field } : null;
  }

  function focusCell(cell: Cell, triesLeft = 10): void {
    store.activate(cell);
    const element = findCellElement(root.current, cell);
    if (element) {
      element.focus({ preventScroll: true });
      return element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    // A row far away is drawn a frame after the table was scrolled to it.
    if (triesLeft === 10) scrollToRow(cell.record);
    if (triesLeft > 0) requestAnimationFrame(() => focusCell(cell, triesLeft - 1));
  }

  function editNew(record: string): void {
    // In this order: a new row nobody is in counts as left behind.
    store.edit({ record, field: section.titleField, select: "end" });
    store.setFresh(record);
    requestAnimationFrame(() => scrollToRow(record));
  }

  /** A popup may say that it closed when another cell is being edited already. */
  const leave = useLatest((cell: Cell, how: Leave) => {
    const { editing } = store.state();
    if (!editing || !isSameCell(editing, cell)) return;
    store.stop();
    const next = how === "next" ? tabFrom(editing, 1, stops, ids) : how === "previous" ? tabFrom(editing, -1, stops, ids) : null;
    if (how !== "blur") focusCell(next ?? editing);
  });

  // Somebody deleted the row I was in; what I wrote is in it, and there is nothing left to edit here.
  useEffect(() => {
    const { editing } = store.state();
    if (editing && replica?.snapshot.record(section.id, editing.record)?.removed) store.stop();
  }, [store, replica, section, ids]);

  function onKeyDown(event: KeyboardEvent): void {
    const found = cellOf(event.target);
    if (!found || event.target !== found.element || store.state().editing) return;
    const kind = found.cell.field === rowCell ? "row" : section.fields[found.cell.field]?.kind;
    const action = kind && actionForKey(event.nativeEvent, { kind, canEdit: mayEdit });
    if (!action) return;
    // The letter that opens an editor must still arrive in it, so it is not stopped here.
    if (action.type !== "replace") event.preventDefault();
    event.stopPropagation();
    perform(action, found.cell, found.element, event);
  }

  function perform(action: GridAction, cell: Cell, element: HTMLElement, event: KeyboardEvent): void {
    switch (action.type) {
      case "go": return focusCell(stepFrom(cell, action.cells, action.rows, stops, ids));
      case "edit": return cells.edit(cell);
      case "replace": return cells.replace(cell, event);
      case "toggle": return cells.toggle(cell);
      case "clear": return cells.clear(cell);
      case "details": return options.openDetails(cell.record);
      case "menu": return options.openMenu(cell.record, element);
      case "remove": return options.removeRow(cell.record);
      case "reorder": return options.moveRow(cell.record, action.by);
    }
  }

  function onClick(event: MouseEvent): void {
    const found = cellOf(event.target);
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-handle]") : null;
    if (found && handle) return options.openMenu(found.cell.record, handle);
    if (!found || event.defaultPrevented || isOwnControl(event.target) || isSelectingText()) return;
    const { cell, element } = found;
    store.activate(cell);
    if (cell.field === rowCell) return options.openDetails(cell.record);
    cells.press(cell, element, event);
  }

  function onFocus(event: FocusEvent): void {
    const found = cellOf(event.target);
    if (found && event.target === found.element) store.activate(found.cell);
  }

  function onContextMenu(event: MouseEvent): void {
    const found = cellOf(event.target);
    if (found?.cell.field !== rowCell) return;
    event.preventDefault();
    options.openMenu(found.cell.record, found.element);
  }

  const grid = useMemo(() => ({ section, store, layout, mayEdit, note, arrangement, leave }), [section, store, layout, mayEdit, note, arrangement, leave]);
  return { grid, focusCell, editNew, handlers: { onKeyDown, onClick, onFocus, onBlur, onContextMenu } };
}
