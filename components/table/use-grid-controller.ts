"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { setValue } from "@/lib/plan/doc/records";
import { emptyValue, type FieldValue } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { type Leave } from "@/components/fields/editor-keys";
import { type Select } from "@/components/fields/editor-props";
import { isInPopup } from "@/components/fields/editor-popup";
import { useLatest } from "@/components/fields/use-latest";
import { cellOf, findCellElement, isOwnControl, isSelectingText, pressedOffset } from "./cell-element";
import { type TableLayout } from "./columns";
import { type Grid } from "./grid-context";
import { actionForKey, type GridAction } from "./grid-keys";
import { type Cell, createGridStore, isSameCell, rowCell } from "./grid-store";
import { isEmpty } from "./removed-rows";
import { stepFrom, stopsOf, tabFrom } from "./stops";
import { type RowActions } from "./use-row-actions";

export interface GridControllerOptions {
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
  const { section, layout, ids, root, actions, scrollToRow } = options;
  const [store] = useState(createGridStore);
  const replica = useReplicaIfAny();
  const stops = useMemo(() => stopsOf(section, layout), [section, layout]);
  const mayEdit = actions !== null;

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

  function set(cell: Cell, value: FieldValue): void {
    if (!replica || !mayEdit) return;
    replica.undo.stopCapturing();
    setValue(replica.writer, section.id, cell.record, cell.field, value);
  }

  function edit(cell: Cell, select: Select): void {
    store.edit({ ...cell, select });
  }

  function editNew(record: string): void {
    // In this order: a new row nobody is in counts as left behind.
    edit({ record, field: section.titleField }, "end");
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

  /** An empty row left behind removes itself; a filled one is no longer new. */
  const judgeFresh = useLatest((isInTable: boolean) => {
    const { fresh, active } = store.state();
    if (fresh === null || (isInTable && active?.record === fresh)) return;
    const record = replica?.snapshot.record(section.id, fresh);
    store.setFresh(null);
    if (record && !record.removed && isEmpty(section, record)) actions?.drop(fresh);
  });
  useEffect(() => store.subscribe(() => judgeFresh(true)), [store, judgeFresh]);

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
      case "edit": return edit(cell, isText(cell) ? "end" : "all");
      case "replace": return replace(cell, event);
      case "toggle": return toggle(cell);
      case "clear": return set(cell, emptyOf(cell));
      case "details": return options.openDetails(cell.record);
      case "menu": return options.openMenu(cell.record, element);
      case "remove": return options.removeRow(cell.record);
      case "reorder": return options.moveRow(cell.record, action.by);
    }
  }

  const fieldOf = (cell: Cell) => section.fields[cell.field];
  const emptyOf = (cell: Cell): FieldValue => {
    const field = fieldOf(cell);
    return field ? emptyValue(field) : null;
  };
  const isText = (cell: Cell) => fieldOf(cell)?.kind === "line" || fieldOf(cell)?.kind === "prose";
  const toggle = (cell: Cell) => set(cell, replica?.snapshot.record(section.id, cell.record)?.values[cell.field] !== true);

  function replace(cell: Cell, event: KeyboardEvent): void {
    const field = fieldOf(cell);
    if (!field) return;
    if (field.kind === "scale" && /^[1-5]$/.test(event.key)) {
      event.preventDefault();
      return set(cell, Number(event.key));
    }
    // What was written together is not thrown away by one letter.
    flushSync(() => edit(cell, field.kind === "prose" ? "end" : "all"));
  }

  function onClick(event: MouseEvent): void {
    const found = cellOf(event.target);
    const handle = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-handle]") : null;
    if (found && handle) return options.openMenu(found.cell.record, handle);
    if (!found || event.defaultPrevented || isOwnControl(event.target) || isSelectingText()) return;
    const { cell, element } = found;
    const field = fieldOf(cell);
    store.activate(cell);
    if (cell.field === rowCell) return options.openDetails(cell.record);
    if (!mayEdit || !field) return;
    if (field.kind === "flag") return toggle(cell);
    const offset = field.kind === "line" ? pressedOffset(element, event.clientX, event.clientY) : null;
    edit(cell, offset !== null ? { offset } : isText(cell) ? "end" : "all");
  }

  function onFocus(event: FocusEvent): void {
    const found = cellOf(event.target);
    if (found && event.target === found.element) store.activate(found.cell);
  }

  function onBlur(event: FocusEvent): void {
    const next = event.relatedTarget;
    // Another window has the focus: whoever comes back is still in their cell.
    if (!document.hasFocus() || (next instanceof Node && root.current?.contains(next)) || isInPopup(next)) return;
    judgeFresh(store.state().editing !== null);
  }

  function onContextMenu(event: MouseEvent): void {
    const found = cellOf(event.target);
    if (found?.cell.field !== rowCell) return;
    event.preventDefault();
    options.openMenu(found.cell.record, found.element);
  }

  const grid = useMemo(() => ({ section, store, layout, mayEdit, leave }), [section, store, layout, mayEdit, leave]);
  return { grid, focusCell, editNew, handlers: { onKeyDown, onClick, onFocus, onBlur, onContextMenu } };
}
