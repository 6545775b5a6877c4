/** Which language a request gets: what this device chose, else what its browser asks for. */
import { type Language, isLanguage, languages } from "@/lib/plan/language";

export const languageCookie = "planroom.language";

export function chooseLanguage(cookie: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(cookie)) return cookie;
  return acceptedLanguages(acceptLanguage ?? "").find(isLanguage) ?? languages[0];
}

/** Two-letter codes of an Accept-Language header, most wanted first. */
function acceptedLanguages(header: string): string[] {
  return header
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { code: tag.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ code }) => code);
}
