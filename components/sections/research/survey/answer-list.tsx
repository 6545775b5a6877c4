"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { useSurvey } from "@/lib/client/use-survey";
import { type AnyRecord } from "@/lib/plan/section";
import { type Survey } from "@/lib/plan/survey";
import { AnswerItem } from "./answer-item";

/** What people answered, the last first. */
export function AnswerList({ record, survey: { answers, count } }: { record: AnyRecord; survey: Survey }) {
  const t = useTranslations("survey");
  const ui = useTranslations("ui");
  const { removeAnswer, restoreAnswer, showAll, mayManage } = useSurvey(record.id);
  const heading = useRef<HTMLHeadingElement>(null);

  async function remove(id: string): Promise<void> {
    if (!(await removeAnswer(id))) return;
    heading.current?.focus();
    showToast({ id: `answer-${id}`, message: t("removed"), action: { label: ui("undo"), onPress: () => void restoreAnswer(id) } });
  }
  return (
    <div className="mt-4">
      <h5 ref={heading} tabIndex={-1} className="text-note font-semibold text-ink-muted tabular-nums outline-none"><span aria-live="polite">{t("answers", { count })}</span></h5>
      <ul className="mt-1">
        {answers.map((answer) => <AnswerItem key={answer.id} record={record} answer={answer} onRemove={mayManage ? () => void remove(answer.id) : null} />)}
      </ul>
      {answers.length < count && <Button className="mt-1 -ml-[9px] max-sm:h-11" onClick={showAll}>{t("allAnswers", { count: String(count) })}</Button>}
    </div>
  );
}
