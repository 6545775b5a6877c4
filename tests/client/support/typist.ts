/** A person at an input, as the browser reports them: key by key, or through an input method. */
import { type TextElement } from "@/lib/client/text-binding";

export interface Typist {
  type(letters: string): void;
  /** Removes the letter before the caret, or what is selected. */
  backspace(): void;
  select(start: number, end?: number): void;
  /** Composes one syllable: each step replaces the one before at the same place. */
  beginSyllable(): void;
  compose(step: string): void;
  endSyllable(): void;
  /** Whether anybody but the input method changed the value during a composition: the syllable is lost then. */
  readonly isCorrupted: boolean;
}

export function createTypist(element: TextElement): Typist {
  let composed: { start: number; text: string; value: string } | null = null;
  let isCorrupted = false;

  function replace(start: number, end: number, text: string, isComposing: boolean): void {
    element.setRangeText(text, start, end, "end");
    element.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing }));
  }
  const caret = (): [number, number] => [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  const checkValue = () => {
    if (composed && element.value !== composed.value) isCorrupted = true;
  };

  return {
    type(letters) {
      for (const letter of letters) replace(...caret(), letter, false);
    },
    backspace() {
      const [start, end] = caret();
      if (end > 0) replace(start === end ? start - 1 : start, end, "", false);
    },
    select: (start, end = start) => element.setSelectionRange(start, end),
    beginSyllable() {
      composed = { start: caret()[0], text: "", value: element.value };
      element.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    },
    compose(step) {
      if (!composed) throw new Error("no composition");
      checkValue();
      const { start, text } = composed;
      element.dispatchEvent(new CompositionEvent("compositionupdate", { bubbles: true, data: step }));
      replace(start, start + text.length, step, true);
      composed = { start, text: step, value: element.value };
    },
    endSyllable() {
      checkValue();
      const data = composed?.text ?? "";
      composed = null;
      element.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data }));
    },
    get isCorrupted() {
      return isCorrupted;
    },
  };
}

/** What an input method shows on the way to each syllable of "안녕하세요 반갑습니다". */
export const syllables: readonly (readonly string[])[] = [
  ["ㅇ", "아", "안"], ["ㄴ", "녀", "녕"], ["ㅎ", "하"], ["ㅅ", "세"], ["ㅇ", "요"],
  ["ㅂ", "바", "반"], ["ㄱ", "가", "갑"], ["ㅅ", "스", "습"], ["ㄴ", "니"], ["ㄷ", "다"],
];
