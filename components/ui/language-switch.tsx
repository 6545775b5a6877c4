"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { languageCookie } from "@/lib/i18n/language";
import { type Language } from "@/lib/plan/language";
import { Button } from "./button";
import { Icon } from "./icon";

const names: Record<Language, string> = { en: "English", ko: "한국어" };

/** Shows the other language by its own name, or (short) the code of the one in use. */
export function LanguageSwitch({ short = false }: { short?: boolean }) {
  const t = useTranslations("ui");
  const language = useLocale();
  const router = useRouter();
  const other: Language = language === "ko" ? "en" : "ko";
  const code = language.toUpperCase();

  const change = () => {
    document.cookie = `${languageCookie}=${other}; path=/; max-age=31536000; samesite=lax`;
    router.refresh();
  };
  return (
    <Button
      size={short ? "sm" : "md"}
      lang={short ? undefined : other}
      aria-label={short ? t("switchLanguage", { name: code }) : undefined}
      onClick={change}
    >
      <Icon name="globe" size={14} />
      {short ? code : names[other]}
    </Button>
  );
}
