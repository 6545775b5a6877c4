/** The language of what someone wrote, so that it is read aloud and set in type as itself. */
import { type Language } from "../language";

/** Korean as soon as there is Hangul; English when there are letters; null for figures alone. */
export function textLanguage(text: string): Language | null {
  if (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(text)) return "ko";
  return /[a-z]/i.test(text) ? "en" : null;
}

/** The `lang` attribute for a text on a page in `page`, or undefined when it need not be said. */
export function differingLanguage(text: string, page: Language): Language | undefined {
  const language = textLanguage(text);
  // A few Latin letters are at home in a Korean page (EHR, R1); Hangul never is in an English one.
  if (language === "en" && !/[a-z]{2,}\s+[a-z]{2,}/i.test(text)) return undefined;
  return language === null || language === page ? undefined : language;
}
