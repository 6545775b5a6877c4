/**
 * Binds a shared text to an input that React leaves alone. Each change goes over as the smallest
 * replacement; what others write moves my caret with the letters it stands behind. While an input
 * method composes, the page's value is never touched.
 */
import type * as Y from "yjs";
import { type Origin } from "@/lib/plan/doc/layout";
import { maxLineLength } from "@/lib/plan/fields";
import { textDiff, type TextDiff } from "@/lib/plan/text-diff";
import { createMergeBuffer, type MergeBuffer } from "./merge-buffer";

export type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface TextBindingOptions {
  readonly text: Y.Text;
  readonly element: TextElement;
  readonly origin: Origin;
  readonly mayEdit: boolean;
  /** The browser's own undo, from its menu or a shake: it knows nothing of what others wrote. */
  onHistory(kind: "undo" | "redo"): void;
  /** After each move of the caret and each change; with places in the shared text. */
  onSelect(selection: { readonly start: number; readonly end: number } | null): void;
}

/** Answers its own undoing. */
export function bindText({ text, element, origin, mayEdit, onHistory, onSelect }: TextBindingOptions): () => void {
  let shown = text.toString();
  /** Not null while the page is behind the shared text. */
  let behind: MergeBuffer | null = null;
  let composing = false;
  let writing = false;
  let catchingUp: ReturnType<typeof setTimeout> | null = null;

  function readPage(): void {
    const value = mayEdit ? oneLine(element.value) : shown;
    const diff = diffAtCaret(shown, value, element.selectionStart ?? value.length);
    shown = value;
    if (diff) write(behind ? behind.changePage(diff) : [diff]);
    if (!composing && (behind || element.value !== value)) catchUp();
    tellSelection();
  }

  function write(diffs: readonly TextDiff[]): void {
    writing = true;
    text.doc?.transact(() => {
      for (const { index, remove, insert } of diffs) {
        text.delete(index, remove);
        text.insert(index, insert);
      }
    }, origin);
    writing = false;
  }

  function followShared(event: Y.YTextEvent): void {
    if (writing) return;
    behind ??= createMergeBuffer(shown);
    behind.changeShared(event.delta);
    if (!composing) catchUp();
  }

  /** Brings the page up to the shared text, the caret behind the letter it stood behind. */
  function catchUp(): void {
    const [start, end, direction] = [element.selectionStart, element.selectionEnd, element.selectionDirection];
    const buffer = behind ?? createMergeBuffer(shown);
    behind = null;
    shown = text.toString();
    if (element.value !== shown) element.value = shown;
    if (document.activeElement !== element || start === null || end === null) return;
    element.setSelectionRange(buffer.toShared(start), buffer.toShared(end), direction ?? undefined);
  }

  function tellSelection(): void {
    const { selectionStart: start, selectionEnd: end } = element;
    if (document.activeElement !== element || start === null || end === null) return onSelect(null);
    onSelect(behind ? { start: behind.toShared(start), end: behind.toShared(end) } : { start, end });
  }

  function beginComposition(): void {
    composing = true;
    if (catchingUp !== null) clearTimeout(catchingUp);
  }

  /** The last syllable may still change the value right after this event, and the next one begin. */
  function endComposition(): void {
    if (!composing) return;
    composing = false;
    catchingUp = setTimeout(readPage);
  }

  function guardInput(event: InputEvent): void {
    const { inputType } = event;
    if (inputType === "insertLineBreak" || inputType === "insertParagraph") event.preventDefault();
    if (inputType !== "historyUndo" && inputType !== "historyRedo") return;
    event.preventDefault();
    onHistory(inputType === "historyUndo" ? "undo" : "redo");
  }

  const onSelectionChange = () => {
    if (document.activeElement === element) tellSelection();
  };
  const onBlur = () => {
    endComposition();
    onSelect(null);
  };

  element.value = shown;
  element.maxLength = maxLineLength;
  text.observe(followShared);
  const stops = [
    listen(element, "input", readPage),
    listen(element, "beforeinput", (event) => guardInput(event as InputEvent)),
    listen(element, "compositionstart", beginComposition),
    listen(element, "compositionend", endComposition),
    listen(element, "blur", onBlur),
    listen(document, "selectionchange", onSelectionChange),
  ];
  return () => {
    if (catchingUp !== null) clearTimeout(catchingUp);
    if (oneLine(element.value) !== shown) readPage();
    text.unobserve(followShared);
    for (const stop of stops) stop();
  };
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/** A line holds no line break; one space for each keeps every place where it is. */
const oneLine = (value: string): string => value.replace(/[\r\n]/g, " ");

/** A change ends at the caret: in a run of equal letters the smallest replacement alone cannot tell where. */
function diffAtCaret(before: string, after: string, caret: number): TextDiff | null {
  const tail = after.slice(caret);
  if (!before.endsWith(tail)) return textDiff(before, after);
  return textDiff(before.slice(0, before.length - tail.length), after.slice(0, caret));
}
