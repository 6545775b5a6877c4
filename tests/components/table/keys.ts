/** Keys and letters as a browser reports them. */
import { act, fireEvent } from "@testing-library/react";
import { createTypist } from "../../client/support/typist";
import { settle } from "./stage";

export interface Modifiers { readonly altKey?: boolean; readonly ctrlKey?: boolean; readonly shiftKey?: boolean; readonly isComposing?: boolean; readonly keyCode?: number }

export async function goTo(element: HTMLElement): Promise<void> {
  await act(async () => element.focus());
  await settle();
}

/** Presses a key where the focus is. */
export async function press(key: string, modifiers: Modifiers = {}): Promise<void> {
  // Awaited, since an editor that opens may wait for its code.
  await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers }));
  await settle();
}

/** Types letters into whatever has the focus; on a cell the first one opens its editor, as in a browser. */
export async function type(text: string): Promise<void> {
  for (const letter of text) {
    await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: letter }));
    const element = document.activeElement;
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) throw new Error(`nothing to type "${letter}" into`);
    act(() => typeInto(element, letter));
  }
  await settle();
}

function typeInto(element: HTMLInputElement | HTMLTextAreaElement, letter: string): void {
  if (element instanceof HTMLTextAreaElement) return createTypist(element).type(letter);
  const { selectionStart, selectionEnd, value } = element;
  const next = value.slice(0, selectionStart ?? value.length) + letter + value.slice(selectionEnd ?? value.length);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  setValue?.call(element, next);
  element.setSelectionRange((selectionStart ?? 0) + 1, (selectionStart ?? 0) + 1);
  fireEvent(element, new InputEvent("input", { bubbles: true, inputType: "insertText", data: letter }));
}
