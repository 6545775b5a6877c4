"use client";

import { type FocusEvent, type KeyboardEvent, type MouseEvent, type RefObject, useMemo, useState } from "react";
import { type Replica } from "@/lib/client/replica";
import { type RaciLetter } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { type Leave } from "@/components/fields/editor-keys";
import { useLatest } from "@/components/fields/use-latest";
import { cellActions } from "@/components/table/cell-actions";
import { cellOf, findCellElement, isOwnControl, isSelectingText } from "@/components/table/cell-element";
import { type Grid } from "@/components/table/grid-context";
import { actionForKey, type GridAction } from "@/components/table/grid-keys";
import { type Cell, createGridStore, isSameCell, rowCell } from "@/components/table/grid-store";
import { stepFrom } from "@/components/table/stops";
import { useFreshRow } from "@/components/table/use-fresh-row";
import { type RowActions } from "@/components/table/use-row-actions";
import { letterActionForKey } from "./letter-keys";

export interface ChartControllerOptions {
  readonly section: Section;
  readonly replica: Replica;
  /** In the order of the chart. */
  readonly rows: readonly string[];
  readonly people: readonly string[];
  readonly root: RefObject<HTMLElement | null>;
  readonly actions: RowActions | null;
  /** Brings a cell into view that may not be drawn yet. */
  scrollTo(cell: Cell): void;
  setLetter(row: string, person: string, letter: RaciLetter | null): void;
  choose(cell: Cell): void;
  openDetails(record: string): void;
  openMenu(record: string, anchor: HTMLElement): void;
  moveRow(record: string, by: 1 | -1): void;
  removeRow(record: string): void;
}

export interface ChartController {
  readonly grid: Grid;
  focusCell(cell: Cell): void;
  /** Opens the name of a row that was just added. */
  editNew(record: string): void;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onClick(event: MouseEvent): void;
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
    onContextMenu(event: MouseEvent): void;
  };
}

const noColumns = { columns: [], views: [], dropped: [], isList: false };
/** A new row comes with the phase it was added in. */
const given = ["phase"];

/** The chart's behaviour, for mouse and keyboard: one listener for all its cells. */
export function useChartController(options: ChartControllerOptions): ChartController {
  const { section, replica, rows, people, root, actions } = options;
  const [store] = useState(createGridStore);
  const mayEdit = actions !== null;
  const { titleField } = section;
  const stops = useMemo(() => [titleField, ...people, rowCell], [titleField, people]);
  const onBlur = useFreshRow({ store, section, root, actions, given });
  const cells = cellActions({
    store, replica,
    fieldOf({ record, field: fieldId }) {
      const field = fieldId === titleField ? section.fields[fieldId] : undefined;
      return mayEdit && field ? { section: section.id, record, fieldId, field } : null;
    },
  });

  function focusCell(cell: Cell, triesLeft = 10): void {
    store.activate(cell);
    const element = findCellElement(root.current, cell);
    if (element) {
      element.focus({ preventScroll: true });
      return element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    // What is far away is drawn a frame after the chart was scrolled to it.
    if (triesLeft === 10) options.scrollTo(cell);
    if (triesLeft > 0) requestAnimationFrame(() => focusCell(cell, triesLeft - 1));
  }

  function editNew(record: string): void {
    store.edit({ record, field: titleField, select: "end" });
    store.setFresh(record);
    requestAnimationFrame(() => options.scrollTo({ record, field: titleField }));
  }

  const leave = useLatest((cell: Cell, how: Leave) => {
    const { editing } = store.state();
    if (!editing || !isSameCell(editing, cell)) return;
    store.stop();
    if (how !== "blur") focusCell(how === "next" ? stepFrom(editing, 1, 0, stops, rows) : editing);
  });

  function onKeyDown(event: KeyboardEvent): void {
    const found = cellOf(event.target);
    if (!found || event.target !== found.element || store.state().editing) return;
    const { cell, element } = found;
    const isLetter = cell.field !== titleField && cell.field !== rowCell;
    const letter = isLetter && mayEdit ? letterActionForKey(event.nativeEvent) : null;
    if (letter) {
      event.preventDefault();
      event.stopPropagation();
      if (letter.type === "choose") return options.choose(cell);
      return options.setLetter(cell.record, cell.field, letter.letter);
    }
    const action = actionForKey(event.nativeEvent, { kind: cell.field === titleField ? "line" : "row", canEdit: mayEdit });
    // On a letter the keys of a whole row would surprise: Delete is the letter's own.
    if (!action || (isLetter && action.type !== "go" && action.type !== "reorder")) return;
    if (action.type !== "replace") event.preventDefault();
    event.stopPropagation();
    perform(action, cell, element, event);
  }

  function perform(action: GridAction, cell: Cell, element: HTMLElement, event: KeyboardEvent): void {
    switch (action.type) {
      case "go": return focusCell(stepFrom(cell, action.cells, action.rows, stops, rows));
      case "edit": return cells.edit(cell);
      case "replace": return cells.replace(cell, event);
      case "clear": return cells.clear(cell);
      case "details": return options.openDetails(cell.record);
      case "menu": return options.openMenu(cell.record, element);
      case "remove": return options.removeRow(cell.record);
      case "reorder": return options.moveRow(cell.record, action.by);
      case "toggle": return;
    }
  }

  function onClick(event: MouseEvent): void {
    const found = cellOf(event.target);
    if (!found || event.defaultPrevented || isOwnControl(event.target) || isSelectingText()) return;
    const { cell, element } = found;
    store.activate(cell);
    if (cell.field === rowCell) return options.openDetails(cell.record);
    if (cell.field === titleField) return cells.press(cell, element, event);
    element.focus({ preventScroll: true });
    if (mayEdit) options.choose(cell);
  }

  function onFocus(event: FocusEvent): void {
    const found = cellOf(event.target);
    if (found && event.target === found.element) store.activate(found.cell);
  }

  function onContextMenu(event: MouseEvent): void {
    const found = cellOf(event.target);
    if (found?.cell.field !== rowCell && found?.cell.field !== titleField) return;
    event.preventDefault();
    options.openMenu(found.cell.record, found.element);
  }

  const grid = useMemo(() => ({ section, store, layout: noColumns, mayEdit, leave }), [section, store, mayEdit, leave]);
  return { grid, focusCell, editNew, handlers: { onKeyDown, onClick, onFocus, onBlur, onContextMenu } };
}

