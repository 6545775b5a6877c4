/**
 * Where the focus of one table is and what is being edited. It lives outside React's tree, so that
 * moving to another cell renders the two cells it concerns and no other.
 */
import { type Select } from "@/components/fields/editor-props";

export interface Cell {
  readonly record: string;
  /** A field's id, or `rowCell`. */
  readonly field: string;
}
/** The number column: it stands for the whole row. */
export const rowCell = "#";

export interface Editing extends Cell {
  readonly select: Select;
}
export interface GridState {
  readonly active: Cell | null;
  readonly editing: Editing | null;
  /** A row just added: it goes again when it is left empty. */
  readonly fresh: string | null;
  /** A row somebody followed a link to. */
  readonly flashed: string | null;
}

export interface GridStore {
  state(): GridState;
  subscribe(listener: () => void): () => void;
  activate(cell: Cell): void;
  edit(editing: Editing): void;
  /** Ends editing; the cell stays active. */
  stop(): void;
  setFresh(record: string | null): void;
  flash(record: string | null): void;
}

export function createGridStore(): GridStore {
  let state: GridState = { active: null, editing: null, fresh: null, flashed: null };
  const listeners = new Set<() => void>();
  function set(next: Partial<GridState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activate(cell) {
      if (!isSameCell(state.active, cell)) set({ active: cell, editing: isSameCell(state.editing, cell) ? state.editing : null });
    },
    edit: (editing) => set({ active: { record: editing.record, field: editing.field }, editing }),
    stop: () => state.editing && set({ editing: null }),
    setFresh: (fresh) => state.fresh !== fresh && set({ fresh }),
    flash: (flashed) => set({ flashed }),
  };
}

export const isSameCell = (a: Cell | null, b: Cell | null): boolean =>
  a === b || (a !== null && b !== null && a.record === b.record && a.field === b.field);
