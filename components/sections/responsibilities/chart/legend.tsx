"use client";

import { useTranslations } from "next-intl";
import { useMayEdit } from "@/lib/client/use-role";
import { raciLetters } from "@/lib/plan/fields";
import { LetterMark } from "@/components/fields/letter-mark";
import { Kbd } from "@/components/ui/kbd";

/** What the letters mean, and which keys set them. */
export function Legend() {
  const t = useTranslations("raci");
  const mayEdit = useMayEdit();
  return (
    <footer className="flex min-h-9 flex-none flex-wrap items-center gap-x-5 gap-y-1 border-t border-line px-gutter py-2 text-note text-ink-muted">
      {raciLetters.map((letter) => (
        <span key={letter} className="inline-flex items-center gap-2"><LetterMark letter={letter} /> {t(`legend.${letter}`)}</span>
      ))}
      {mayEdit && (
        <span aria-hidden="true" className="ml-auto inline-flex items-center gap-1.5 text-ink-subtle pointer-coarse:hidden print:hidden">
          {t("type")} {raciLetters.map((letter) => <Kbd key={letter}>{letter}</Kbd>)} {t("or")} <Kbd>⌫</Kbd>
        </span>
      )}
    </footer>
  );
}
