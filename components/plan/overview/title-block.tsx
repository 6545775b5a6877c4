"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { FieldCell } from "@/components/fields/field-cell";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { usePlan } from "@/lib/client/use-plan";
import { formatDate } from "@/lib/plan/format/dates";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { singleId } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { sectionPath } from "../places";
import { useSection } from "../use-section";

/** As at the foot of a drawing: who, from when to when, for how much. */
export function TitleBlock() {
  return (
    <dl className="mt-[18px] grid grid-cols-5 border-y border-line-heavy max-md:grid-cols-2 max-sm:grid-cols-1">
      <Entry field="lead" />
      <Entry field="start" />
      <LastMilestone />
      <Entry field="budget" />
      <Entry field="kickoff"><Value field="kickoffTime" /></Entry>
    </dl>
  );
}

function Entry({ field, children }: { field: string; children?: ReactNode }) {
  const language = useLocale();
  const overview = useSection("overview");
  return (
    <Box label={overview.fields[field]?.label[language] ?? ""}>
      <Value field={field} />
      {children}
    </Box>
  );
}

const Box = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="min-w-0 border-line px-4 pt-2 pb-[9px] first:pl-0 md:not-first:border-l max-md:px-0 max-md:not-last:border-b max-sm:flex max-sm:items-baseline max-sm:gap-3 max-sm:py-3">
    <dt className="text-note text-ink-subtle max-sm:w-28 max-sm:flex-none max-sm:text-ui">{label}</dt>
    <dd className="[&>*]:min-w-8 mt-px flex min-h-5 items-baseline gap-2 text-body leading-5 font-medium tabular-nums">{children}</dd>
  </div>
);

function Value({ field }: { field: string }) {
  const language = useLocale();
  const overview = useSection("overview");
  return <FieldCell section={overview} record={singleId} fieldId={field} rowName={overview.title[language]} />;
}

/** The end of the plan, as its milestones have it. */
function LastMilestone() {
  const t = useTranslations("frame.overview");
  const { id: plan } = useOpenPlan();
  const facts = usePlanFacts();
  const languageOf = useTextLanguage();
  const last = usePlan(lastMilestone, isSame);
  return (
    <Box label={t("lastMilestone")}>
      {last ? (
        <a href={sectionPath(plan, milestones)} className="flex min-w-0 items-baseline gap-1.5 hover:underline">
          <span className="whitespace-nowrap">{formatDate(last.date, facts)}</span>
          <span lang={languageOf(last.name)} className="truncate font-regular text-ink-subtle">{last.name}</span>
        </a>
      ) : (
        <a href={sectionPath(plan, milestones)} className="font-regular text-ink-subtle hover:underline">{t("noMilestone")}</a>
      )}
    </Box>
  );
}

/** Id of the section whose dates end the plan. */
const milestones = "milestones";

interface Last {
  readonly name: string;
  readonly date: string;
}

function lastMilestone(plan: Plan): Last | null {
  const dated = tableOf(plan, milestones).records.flatMap(({ values: { name, date } }) =>
    typeof date === "string" ? [{ name: String(name ?? ""), date }] : [],
  );
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}

const isSame = (a: Last | null, b: Last | null): boolean => a?.name === b?.name && a?.date === b?.date;
