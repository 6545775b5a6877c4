"use client";

import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { languageCookie } from "@/lib/i18n/language";
import { type Language } from "@/lib/plan/language";

const names: Record<Language, string> = { en: "English", ko: "한국어" };

/** The other language, by its own name, and how to change to it. */
export function useLanguageSwitch(): { readonly other: Language; readonly name: string; change(): void } {
  const language = useLocale();
  const router = useRouter();
  const other: Language = language === "ko" ? "en" : "ko";
  const change = () => {
    document.cookie = `${languageCookie}=${other}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  };
  return { other, name: names[other], change };
}
