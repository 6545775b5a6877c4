/** What a key or a press does to one cell, whatever rows a grid has. */
import { type KeyboardEvent, type MouseEvent } from "react";
import { flushSync } from "react-dom";
import { type Replica } from "@/lib/client/replica";
import { setValue } from "@/lib/plan/doc/records";
import { emptyValue, type Field, type FieldValue } from "@/lib/plan/fields";
import { type Select } from "@/components/fields/editor-props";
import { pressedOffset } from "./cell-element";
import { type Cell, type GridStore } from "./grid-store";

/** The field that is edited in a cell. */
export interface CellField {
  readonly section: string;
  readonly record: string;
  readonly fieldId: string;
  readonly field: Field;
}
export interface CellActions {
  edit(cell: Cell): void;
  /** Typing on a cell: the key arrives in the editor that opens for it. */
  replace(cell: Cell, event: KeyboardEvent): void;
  toggle(cell: Cell): void;
  clear(cell: Cell): void;
  /** A press opens the cell with the caret where it was pressed. */
  press(cell: Cell, element: HTMLElement, event: MouseEvent): void;
}

/** `fieldOf` answers null for a cell that I may not, or nobody can, edit. */
export function cellActions({ store, replica, fieldOf }: {
  store: GridStore;
  replica: Replica | null;
  fieldOf(cell: Cell): CellField | null;
}): CellActions {
  function set({ section, record, fieldId }: CellField, value: FieldValue): void {
    if (!replica) return;
    replica.undo.stopCapturing();
    setValue(replica.writer, section, record, fieldId, value);
  }
  const open = (cell: Cell, select: Select) => store.edit({ ...cell, select });

  function flip(of: CellField): void {
    set(of, replica?.snapshot.record(of.section, of.record)?.values[of.fieldId] !== true);
  }

  return {
    edit(cell) {
      const of = fieldOf(cell);
      if (of) open(cell, isText(of.field) ? "end" : "all");
    },
    replace(cell, event) {
      const of = fieldOf(cell);
      if (!of) return;
      if (of.field.kind === "scale" && /^[1-5]$/.test(event.key)) {
        event.preventDefault();
        return set(of, Number(event.key));
      }
      // What was written together is not thrown away by one letter.
      flushSync(() => open(cell, of.field.kind === "prose" ? "end" : "all"));
    },
    toggle(cell) {
      const of = fieldOf(cell);
      if (of) flip(of);
    },
    clear(cell) {
      const of = fieldOf(cell);
      if (of) set(of, emptyValue(of.field));
    },
    press(cell, element, event) {
      const of = fieldOf(cell);
      if (!of) return;
      if (of.field.kind === "flag") return flip(of);
      const offset = of.field.kind === "line" ? pressedOffset(element, event.clientX, event.clientY) : null;
      open(cell, offset !== null ? { offset } : isText(of.field) ? "end" : "all");
    },
  };
}

const isText = ({ kind }: Field): boolean => kind === "line" || kind === "prose";
