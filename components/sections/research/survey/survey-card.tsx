"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { type DetailsCardProps } from "@/components/sections/details-cards";
import { cx } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-error";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useRecord } from "@/lib/client/use-plan";
import { useSurvey } from "@/lib/client/use-survey";
import { type AnyRecord } from "@/lib/plan/section";
import { AnswerList } from "./answer-list";
import { type Draft, QuestionForm } from "./question-form";
import { QuestionList } from "./question-list";
import { SurveyLink } from "./survey-link";

/** In the details of a note that is a survey: a link by which people without an account answer, and what they answered. */
export function SurveyCard({ record: id }: DetailsCardProps) {
  const record = useRecord("research", id);
  return record?.values["method"] === "survey" ? <PlanFactsProvider><Card key={id} record={record} /></PlanFactsProvider> : null;
}

function Card({ record }: { record: AnyRecord }) {
  const t = useTranslations("survey");
  const refusalText = useRefusalText();
  const { survey, refusal, mayManage } = useSurvey(record.id);
  const [draft, setDraft] = useState<Draft | null>(null);
  const isAsking = mayManage && (survey === null || draft !== null);
  const place = useFollowedFocus(isAsking, draft !== null);
  return (
    <section ref={place} aria-labelledby={`survey-${record.id}`} className="mt-4 border-t border-line pt-3.5">
      <div className="mb-1.5 flex items-center gap-2.5">
        <h4 id={`survey-${record.id}`} className="font-semibold">{t("title")}</h4>
        {survey && <Standing isOpen={survey.isOpen} />}
      </div>
      {survey === undefined && refusal && <p className="text-pretty text-ink-subtle">{t("failed")}</p>}
      {survey === null && !mayManage && <p className="text-ink-subtle">{t("noneYet")}</p>}
      {survey !== undefined && mayManage && <p className="mb-2.5 text-note text-pretty text-ink-subtle">{t(survey?.isOpen === false ? "closedHint" : "about")}</p>}
      {survey && mayManage && <SurveyLink record={record.id} survey={survey} />}
      {isAsking && <QuestionForm record={record} survey={survey ?? null} draft={draft} onDraft={setDraft} />}
      {survey && !isAsking && (
        <QuestionList questions={survey.questions} onEdit={mayManage ? () => setDraft({ text: survey.questions.join("\n"), version: survey.version }) : null} />
      )}
      {survey !== undefined && refusal && !isAsking && <FieldError>{refusalText(refusal)}</FieldError>}
      {survey && <AnswerList record={record} survey={survey} />}
    </section>
  );
}

/** The form comes and goes under the focus, which goes on to it, and then to the address. */
function useFollowedFocus(isAsking: boolean, isWriting: boolean) {
  const place = useRef<HTMLElement>(null);
  const was = useRef(isAsking);
  useEffect(() => {
    const hasChanged = was.current !== isAsking;
    was.current = isAsking;
    // A form that was there from the beginning waits until somebody comes to it.
    if (!hasChanged || (isAsking && !isWriting) || document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>("textarea, input")?.focus();
  }, [isAsking, isWriting]);
  return place;
}

function Standing({ isOpen }: { isOpen: boolean }) {
  const t = useTranslations("survey");
  return (
    <span className="flex items-center gap-1.5 text-note text-ink-subtle">
      <span aria-hidden="true" className={cx("size-1.5 rounded-full", isOpen ? "bg-positive" : "border border-line-control")} />
      {t(isOpen ? "open" : "closed")}
    </span>
  );
}
