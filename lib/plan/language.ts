/** The languages of the interface. What people write is never translated. */
export const languages = ["en", "ko"] as const;
export type Language = (typeof languages)[number];
export type Localized = Readonly<Record<Language, string>>;

/** Both languages are written side by side, so that neither is forgotten. */
export const t = (en: string, ko: string): Localized => ({ en, ko });

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
