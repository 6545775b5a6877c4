/** A Korean input method, as the browser hears it: jamo become syllables, a syllable is committed by the next. */
import { type CDPSession, type Page } from "@playwright/test";

/** What one syllable looks like on its way: ㅎ, 하, 한. */
export const syllables: Readonly<Record<string, readonly string[]>> = {
  한: ["ㅎ", "하", "한"], 글: ["ㄱ", "그", "글"], 회: ["ㅎ", "호", "회"], 의: ["ㅇ", "으", "의"], 록: ["ㄹ", "로", "록"],
};

/** Composes `text` stroke by stroke; `between` runs after each stroke, while a syllable is open. */
export async function compose(page: Page, text: string, between: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const syllable of text) {
    for (const stroke of syllables[syllable] ?? []) {
      await setComposition(session, stroke);
      await between();
    }
    await session.send("Input.insertText", { text: syllable });
  }
  await session.detach();
}

const setComposition = (session: CDPSession, text: string): Promise<unknown> =>
  session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
