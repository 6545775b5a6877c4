"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { type TabLink, TabLinks } from "@/components/ui/tabs";
import { useRegistry } from "@/lib/client/plan-provider";
import { usePlan } from "@/lib/client/use-plan";
import { tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { useOpenPlan } from "./plan-context";
import { sectionPath, sectionsOf, stepNumber } from "./places";

/** The step, what can be done in it, and its parts. `summary` is what decides something, if anything does. */
export function StepHeader({ section, actions, aside, summary, tabs }: {
  section: Section;
  actions?: ReactNode;
  /** At the right of the title on a phone, which has no rail to show it. */
  aside?: ReactNode;
  summary?: ReactNode;
  /** Views of a section that is the only part of its step. */
  tabs?: readonly TabLink[];
}) {
  const t = useTranslations("frame");
  const language = useLocale();
  const plan = useOpenPlan();
  const parts = sectionsOf(useRegistry(), section.step).filter(({ id, within }) => !within || id === section.id);
  const counts = usePlan((value) => parts.map(({ id }) => tableOf(value, id).records.length), isSameList);
  const number = stepNumber(section.step);
  const title = t(`steps.${section.step}`);
  return (
    <header className="flex-none px-gutter pt-5 max-sm:px-4 max-sm:pt-[18px]">
      <div className="flex min-h-control items-center gap-3">
        <h1 className="text-title font-semibold max-sm:text-[1.5rem] max-sm:leading-8">
          {number !== null && <span className="mr-2 font-regular text-ink-subtle tabular-nums">{number}</span>}
          {title}
        </h1>
        {aside && <span className="ml-auto text-ui text-ink-subtle sm:hidden">{aside}</span>}
        {actions && <div className="ml-auto flex items-center gap-1 max-sm:hidden print:hidden">{actions}</div>}
      </div>
      <div className="mt-2.5 max-sm:-mx-4 max-sm:mt-1.5 max-sm:[&_nav]:px-4">
        <TabLinks
          label={title}
          end={summary}
          links={tabs ?? parts.map((part, index) => ({
            href: sectionPath(plan.id, part.id),
            label: (part.tab ?? part.title)[language],
            count: (!part.tab && counts[index]) || undefined,
            current: part.id === section.id,
          }))}
        />
      </div>
    </header>
  );
}

const isSameList = (a: readonly number[], b: readonly number[]): boolean => a.every((count, index) => count === b[index]);
