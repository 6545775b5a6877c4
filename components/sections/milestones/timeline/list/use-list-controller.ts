"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useEffect } from "react";
import { type Replica } from "@/lib/client/replica";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Leave } from "@/components/fields/editor-keys";
import { useLatest } from "@/components/fields/use-latest";
import { singleKeysSetting } from "@/components/plan/shortcuts";
import { type CellField, cellActions } from "@/components/table/cell-actions";
import { isOwnControl, isSelectingText } from "@/components/table/cell-element";
import { actionForKey, type GridAction } from "@/components/table/grid-keys";
import { type Cell, isSameCell, rowCell } from "@/components/table/grid-store";
import { readDeviceSetting } from "@/components/ui/device-setting";
import { type Timeline } from "../timeline-context";
import { toggled } from "../timeline-state";
import { type Column, type ColumnId, columnField } from "./columns";
import { cellAt, ownCell } from "./list-elements";
import { type ListAction, listActionForKey } from "./list-keys";
import { type KeyMove } from "./use-key-move";
import { type ListFocus } from "./use-list-focus";
import { type ListRows, type RecordRow } from "./use-list-rows";
import { clamp, selectableId, useRowSelection } from "./use-row-selection";

export interface ListHandlers {
  onKeyDown(event: KeyboardEvent): void;
  onMouseDown(event: MouseEvent): void;
  onClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
  onFocus(event: FocusEvent): void;
  onBlur(event: FocusEvent): void;
  /** A press anywhere keeps what was moved by keys. */
  onPointerDownCapture(): void;
}
export interface ListController {
  readonly handlers: ListHandlers;
  leave(cell: Cell, how: Leave): void;
  removeRow(row: RecordRow): void;
}

export interface ListControllerOptions {
  readonly timeline: Timeline;
  readonly replica: Replica;
  readonly columns: readonly Column[];
  readonly isTable: boolean;
  readonly root: RefObject<HTMLElement | null>;
  readonly focus: ListFocus;
  readonly move: KeyMove;
  readonly listRows: ListRows;
  /** Working days of a week. */
  readonly weekDays: number;
  onSelected(count: number): void;
  onFolded(phase: string, isOpen: boolean): void;
  openMenu(row: RecordRow, anchor: HTMLElement): void;
}

/** The behaviour of the list, for mouse and keyboard: one listener for all its rows. */
export function useListController(options: ListControllerOptions): ListController {
  const { timeline: { rows, store, mayEdit }, replica, columns, isTable, root, focus, move, listRows } = options;
  const { grid, focusRow } = focus;
  const selection = useRowSelection({ rows, store, focus, onSelect });
  const cells = cellActions({ store: grid, replica, fieldOf: editableField });

  // Whoever goes on, to another row or into a cell, keeps what was moved.
  const goOn = useLatest((from: Cell | null, to: Cell | null) => {
    if (from?.record !== to?.record || to?.field !== rowCell) move.keep();
    if (to) selection.beginAt(to.record);
  });
  useEffect(() => {
    let { active } = grid.state();
    return grid.subscribe(() => {
      const next = grid.state().active;
      if (next !== active) goOn(active, next);
      active = next;
    });
  }, [grid, goOn]);

  const rowAt = (key: string): TimelineRow | undefined => rows[focus.indexOf(key)];
  const columnIndex = (id: string) => columns.findIndex((column) => column.id === id);

  function editableField({ record: key, field: column }: Cell): CellField | null {
    const row = rowAt(key);
    if (!mayEdit || !row || row.kind === "phase") return null;
    const section = listRows.sectionOf(row);
    const record = replica.snapshot.record(section.id, row.id);
    const fieldId = record && columnField(column as ColumnId, row.kind, record, isTable);
    const field = fieldId && section.fields[fieldId];
    return field ? { section: section.id, record: row.id, fieldId, field } : null;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const cell = ownCell(event.target);
    const row = cell && rowAt(cell.record);
    if (!cell || !row || grid.state().editing) return;
    if (cell.field === rowCell) return onRowKey(row, event);
    if (event.key === "Escape" || (event.key === "ArrowLeft" && columnIndex(cell.field) === 0 && !event.altKey && !event.shiftKey)) {
      event.preventDefault();
      return focusRow(row.key);
    }
    const of = editableField(cell);
    const action = actionForKey(event.nativeEvent, { kind: of?.field.kind ?? "line", canEdit: of !== null });
    if (!action) return;
    // The letter that opens an editor must still arrive in it, so it is not stopped here.
    if (action.type !== "replace") event.preventDefault();
    event.stopPropagation();
    performOnCell(action, cell, event);
  }

  function onRowKey(row: TimelineRow, event: KeyboardEvent): void {
    const { collapsed, selected } = store.state();
    const action = listActionForKey(event.nativeEvent, {
      kind: row.kind,
      isOpen: row.kind === "phase" && !collapsed.has(row.phase),
      isMoving: move.isMoving(),
      hasSelection: selected.size > 0,
      canEdit: mayEdit,
      hasLetters: readDeviceSetting(singleKeysSetting) !== "off",
    });
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    perform(action, row, event.currentTarget as HTMLElement);
  }

  function perform(action: ListAction, row: TimelineRow, list: HTMLElement): void {
    switch (action.type) {
      case "go": return go(row, action.rows);
      case "extend": return selection.extend(row, action.rows);
      case "fold": return row.kind === "phase" ? fold(row.phase, action.isOpen) : undefined;
      case "enterPhase": return go(row, 1);
      case "leavePhase": return focus.indexOf(`phase ${row.phase}`) >= 0 ? focusRow(`phase ${row.phase}`) : undefined;
      case "keep": return move.keep();
      case "putBack": return move.putBack();
      case "select": return row.kind === "phase" ? undefined : selection.set(toggled(store.state().selected, row.id));
      case "selectAll": return selection.set(new Set(rows.flatMap(selectableId)));
      case "clearSelection": return selection.set(new Set());
      default: return row.kind === "phase" ? undefined : performOnRecord(action, row, list);
    }
  }

  function performOnRecord(action: ListAction, row: RecordRow, list: HTMLElement): void {
    switch (action.type) {
      case "move": return move.shift(row.id, "move", action.by * (action.isWeek ? options.weekDays : 1));
      case "stretch": return move.shift(row.id, row.kind === "buffer" ? "buffer" : "finish", action.by);
      case "enterCells": return enterCell(row, "title");
      case "rename": {
        enterCell(row, "title");
        return cells.edit({ record: row.key, field: "title" });
      }
      case "remove": return removeRow(row);
      case "menu": return options.openMenu(row, list.querySelector<HTMLElement>(`[data-row="${CSS.escape(row.key)}"]`) ?? list);
      case "reorder": if (listRows.reorder(row, action.by)) requestAnimationFrame(() => focusRow(row.key));
    }
  }

  function performOnCell(action: GridAction, cell: Cell, event: KeyboardEvent): void {
    switch (action.type) {
      case "go": return goToCell(cell, action.cells, action.rows);
      case "edit": return cells.edit(cell);
      case "replace": return cells.replace(cell, event);
      case "toggle": return cells.toggle(cell);
      case "clear": return cells.clear(cell);
      case "reorder": {
        const row = rowAt(cell.record);
        if (row?.kind === "task" && listRows.reorder(row, action.by)) requestAnimationFrame(() => focus.focus(cell));
      }
    }
  }

  function go(row: TimelineRow, by: number): void {
    const next = rows[clamp(focus.indexOf(row.key) + by, rows.length)];
    if (next) focusRow(next.key);
  }

  /** What is being moved stays what it was when it began. */
  function onSelect(count: number): void {
    move.keep();
    options.onSelected(count);
  }

  function fold(phase: string, isOpen: boolean): void {
    if (store.state().collapsed.has(phase) === isOpen) store.set({ collapsed: toggled(store.state().collapsed, phase) });
    options.onFolded(phase, isOpen);
  }

  function enterCell(row: RecordRow, column: ColumnId): void {
    move.keep();
    focus.focus({ record: row.key, field: column });
  }

  /** Phases have no cells: a step up or down passes them by. */
  function goToCell(cell: Cell, cellsBy: number, rowsBy: number): void {
    const column = columns[clamp(columnIndex(cell.field) + cellsBy, columns.length)]?.id ?? cell.field;
    const withCells = rows.filter(({ kind }) => kind !== "phase");
    const at = withCells.findIndex(({ key }) => key === cell.record);
    const next = withCells[clamp(at + rowsBy, withCells.length)];
    focus.focus({ record: next?.key ?? cell.record, field: column });
  }

  function removeRow(row: RecordRow): void {
    move.keep();
    const { selected } = store.state();
    const all = row.kind !== "buffer" && selected.has(row.id) ? rows.filter((each): each is RecordRow => each.kind !== "phase" && each.kind !== "buffer" && selected.has(each.id)) : [row];
    for (const each of all) listRows.remove(each);
    if (all.length > 1) store.set({ selected: new Set() });
  }

  const leave = useLatest((cell: Cell, how: Leave) => {
    const { editing } = grid.state();
    if (!editing || !isSameCell(editing, cell)) return;
    grid.stop();
    if (how === "blur") return;
    if (columnIndex(cell.field) < 0) return focusRow(cell.record);
    const next = how === "next" ? nextEditable(cell, 1) : how === "previous" ? nextEditable(cell, -1) : null;
    focus.focus(next ?? cell);
  });

  /** As one reads: at the end of a row the next one; null at the end of the list. */
  function nextEditable(cell: Cell, by: 1 | -1): Cell | null {
    let [row, column] = [focus.indexOf(cell.record), columnIndex(cell.field) + by];
    for (; rows[row]; row += by, column = by > 0 ? 0 : columns.length - 1)
      for (; columns[column]; column += by) {
        const next = { record: rows[row]?.key ?? "", field: columns[column]?.id ?? "" };
        if (editableField(next)) return next;
      }
    return null;
  }

  function onClick(event: MouseEvent): void {
    const found = cellAt(event.target);
    const row = found && rowAt(found.cell.record);
    if (!row || event.defaultPrevented || isOwnControl(event.target)) return;
    if (row.kind === "phase") {
      fold(row.phase, store.state().collapsed.has(row.phase));
      return focusRow(row.key);
    }
    if (event.shiftKey) return selection.extendTo(row);
    if (isSelectingText()) return;
    const isMany = event.ctrlKey || event.metaKey;
    if (row.kind !== "buffer") selection.set(isMany ? toggled(store.state().selected, row.id) : new Set([row.id]));
    const { cell, element } = found;
    if (isMany || cell.field === rowCell || !editableField(cell)) return focusRow(row.key);
    grid.activate(cell);
    cells.press(cell, element, event);
  }

  /** A press with Shift chooses: it neither moves the focus by itself nor selects text. */
  function onMouseDown(event: MouseEvent): void {
    if (event.shiftKey && cellAt(event.target) && !isOwnControl(event.target)) event.preventDefault();
  }

  function onContextMenu(event: MouseEvent): void {
    const found = cellAt(event.target);
    const row = found && rowAt(found.cell.record);
    if (!row || row.kind === "phase" || grid.state().editing) return;
    event.preventDefault();
    focusRow(row.key);
    options.openMenu(row, found.element);
  }

  function onFocus(event: FocusEvent): void {
    const cell = ownCell(event.target);
    focus.setInside(true);
    if (!cell) return;
    grid.activate(cell);
    const row = rowAt(cell.record);
    store.set({ hot: row && row.kind !== "phase" ? row.id : null });
  }

  function onBlur({ relatedTarget }: FocusEvent): void {
    if (!document.hasFocus() || (relatedTarget instanceof Node && root.current?.contains(relatedTarget))) return;
    focus.setInside(false);
    move.keep();
  }

  return { handlers: { onKeyDown, onMouseDown, onClick, onContextMenu, onFocus, onBlur, onPointerDownCapture: () => move.keep() }, leave, removeRow };
}
