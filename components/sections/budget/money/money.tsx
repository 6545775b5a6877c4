"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useState } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { overviewPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { TablePanel } from "@/components/table/table-panel";
import { Segmented } from "@/components/ui/segmented";
import { isSameJson } from "@/lib/client/observable";
import { usePlan } from "@/lib/client/use-plan";
import { type Budget, budgetOf } from "@/lib/plan/derive/budget";
import { formatMoney } from "@/lib/plan/format/money";
import { type Section } from "@/lib/plan/section";
import { BudgetBar } from "./budget-bar";
import { BudgetFindings } from "./budget-findings";
import { BudgetGroups } from "./budget-groups";
import { budgetViews } from "./line-bar";

const views = ["lines", "byCategory", "byDeliverable"] as const;
type View = (typeof views)[number];

/** What it costs: one bar, then line by line or rolled up. */
export function Money({ section, scroller }: { section: Section; scroller: RefObject<HTMLElement | null> }) {
  const t = useTranslations("resources.budget");
  const language = useLocale();
  const budget = usePlan(budgetOf, isSameJson);
  const [view, setView] = useState<View>("lines");
  const hasLines = budget.lines.length > 0;
  return (
    <section aria-labelledby="budget-title" className="mt-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-2">
        <h2 id="budget-title" className="text-heading font-semibold">{section.title[language]}</h2>
        {hasLines && (
          <span className="print:hidden">
            <Segmented<View> label={t("show")} value={view} segments={views.map((value) => ({ value, label: t(value) }))} onChange={setView} />
          </span>
        )}
        <p className="ml-auto text-ink-muted tabular-nums max-sm:ml-0 max-sm:w-full"><Left {...budget} /></p>
      </div>
      <BudgetBar budget={budget} />
      <BudgetFindings findings={budget.findings} />
      {view === "lines" || !hasLines ? <TablePanel section={section} scroller={scroller} views={budgetViews} /> : <BudgetGroups budget={budget} by={view} />}
    </section>
  );
}

/** "2.8 free of 92.0 approved". */
function Left({ approved, free, expected }: Budget) {
  const t = useTranslations("resources.budget");
  const { language, currency } = usePlanFacts();
  const { id } = useOpenPlan();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const b = (text: ReactNode) => <b className="font-semibold text-ink">{text}</b>;
  if (approved === null || free === null)
    return (
      <>
        {expected > 0 && <>{t.rich("total", { expected: money(expected), b })} </>}
        {t("notApproved")} <a href={overviewPath(id)} className="text-accent-text underline underline-offset-2">{t("approve")}</a>
      </>
    );
  if (free < 0) return <span className="text-critical-text">{t.rich("overBy", { over: money(-free), approved: money(approved), b: (text) => <b className="font-semibold">{text}</b> })}</span>;
  return t.rich("freeOf", { free: money(free), approved: money(approved), b });
}
