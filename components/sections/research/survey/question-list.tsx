"use client";

import { useTranslations } from "next-intl";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Button } from "@/components/ui/button";

/** What is asked now. */
export function QuestionList({ questions, onEdit }: { questions: readonly string[]; onEdit: (() => void) | null }) {
  const t = useTranslations("survey");
  const textLanguage = useTextLanguage();
  return (
    <div className="mt-3">
      <div className="flex min-h-control items-center justify-between gap-2">
        <h5 className="text-note font-semibold text-ink-muted">{t("questions")}</h5>
        {onEdit && <Button size="sm" className="-mr-1.5 max-sm:h-11 print:hidden" onClick={onEdit}>{t("edit")}</Button>}
      </div>
      <ol className="grid list-decimal gap-1 pl-5 marker:text-ink-subtle marker:tabular-nums">
        {questions.map((question, index) => <li key={index} lang={textLanguage(question)} className="text-pretty wrap-anywhere">{question}</li>)}
      </ol>
    </div>
  );
}
