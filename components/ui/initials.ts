/** The one or two letters that stand for a name. Hangul shows the given name, Latin first and last. */

/** Family names that nine in ten Koreans bear; 소 and 다 are left out: they also begin given names. */
const familyNames = new Set(
  "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국".split(""),
);
const doubleFamilyNames = ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문"];

export function initials(name: string, letters: 1 | 2): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? "";
  if (/^[가-힣]/.test(first)) return givenName(words.length > 1 ? (words.at(-1) ?? first) : first).slice(0, letters);
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  return (firstLetter(first) + firstLetter(last)).slice(0, letters).toLocaleUpperCase();
}

function givenName(name: string): string {
  if (name.length >= 4 && doubleFamilyNames.includes(name.slice(0, 2))) return name.slice(2);
  return name.length === 3 && familyNames.has(name.charAt(0)) ? name.slice(1) : name;
}

const firstLetter = (word: string): string => [...word].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? "";

/** What people call each other: "Yuna" of "Yuna Seo", "유나" of "서유나". */
export function shortName(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? "";
  return /^[가-힣]/.test(first) ? givenName(words.at(-1) ?? first) : first;
}
