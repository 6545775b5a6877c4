"use client";

import { useLocale } from "next-intl";
import { differingLanguage } from "@/lib/plan/format/text-language";
import { type Language } from "@/lib/plan/language";

/** The `lang` attribute of a text someone wrote, where it differs from the page's language. */
export function useTextLanguage(): (text: string) => Language | undefined {
  const page = useLocale();
  return (text) => differingLanguage(text, page);
}
