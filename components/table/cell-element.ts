/** Cells as they stand on the page: elements with `data-record` and `data-field`. */
import { type Cell } from "./grid-store";

export function cellOf(target: EventTarget | null): { readonly cell: Cell; readonly element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-record][data-field]") : null;
  const { record, field } = element?.dataset ?? {};
  return element && record !== undefined && field !== undefined ? { cell: { record, field }, element } : null;
}

export const findCellElement = (root: ParentNode | null, { record, field }: Cell): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-record="${CSS.escape(record)}"][data-field="${CSS.escape(field)}"]`) ?? null;

export const findRowElement = (root: ParentNode | null, record: string): HTMLElement | null =>
  root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(record)}"]`) ?? null;

/** Presses on these mean what they say, not "edit this cell". */
export const isOwnControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("a, button, input, select, textarea, [contenteditable=true], [data-editor-popup]") !== null;

/** Which letter of a cell's text was pressed on; null where there is no text. */
export function pressedOffset(element: HTMLElement, x: number, y: number): number | null {
  const [node, offset] = caretAt(x, y);
  if (!node || !element.contains(node) || node.nodeType !== Node.TEXT_NODE) return null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  while (walker.nextNode()) {
    if (walker.currentNode === node) return before + offset;
    before += walker.currentNode.textContent?.length ?? 0;
  }
  return null;
}

function caretAt(x: number, y: number): readonly [Node | null, number] {
  if ("caretPositionFromPoint" in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return [caret?.offsetNode ?? null, caret?.offset ?? 0];
  }
  return [null, 0];
}

/** Someone who selects text to copy it does not want to edit. */
export const isSelectingText = (): boolean => {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== "";
};
