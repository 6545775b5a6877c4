"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "./button";
import { Icon } from "./icon";
import { useLanguageSwitch } from "./use-language-switch";

/** Shows the other language by its own name, or (short) the code of the one in use. */
export function LanguageSwitch({ short = false }: { short?: boolean }) {
  const t = useTranslations("ui");
  const code = useLocale().toUpperCase();
  const { other, name, change } = useLanguageSwitch();
  return (
    <Button
      size={short ? "sm" : "md"}
      lang={short ? undefined : other}
      aria-label={short ? t("switchLanguage", { name: code }) : undefined}
      onClick={change}
    >
      <Icon name="globe" size={14} className={short ? "folded:hidden" : undefined} />
      {short ? code : name}
    </Button>
  );
}
