"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";

/** The three keys of an edit, while one is going on. */
export function KeysHint() {
  const t = useTranslations("table");
  return (
    <p aria-hidden="true" className="sticky bottom-0 -mx-gutter mt-4 flex gap-2.5 bg-surface px-gutter pt-2 pb-3 text-note text-ink-subtle max-sm:hidden print:hidden">
      <span className="inline-flex items-center gap-1.5"><Kbd>↵</Kbd> {t("keep")}</span>
      <span className="inline-flex items-center gap-1.5"><Kbd>Esc</Kbd> {t("putBack")}</span>
      <span className="inline-flex items-center gap-1.5"><Kbd>Tab</Kbd> {t("nextCell")}</span>
    </p>
  );
}
