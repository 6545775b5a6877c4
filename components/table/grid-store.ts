/**
 * Where the focus of one table is and what is being edited. It lives outside React's tree, so that
 * moving to another cell renders the two rows it concerns and no other.
 */
export interface Cell {
  readonly record: string;
  /** A field's id, or `rowCell`. */
  readonly field: string;
}
/** The number column. */
export const rowCell = "#";

export interface Editing extends Cell {
  /** Everything selected, so that typing replaces it; or the caret where the press was, or at the end. */
  readonly select: "all" | "end" | { readonly offset: number };
}
export interface GridState {
  readonly active: Cell | null;
  readonly editing: Editing | null;
  /** A row just added: it goes again when it is left empty. */
  readonly fresh: string | null;
}

export interface GridStore {
  state(): GridState;
  subscribe(listener: () => void): () => void;
  activate(cell: Cell | null): void;
  edit(cell: Editing): void;
  /** Ends editing; the cell stays active. */
  stop(): void;
  setFresh(record: string | null): void;
}

export function createGridStore(): GridStore {
  let state: GridState = { active: null, editing: null, fresh: null };
  const listeners = new Set<() => void>();
  function set(next: Partial<GridState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activate(cell) {
      if (isSameCell(state.active, cell)) return;
      set({ active: cell, editing: isSameCell(state.editing, cell) ? state.editing : null });
    },
    edit: (editing) => set({ active: { record: editing.record, field: editing.field }, editing }),
    stop: () => state.editing && set({ editing: null }),
    setFresh: (fresh) => set({ fresh }),
  };
}

export const isSameCell = (a: Cell | null, b: Cell | null): boolean =>
  a === b || (a !== null && b !== null && a.record === b.record && a.field === b.field);
