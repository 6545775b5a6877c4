"use client";

import { useLocale, useTranslations } from "next-intl";
import { PersonAvatar } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Icon } from "@/components/ui/icon";
import { useTable } from "@/lib/client/use-plan";
import { type GoalProgress } from "@/lib/plan/derive/plan-progress";
import { formatDate } from "@/lib/plan/format/dates";
import { formatNumber } from "@/lib/plan/format/numbers";
import { type AnyRecord } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { sectionPath } from "../places";
import { Part } from "./part";
import { Slip } from "./slip";

/** More goals than these are on their own page. */
const most = 8;

/** Each goal: what is measured, from where to where, how far its tasks are, and by when. */
export function GoalList({ goals }: { goals: readonly GoalProgress[] }) {
  const t = useTranslations("overview");
  const { id: plan } = useOpenPlan();
  const { records } = useTable("goals");
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  return (
    <Part title={t("goals")} link={{ href: sectionPath(plan, "goals"), label: t("allGoals") }}>
      {records.length === 0 && <p className="mt-2 text-ink-subtle">{t("none")}</p>}
      <ul className="mt-1">
        {records.slice(0, most).map((record, index) => <GoalRow key={record.id} record={record} number={`G${index + 1}`} progress={byId.get(record.id) ?? null} />)}
      </ul>
    </Part>
  );
}

function GoalRow({ record: { id, values }, number, progress }: { record: AnyRecord; number: string; progress: GoalProgress | null }) {
  const { language, year } = usePlanFacts();
  const languageOf = useTextLanguage();
  const { id: plan } = useOpenPlan();
  const [title, measure] = [String(values["title"] ?? ""), String(values["measure"] ?? "")];
  const { due, owner } = values;
  return (
    <li className="grid min-h-9 grid-cols-[28px_minmax(0,1fr)_minmax(0,150px)_132px_84px_64px_20px] items-center gap-x-2 border-b border-line-faint py-1.5 max-md:grid-cols-[28px_minmax(0,1fr)_auto_20px] max-md:gap-y-1">
      <span className="text-ink-subtle tabular-nums">{number}</span>
      <a href={`${sectionPath(plan, "goals")}#${id}`} lang={languageOf(title)} title={title} className="truncate font-medium hover:underline max-md:whitespace-normal">{title}</a>
      <span lang={languageOf(measure)} title={measure} className="truncate text-ink-muted max-md:hidden">{measure}</span>
      <Way values={values} />
      <TasksDone progress={progress} />
      <span className="text-right whitespace-nowrap text-ink-muted tabular-nums max-md:hidden">
        {typeof due === "string" && formatDate(due, { language, year, short: true })}
        {progress && <Slip slip={progress.slip} was={progress.was} />}
      </span>
      <span>{typeof owner === "string" && <PersonAvatar id={owner} />}</span>
    </li>
  );
}

/** "210 → 80", both figures meeting at the arrow. */
function Way({ values: { baseline, target, unit } }: Pick<AnyRecord, "values">) {
  const language = useLocale();
  const write = (value: unknown) => (typeof value === "number" ? formatNumber(value, isClock(unit) ? String(unit) : "", language) : "–");
  return (
    <span className="grid grid-cols-[1fr_14px_1fr] items-center gap-x-1.5 tabular-nums">
      <span className="text-right text-ink-muted">{write(baseline)}</span>
      <Icon name="arrow" size={12} className="text-ink-subtle" />
      <span className="font-medium">{write(target)}</span>
    </span>
  );
}

/** Only of a time does the unit change how the figure is written; others are said by the measure. */
const isClock = (unit: unknown): boolean => unit === "m:ss";

function TasksDone({ progress }: { progress: GoalProgress | null }) {
  const t = useTranslations("overview");
  if (!progress || progress.tasks.all === 0) return <span className="max-md:hidden" />;
  const { done, all } = progress.tasks;
  const words = t("tasksDone", { done, all });
  return (
    <span data-tooltip={progress.reached === null ? words : `${words}. ${t("reached", { share: Math.round(100 * progress.reached) })}`} className="flex items-center gap-1.5 text-note text-ink-subtle tabular-nums max-md:hidden">
      <span aria-hidden="true" className="relative h-1.5 w-10 flex-none overflow-hidden rounded-[2px] bg-surface-active forced-colors:border">
        <span className="absolute inset-y-0 left-0 bg-bar-done forced-colors:bg-[CanvasText]" style={{ width: `${(100 * done) / all}%` }} />
      </span>
      <span aria-hidden="true">{done}/{all}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
