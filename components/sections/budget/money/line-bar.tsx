"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { type ViewColumn } from "@/components/table/columns";
import { cx } from "@/components/ui/class-names";
import { usePlan } from "@/lib/client/use-plan";
import { type BudgetParts, budgetOf, lineOf } from "@/lib/plan/derive/budget";
import { formatMoney } from "@/lib/plan/format/money";
import { type Plan } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { budgetKinds, partClass } from "./budget-bar";

/** A thin bar of what is paid, committed and planned; all bars of a table are on one scale. */
export function PartsBar({ parts, most }: { parts: BudgetParts; most: number }) {
  const t = useTranslations("resources.budget");
  const { language, currency } = usePlanFacts();
  const money = (amount: number) => formatMoney(amount, currency, language);
  const words = t("lineBar", { paid: money(parts.paid), committed: money(parts.committed), planned: money(parts.planned + parts.contingency) });
  return (
    <span className="flex h-5 items-center" title={words}>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className="flex h-2 w-full">
        {budgetKinds.map((kind) => parts[kind] > 0 && most > 0 && (
          <span key={kind} style={{ width: `${(parts[kind] / most) * 100}%` }} className={cx("h-full first:rounded-l-[2px] last:rounded-r-[2px]", partClass[kind])} />
        ))}
      </span>
    </span>
  );
}

function LineBar({ record }: { record: AnyRecord }) {
  const most = usePlan(dearest);
  return <PartsBar parts={lineOf(record).parts} most={most} />;
}

const dearest = (plan: Plan): number => {
  const known = scales.get(plan);
  if (known !== undefined) return known;
  const most = Math.max(0, ...budgetOf(plan).lines.map(({ expected }) => expected));
  scales.set(plan, most);
  return most;
};
/** Every row of the table asks. */
const scales = new WeakMap<Plan, number>();

function BarHead() {
  const t = useTranslations("resources.budget");
  return <span className="sr-only">{t("share")}</span>;
}

export const budgetViews: readonly ViewColumn[] = [{ id: "bar", width: 180, Head: BarHead, Cell: LineBar }];
