/** What a key means on a letter of the chart. */
import { type KeyPress } from "@/components/fields/editor-keys";
import { type RaciLetter, raciLetters } from "@/lib/plan/fields";

export type LetterAction =
  | { readonly type: "set"; readonly letter: RaciLetter | null }
  | { readonly type: "choose" };

/** `code`: the key's place on the keyboard, which says R also while Hangul is typed. Null leaves the key to the page. */
export function letterActionForKey(press: KeyPress & { readonly code: string }): LetterAction | null {
  const { key, altKey, ctrlKey, metaKey } = press;
  if (altKey || ctrlKey || metaKey) return null;
  if (key === "Delete" || key === "Backspace" || key === "-") return { type: "set", letter: null };
  if (key === "Enter" || key === "F2" || key === " ") return { type: "choose" };
  const typed = /^[a-z]$/i.test(key) ? key.toUpperCase() : press.code.replace(/^Key/, "");
  const letter = raciLetters.find((each) => each === typed);
  return letter ? { type: "set", letter } : null;
}
