/** The languages of the interface. What people write is never translated. */
export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];
export type Localized = Readonly<Record<Language, string>>;

/** Both languages are written side by side, so that neither is forgotten. */
export const t = (en: string, ko: string): Localized => ({ en, ko });

/**
 * The same value with one language left of each of its texts: what a reader needs who has chosen it.
 * Takes plain data; the texts of the other language are gone, whatever the type says.
 */
export function inLanguage<T>(value: T, language: Language): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, language)) as T;
  const entries = Object.entries(value);
  const isText = entries.length === languages.length && languages.every((key) => typeof (value as Record<string, unknown>)[key] === "string");
  const kept = isText ? entries.filter(([key]) => key === language) : entries.map(([key, item]) => [key, inLanguage(item, language)]);
  return Object.fromEntries(kept) as T;
}

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
