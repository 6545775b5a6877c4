/** The keys that end an edit, the same in every editor. */

/** What both DOM events and React's have. */
export interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Keys belong to the input method until it is done; 229 is how Safari says so on the last Enter. */
export const isComposing = (press: Pick<KeyPress, "isComposing" | "keyCode">): boolean =>
  press.isComposing || press.keyCode === 229;

/** How an editor is left: kept and staying, kept and moving on, put back, or kept because the focus went elsewhere. */
export type Leave = "keep" | "next" | "previous" | "putBack" | "blur";

/** What a key means inside an editor; null leaves it to the editor. */
export function leaveForKey(press: KeyPress): Leave | null {
  if (isComposing(press)) return null;
  if (press.key === "Escape") return "putBack";
  if (press.key === "Tab" && !press.altKey && !press.ctrlKey && !press.metaKey) return press.shiftKey ? "previous" : "next";
  return press.key === "Enter" && !press.shiftKey && !press.altKey ? "keep" : null;
}
