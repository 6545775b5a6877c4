"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useId } from "react";
import { countAnswered, type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type QuestionWord, questionWords } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { overviewPath, sectionPath } from "../places";
import { AnswerText } from "./answer-text";
import { CannotTell } from "./cannot-tell";

/** What the plan answers, question by question, each with what it says in short. */
export function AnsweredList({ ticks }: { ticks: readonly Tick[] }) {
  const t = useTranslations("readiness");
  const id = useId();
  const answered = ticks.filter(({ isAnswered }) => isAnswered);
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-heading font-semibold">
        {t("answered")} <span className="ml-1.5 text-ui font-regular text-ink-subtle tabular-nums">{countAnswered(ticks).answered}</span>
      </h2>
      {answered.length === 0 && <p className="mt-2 text-ink-subtle">{t("nothingAnswered")}</p>}
      <div className="mt-3 columns-3 gap-9 max-lg:columns-2 max-md:columns-1">
        {questionWords.map((word) => <WordAnswers key={word} word={word} ticks={answered.filter(({ question }) => question.word === word)} />)}
      </div>
    </section>
  );
}

function WordAnswers({ word, ticks }: { word: QuestionWord; ticks: readonly Tick[] }) {
  const t = useTranslations("readiness");
  if (ticks.length === 0) return null;
  return (
    <section className="mb-4">
      <h3 className="break-after-avoid pb-1 font-semibold">{t(`words.${word}`)}</h3>
      <dl>
        {ticks.map((tick) => <AnswerLine key={tick.question.number} tick={tick} />)}
      </dl>
    </section>
  );
}

const AnswerLine = memo(function AnswerLine({ tick }: { tick: Tick }) {
  const language = useLocale();
  const { id: plan } = useOpenPlan();
  const { section, question } = tick;
  return (
    <div className="flex min-h-7 break-inside-avoid items-baseline justify-between gap-4 border-b border-line-faint py-1 max-sm:min-h-11 max-sm:items-center">
      <dt className="min-w-0 text-pretty text-ink-muted">
        <a href={section.single ? overviewPath(plan) : sectionPath(plan, section.id)} className="hover:text-ink hover:underline">{question.text[language]}</a>
      </dt>
      <dd className="flex max-w-[60%] min-w-0 flex-none items-baseline gap-2 text-right">
        <span className="min-w-0 truncate"><AnswerText tick={tick} /></span>
        <CannotTell subject={{ rule: question.number, section: section.id, record: null }} about={question.text[language]} />
      </dd>
    </div>
  );
});
