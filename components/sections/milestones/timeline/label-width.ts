/** About how wide labels of the axis are, so that they can be chosen and left out without asking the page. */
import { type Language } from "@/lib/plan/language";

/** Px of the axis' smaller text; see `--text-meta` in tokens.css. */
export const tickSize = (language: Language): number => (language === "ko" ? 12 : 11);
/** Px of the larger, above it. */
export const noteSize = 12;

/** In px, at a font size of `size` px: measured on Inter and Pretendard, rather too wide than too narrow. */
export function labelWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += shareOf(letter);
  return Math.ceil(width * size);
}

function shareOf(letter: string): number {
  if (letter >= "\u1100" && letter !== "–") return 0.93;
  if (/\d/.test(letter)) return 0.655;
  if (/[ijlI ]/.test(letter)) return 0.28;
  if (/[frt]/.test(letter)) return 0.4;
  if (/[acksvxyz–]/.test(letter)) return 0.58;
  if (/[A-LN-VX-Z]/.test(letter)) return 0.77;
  if (/[mMwW]/.test(letter)) return letter === "W" ? 1.03 : 0.92;
  return 0.63;
}
