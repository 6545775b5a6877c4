"use client";

import { useTranslations } from "next-intl";
import { FieldCell } from "@/components/fields/field-cell";
import { cx } from "@/components/ui/class-names";
import { useRecord } from "@/lib/client/use-plan";
import { answersOf, fiveQuestions } from "@/lib/plan/derive/resources";
import { type DetailsCardProps } from "../details-cards";
import { Ticks } from "./ticks";

/** What an outsider asks about a resource, each with its answer in place; those without one are marked. */
export function FiveQuestions({ section, record: id, rowName }: DetailsCardProps) {
  const t = useTranslations("resources.five");
  const record = useRecord(section.id, id);
  if (!record) return null;
  const answers = answersOf(record);
  return (
    <section aria-labelledby={`five-${id}`} className="mt-4 border-t border-line pt-3.5">
      <div className="mb-1.5 flex items-center gap-2.5">
        <h4 id={`five-${id}`} className="font-semibold">{t("title")}</h4>
        <Ticks answers={answers} />
        <span className="text-note text-ink-subtle">{t("left", { count: answers.filter((isAnswered) => !isAnswered).length })}</span>
      </div>
      <dl>
        {fiveQuestions.map((field, index) => (
          <div key={field} className="grid grid-cols-[148px_minmax(0,1fr)] items-start gap-2 py-[7px] max-sm:min-h-13 max-sm:items-center">
            <dt className={cx("flex items-baseline gap-1.5 text-pretty", answers[index] ? "text-ink-subtle" : "text-ink")}>
              <span aria-hidden="true" className={cx("size-1.5 flex-none -translate-y-px rounded-full", answers[index] ? "bg-positive" : "border border-caution-text")} />
              <span>{t(field)}{!answers[index] && <span className="sr-only"> {t("open")}</span>}</span>
            </dt>
            <dd><FieldCell section={section} record={id} fieldId={field} rowName={rowName} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
