/** Carets in one-line texts, as they travel: bound to letters, not to places. */
import * as Y from "yjs";
import { type PresenceState } from "@/lib/sync/presence";

export type Caret = NonNullable<PresenceState["caret"]>;
export interface TextSelection {
  readonly start: number;
  readonly end: number;
}

/** A caret stands behind its letter, so that it stays there when others write at the same place. */
const behindLetter = -1;

export function encodeCaret(text: Y.Text, { start, end }: TextSelection): Caret {
  const encode = (index: number): unknown =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index, behindLetter));
  return { anchor: encode(start), head: encode(end) };
}

/** Null when it stands in another text, or makes no sense: what others send is not trusted. */
export function decodeCaret(text: Y.Text, caret: Caret): TextSelection | null {
  const [start, end] = [decode(text, caret.anchor), decode(text, caret.head)];
  return start === null || end === null ? null : { start, end };
}

function decode(text: Y.Text, position: unknown): number | null {
  if (!text.doc || typeof position !== "object" || position === null) return null;
  try {
    const relative = Y.createRelativePositionFromJSON(position);
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, text.doc);
    return absolute?.type === text ? absolute.index : null;
  } catch {
    return null;
  }
}
