/** The keyboard of a table, as a spreadsheet has it: from a key to what it means. */
import { type FieldKind } from "@/lib/plan/fields";
import { isComposing, type KeyPress } from "@/components/fields/editor-keys";

export type GridAction =
  /** By cells and rows; infinite goes to the edge. */
  | { readonly type: "go"; readonly cells: number; readonly rows: number }
  | { readonly type: "edit" }
  /** Typing replaces: the editor opens with everything selected, and the letter goes into it. */
  | { readonly type: "replace" }
  | { readonly type: "toggle" }
  | { readonly type: "clear" }
  | { readonly type: "details" }
  | { readonly type: "menu" }
  | { readonly type: "remove" }
  | { readonly type: "reorder"; readonly by: -1 | 1 };

export interface CellSort {
  /** "row" is the number column: it stands for the whole row. */
  readonly kind: FieldKind | "row";
  readonly canEdit: boolean;
}

const pageRows = 10;
const far = Number.POSITIVE_INFINITY;
const steps: Readonly<Record<string, readonly [cells: number, rows: number]>> = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
  Home: [-far, 0], End: [far, 0], PageUp: [0, -pageRows], PageDown: [0, pageRows],
};

/** What a key means on a cell that is not being edited; null leaves it to the page. */
export function actionForKey(press: KeyPress, cell: CellSort): GridAction | null {
  const { key, altKey, shiftKey } = press;
  const hasCommand = press.ctrlKey || press.metaKey;
  if (altKey && !hasCommand && (key === "ArrowUp" || key === "ArrowDown"))
    return cell.canEdit ? { type: "reorder", by: key === "ArrowUp" ? -1 : 1 } : null;
  const step = steps[key];
  if (step && !altKey && !shiftKey) return stepAction(key, step, hasCommand);
  if (hasCommand || altKey) return null;
  if (cell.kind === "row") return rowAction(key, cell.canEdit);
  return cell.canEdit ? editAction(press, cell.kind) : null;
}

function stepAction(key: string, [cells, rows]: readonly [number, number], hasCommand: boolean): GridAction | null {
  if (!hasCommand) return { type: "go", cells, rows };
  if (key === "Home" || key === "End") return { type: "go", cells, rows: cells };
  return null;
}

function rowAction(key: string, canEdit: boolean): GridAction | null {
  if (key === "Enter") return { type: "details" };
  if (key === " " || key === "ContextMenu") return { type: "menu" };
  return key === "Delete" && canEdit ? { type: "remove" } : null;
}

function editAction(press: KeyPress, kind: FieldKind): GridAction | null {
  const { key } = press;
  if (kind === "flag") {
    if (key === " " || key === "Enter") return { type: "toggle" };
    return key === "Delete" || key === "Backspace" ? { type: "clear" } : null;
  }
  if (key === "Enter" || key === "F2") return { type: "edit" };
  if (key === "Delete" || key === "Backspace") return { type: "clear" };
  // A composing input method says "Process"; the editor opens under it and takes the syllable.
  if (isComposing(press) || [...key].length === 1) return { type: "replace" };
  return null;
}
