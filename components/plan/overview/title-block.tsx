"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { FieldCell } from "@/components/fields/field-cell";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useToday } from "@/components/fields/use-today";
import { usePlan } from "@/lib/client/use-plan";
import { toDayNumber } from "@/lib/plan/day-number";
import { formatDate } from "@/lib/plan/format/dates";
import { formatMoney } from "@/lib/plan/format/money";
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
      <Runs />
      <LastMilestone />
      <Budget />
      <Kickoff />
    </dl>
  );
}

function Entry({ field, label, children }: { field: string; label?: string; children?: ReactNode }) {
  const language = useLocale();
  const overview = useSection("overview");
  return (
    <Box label={label ?? overview.fields[field]?.label[language] ?? ""}>
      <Value field={field} />
      {children}
    </Box>
  );
}

const Box = ({ label, lang, children }: { label: string; lang?: string; children: ReactNode }) => (
  <div className="min-w-0 border-line px-4 pt-2 pb-[9px] first:pl-0 md:not-first:border-l max-md:px-0 max-md:not-last:border-b max-sm:flex max-sm:items-baseline max-sm:gap-3 max-sm:py-3">
    <dt lang={lang} title={label} className="truncate text-note text-ink-subtle max-sm:w-28 max-sm:flex-none max-sm:text-ui max-sm:whitespace-normal">{label}</dt>
    <dd className="[&>*]:min-w-8 mt-px flex min-h-5 flex-wrap items-baseline gap-x-2 text-body leading-5 font-medium tabular-nums">{children}</dd>
  </div>
);

function Value({ field }: { field: string }) {
  const language = useLocale();
  const overview = useSection("overview");
  return <FieldCell section={overview} record={singleId} fieldId={field} rowName={overview.title[language]} short />;
}

const Quiet = ({ children }: { children: ReactNode }) => <span className="font-regular text-ink-subtle">{children}</span>;

function Runs() {
  const t = useTranslations("overview");
  const facts = usePlanFacts();
  const last = usePlan(lastMilestone, isSame);
  return (
    <Entry field="start" label={t("runs")}>
      {last && <Quiet>{t("runsUntil", { date: formatDate(last.date, { ...facts, short: true }) })}</Quiet>}
    </Entry>
  );
}

/** The end of the plan, as its milestones have it, and how far away it is. */
function LastMilestone() {
  const t = useTranslations("overview");
  const { id: plan } = useOpenPlan();
  const facts = usePlanFacts();
  const languageOf = useTextLanguage();
  const today = useToday();
  const last = usePlan(lastMilestone, isSame);
  if (!last) return <Box label={t("lastMilestone")}><a href={sectionPath(plan, milestones)} className="hover:underline"><Quiet>{t("noMilestone")}</Quiet></a></Box>;
  const days = toDayNumber(last.date) - toDayNumber(today);
  return (
    <Box label={last.name || t("lastMilestone")} lang={languageOf(last.name)}>
      <a href={sectionPath(plan, milestones)} className="-my-0.5 py-0.5 whitespace-nowrap hover:underline">{formatDate(last.date, facts)}</a>
      <Quiet>{days < 0 ? t("daysAgo", { days: -days }) : t("inDays", { days })}</Quiet>
    </Box>
  );
}

/** What is planned, of what has been approved. */
function Budget() {
  const t = useTranslations("overview");
  const language = useLocale();
  const { currency } = usePlanFacts();
  const planned = usePlan(plannedBudget);
  return (
    <Box label={t("budget")}>
      {planned > 0 && <span className="whitespace-nowrap">{formatMoney(planned, currency, language)}</span>}
      <span className="flex items-baseline gap-1 font-regular text-ink-subtle">{t("ofApproved")} <Value field="budget" /></span>
    </Box>
  );
}

function Kickoff() {
  const t = useTranslations("overview");
  const minutes = usePlan(agendaMinutes);
  return (
    <Entry field="kickoff">
      <Value field="kickoffTime" />
      {minutes > 0 && <Quiet>{t("kickoffLength", { minutes })}</Quiet>}
    </Entry>
  );
}

/** Id of the section whose dates end the plan. */
const milestones = "milestones";

interface Last {
  readonly name: string;
  readonly date: string;
}

function lastMilestone(plan: Plan): Last | null {
  let last: Last | null = null;
  for (const { values: { name, date } } of tableOf(plan, milestones).records)
    if (typeof date === "string" && (!last || date > last.date)) last = { name: String(name ?? ""), date };
  return last;
}

const sumOf = (plan: Plan, section: string, field: string): number =>
  tableOf(plan, section).records.reduce((sum, { values }) => sum + (typeof values[field] === "number" ? Number(values[field]) : 0), 0);
const plannedBudget = (plan: Plan): number => sumOf(plan, "budget", "planned");
const agendaMinutes = (plan: Plan): number => sumOf(plan, "agenda", "minutes");

const isSame = (a: Last | null, b: Last | null): boolean => a?.name === b?.name && a?.date === b?.date;
