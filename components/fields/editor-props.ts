import { type Field, type FieldValue, type Scalar } from "@/lib/plan/fields";
import { type FieldPlace } from "@/lib/sync/presence";
import { type Leave } from "./editor-keys";

/** What is selected when an editor opens: everything, so that typing replaces it, or a caret. */
export type Select = "all" | "end" | { readonly offset: number };

export interface EditorProps<F extends Field = Field> {
  readonly place: FieldPlace;
  readonly field: F;
  readonly value: FieldValue;
  /** The accessible name: the field and its row. */
  readonly label: string;
  readonly select: Select;
  /** What was typed before the editor's code had come, and how it was to be left then. */
  readonly typed: string;
  readonly after: Leave | null;
  onSet(value: FieldValue): void;
  /** One member of a field that is a set: a RACI letter, a dependency. */
  onSetMember(member: string, payload: Scalar | null): void;
  onLeave(how: Leave): void;
}

/** Lies over the cell it edits, so that nothing moves; the accent ring is mine alone. */
export const editorClass =
  "absolute -inset-x-[9px] -top-[7px] z-(--z-ring) min-h-[calc(100%+14px)] rounded-chip bg-surface-raised px-[9px] py-[7px] text-left text-ink " +
  "shadow-[0_0_0_2px_var(--color-accent),var(--shadow-pop)] forced-colors:outline-2";
export const inputResetClass = "block w-full resize-none border-0 bg-transparent p-0 outline-none placeholder:text-ink-subtle placeholder:opacity-100 max-sm:text-lead";
