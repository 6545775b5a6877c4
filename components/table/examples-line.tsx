"use client";

import { useTranslations } from "next-intl";
import { isExample } from "@/lib/plan/example";
import { Button } from "@/components/ui/button";

/** Rows of the template say what they are, and go at once. */
export function ExamplesLine({ ids, onClear }: { ids: readonly string[]; onClear(records: readonly string[]): void }) {
  const t = useTranslations("table");
  const examples = ids.filter(isExample);
  return (
    <p className="flex items-center gap-1 pt-2 text-ink-subtle print:hidden">
      {t("examples")}
      <Button size="sm" className="text-accent-text!" onClick={() => onClear(examples)}>{t("clearExamples")}</Button>
    </p>
  );
}
