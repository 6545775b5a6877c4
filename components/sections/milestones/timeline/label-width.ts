/**
 * About how wide a label of the axis is, in px, so that labels can be chosen and left out without
 * asking the page. Rather too wide than too narrow: measured on Inter and Pretendard at 12px.
 */
export function labelWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += shareOf(letter);
  return Math.ceil(width * fontSize);
}

const fontSize = 12;

function shareOf(letter: string): number {
  if (letter > "\u1100") return 0.95;
  if (/[MW]/.test(letter)) return 0.98;
  if (/[A-Z]/.test(letter)) return 0.72;
  if (/[\d–]/.test(letter)) return 0.66;
  return letter === " " ? 0.32 : 0.62;
}
