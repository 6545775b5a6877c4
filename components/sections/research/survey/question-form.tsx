"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { useSurvey } from "@/lib/client/use-survey";
import { type AnyRecord } from "@/lib/plan/section";
import { questionsIn, type Survey, surveyLimits } from "@/lib/plan/survey";
import { QuestionList } from "./question-list";

export interface Draft {
  readonly text: string;
  /** Of the questions it began from; 0 when there were none. */
  readonly version: number;
}

/** Questions, one a line. What somebody writes here stays until it is saved or they let it go. */
export function QuestionForm({ record, survey, draft, onDraft }: {
  record: AnyRecord;
  survey: Survey | null;
  /** Null before something is written. */
  draft: Draft | null;
  onDraft(draft: Draft | null): void;
}) {
  const t = useTranslations("survey");
  const refusalText = useRefusalText();
  const { save, refusal, isPending, dismiss } = useSurvey(record.id);
  const [problem, setProblem] = useState<string | null>(null);
  const { text, version } = draft ?? { text: String(record.values["question"] ?? ""), version: 0 };
  const isOverruled = refusal?.code === "questions-changed";

  function problemOf(questions: readonly string[]): string | null {
    if (questions.length === 0) return t("noQuestion");
    if (questions.length > surveyLimits.questions) return t("tooManyQuestions", { count: String(questions.length) });
    const long = questions.findIndex((question) => question.length > surveyLimits.question);
    return long < 0 ? null : t("questionTooLong", { number: String(long + 1), length: String(questions[long]?.length) });
  }
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (isPending) return;
    const questions = questionsIn(text);
    const found = problemOf(questions);
    setProblem(found);
    // Whoever has seen what somebody else made of it may overwrite that.
    if (found === null && (await save(questions, isOverruled && survey ? survey.version : version))) onDraft(null);
  }
  return (
    <form className="mt-3 grid gap-2.5 print:hidden" onSubmit={(event) => void submit(event)}>
      {isOverruled && survey && <QuestionList questions={survey.questions} onEdit={null} />}
      <TextArea
        label={t("questions")}
        hint={t("questionsHint")}
        error={problem ?? (refusal && refusalText(refusal))}
        value={text}
        // The panel would close with what was written.
        onKeyDown={(event) => void (event.key === "Escape" && draft && event.preventDefault())}
        onChange={({ target }) => {
          setProblem(null);
          onDraft({ text: target.value, version });
        }}
      />
      <div className="flex flex-wrap gap-1.5">
        <Button type="submit" variant="outline" className="max-sm:h-11" aria-disabled={isPending}>{t(survey ? "save" : "make")}</Button>
        {survey && (
          <Button
            className="max-sm:h-11"
            onClick={() => {
              dismiss();
              onDraft(null);
            }}
          >
            {t("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
