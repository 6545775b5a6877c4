"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useRegistry } from "@/lib/client/plan-provider";
import { usePlan } from "@/lib/client/use-plan";
import { type Language } from "@/lib/plan/language";
import { type Answered, answeredQuestions, type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { sectionPath, sectionsOf, sixSteps, stepNumber, stepPath } from "../places";
import { StepRing } from "../step-ring";
import { useAnswered } from "../use-answered";

/** Each step with what is in it, and the next question it leaves open. */
export function StepList() {
  const t = useTranslations("frame");
  const { id: plan } = useOpenPlan();
  const registry = useRegistry();
  const answered = useAnswered();
  return (
    <ul className="mt-2 border-t border-line">
      {sixSteps.map((step) => (
        <li key={step} className="grid grid-cols-[minmax(0,11rem)_minmax(0,1fr)_minmax(0,20rem)] items-start gap-x-6 border-b border-line-faint py-2.5 max-md:grid-cols-[minmax(0,1fr)] max-md:gap-y-1">
          <a href={stepPath(registry, plan, step)} className="flex min-h-target items-center gap-[9px] text-body font-medium hover:underline">
            <StepRing number={stepNumber(step) ?? 0} {...answered[step]} />
            {t(`steps.${step}`)}
            <span className="sr-only">{t("answeredAloud", { ...answered[step] })}</span>
          </a>
          <Parts sections={sectionsOf(registry, step)} />
          <OpenQuestion sections={sectionsOf(registry, step)} count={answered[step]} />
        </li>
      ))}
    </ul>
  );
}

function Parts({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations("frame.overview");
  const language = useLocale();
  const { id: plan } = useOpenPlan();
  const counts = usePlan((value) => sections.map(({ id }) => tableOf(value, id).records.length), isSameList);
  return (
    <p className="flex flex-wrap gap-x-4 text-ink-muted max-md:pl-[29px]">
      {sections.map(({ id, title }, index) => (
        <a key={id} href={sectionPath(plan, id)} className="inline-flex min-h-target items-center gap-1 hover:text-ink hover:underline">
          {title[language]}
          <span className="text-ink-subtle tabular-nums">{counts[index] === 0 ? t("none") : counts[index]}</span>
        </a>
      ))}
    </p>
  );
}

function OpenQuestion({ sections, count }: { sections: readonly Section[]; count: Answered }) {
  const t = useTranslations("frame");
  const language = useLocale();
  const { id: plan } = useOpenPlan();
  const open = usePlan((value) => firstOpenQuestion(value, sections, language), isSameQuestion);
  if (!open)
    return (
      <span className="flex min-h-target items-center gap-1 text-positive-text max-md:pl-[29px]">
        <Icon name="check" size={14} />
        {t("allAnswered")}
      </span>
    );
  const more = count.asked - count.answered - 1;
  return (
    <a href={sectionPath(plan, open.section)} className="min-h-target py-0.5 hover:underline max-md:pl-[29px]">
      {open.text} {more > 0 && <span className="text-ink-subtle tabular-nums">{t("moreOpen", { count: more })}</span>}
    </a>
  );
}

interface Open {
  readonly section: string;
  readonly text: string;
}

function firstOpenQuestion(plan: Plan, sections: readonly Section[], language: Language): Open | null {
  for (const section of sections)
    for (const question of section.questions) {
      const { answered } = answeredQuestions({ ...section, questions: [question] }, tableOf(plan, section.id));
      if (answered === 0) return { section: section.id, text: question.text[language] };
    }
  return null;
}

const isSameQuestion = (a: Open | null, b: Open | null): boolean => a?.section === b?.section && a?.text === b?.text;
const isSameList = (a: readonly number[], b: readonly number[]): boolean => a.every((count, index) => count === b[index]);
