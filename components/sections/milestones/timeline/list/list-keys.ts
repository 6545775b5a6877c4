/** The keyboard of a row that has the focus as a whole: from a key to what it means. Cells have the table's keys. */
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type KeyPress } from "@/components/fields/editor-keys";

export type ListAction =
  /** By rows; infinite goes to the end. */
  | { readonly type: "go"; readonly rows: number }
  | { readonly type: "extend"; readonly rows: number }
  | { readonly type: "fold"; readonly isOpen: boolean }
  /** From a phase to its first row, or back to it. */
  | { readonly type: "enterPhase" | "leavePhase" }
  /** `days` of work, or as many as a week has. */
  | { readonly type: "move"; readonly by: 1 | -1; readonly isWeek: boolean }
  | { readonly type: "stretch"; readonly by: 1 | -1 }
  | { readonly type: "keep" | "putBack" | "enterCells" | "rename" | "select" | "selectAll" | "clearSelection" | "remove" | "menu" }
  | { readonly type: "reorder"; readonly by: 1 | -1 };

export interface RowSort {
  readonly kind: TimelineRow["kind"];
  /** Of a phase. */
  readonly isOpen: boolean;
  /** Something is being moved by keys and not kept yet. */
  readonly isMoving: boolean;
  readonly hasSelection: boolean;
  readonly canEdit: boolean;
  /** Letters and signs may be switched off for those who speak or whose tools type. */
  readonly hasLetters: boolean;
}

const pageRows = 10;
const far = Number.POSITIVE_INFINITY;
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Home: -far, End: far, PageUp: -pageRows, PageDown: pageRows };

/** What a key means; null leaves it to the page. */
export function listActionForKey(press: KeyPress, row: RowSort): ListAction | null {
  const { key, altKey, shiftKey } = press;
  const hasCommand = press.ctrlKey || press.metaKey;
  if (altKey) return hasCommand ? null : reorderAction(key, row);
  const rows = steps[key];
  if (rows !== undefined) return { type: shiftKey ? "extend" : "go", rows };
  if (key === " ") return canSelect(row) ? { type: "select" } : row.kind === "phase" ? { type: "fold", isOpen: !row.isOpen } : null;
  if (hasCommand) return key.toLowerCase() === "a" && !shiftKey ? { type: "selectAll" } : null;
  if (key === "ArrowLeft" || key === "ArrowRight") return sideAction(key === "ArrowLeft" ? -1 : 1, shiftKey, row);
  return plainAction(key, shiftKey, row);
}

const canSelect = ({ kind }: RowSort): boolean => kind === "task" || kind === "milestone";

function reorderAction(key: string, { kind, canEdit }: RowSort): ListAction | null {
  if (kind !== "task" || !canEdit || (key !== "ArrowUp" && key !== "ArrowDown")) return null;
  return { type: "reorder", by: key === "ArrowUp" ? -1 : 1 };
}

function sideAction(by: 1 | -1, isWeek: boolean, row: RowSort): ListAction | null {
  if (row.kind === "phase") return row.isOpen === (by > 0) ? (by > 0 ? { type: "enterPhase" } : null) : { type: "fold", isOpen: by > 0 };
  if (row.kind === "buffer" || !row.canEdit) return by < 0 ? { type: "leavePhase" } : { type: "enterCells" };
  return { type: "move", by, isWeek };
}

function plainAction(key: string, shiftKey: boolean, row: RowSort): ListAction | null {
  switch (key) {
    case "Enter": return row.isMoving ? { type: "keep" } : row.kind === "phase" ? { type: "fold", isOpen: !row.isOpen } : { type: "enterCells" };
    case "Escape": return row.isMoving ? { type: "putBack" } : row.hasSelection ? { type: "clearSelection" } : null;
    case "F2": return row.canEdit && canSelect(row) ? { type: "rename" } : null;
    case "Delete": return row.canEdit && row.kind !== "phase" ? { type: "remove" } : null;
    case "ContextMenu": return row.kind === "phase" ? null : { type: "menu" };
    case "F10": return shiftKey && row.kind !== "phase" ? { type: "menu" } : null;
    case "<":
    case ">": return row.canEdit && row.hasLetters && (row.kind === "task" || row.kind === "buffer") ? { type: "stretch", by: key === "<" ? -1 : 1 } : null;
    default: return null;
  }
}
