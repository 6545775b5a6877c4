"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useSection } from "@/components/plan/use-section";
import { type Amounts, type Budget, type BudgetGroup } from "@/lib/plan/derive/budget";
import { formatFullMoney, formatMoney } from "@/lib/plan/format/money";
import { useNames } from "../capacity/use-names";
import { PartsBar } from "./line-bar";

/** The budget by category or by deliverable; both come to the same total. */
export function BudgetGroups({ budget, by }: { budget: Budget; by: "byCategory" | "byDeliverable" }) {
  const t = useTranslations("resources.budget");
  const groups = budget[by];
  const most = Math.max(0, ...groups.map(({ expected }) => expected));
  return (
    <div className="overflow-x-auto">
      <table className="mt-1 w-full border-separate border-spacing-0 tabular-nums">
        <thead>
          <tr className="text-left text-note text-ink-subtle *:border-b *:border-line *:px-2.5 *:pt-2.5 *:pb-2 *:font-regular *:whitespace-nowrap *:first:pl-0">
            <th scope="col">{t(by === "byCategory" ? "category" : "deliverable")}</th>
            <th scope="col" className="w-20 text-right max-sm:hidden">{t("lineCount")}</th>
            <th scope="col" className="w-28 text-right max-sm:hidden">{t("planned")}</th>
            <th scope="col" className="w-28 text-right max-sm:hidden">{t("committed")}</th>
            <th scope="col" className="w-28 text-right max-sm:hidden">{t("paid")}</th>
            <th scope="col" className="w-28 text-right">{t("expected")}</th>
            <th scope="col" className="w-[180px] max-md:hidden"><span className="sr-only">{t("share")}</span></th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => <Group key={group.key ?? ""} group={group} by={by} most={most} />)}
        </tbody>
        <tfoot>
          <tr className="*:border-t *:border-line *:px-2.5 *:py-[9px] *:first:pl-0">
            <th scope="row" className="text-left font-semibold">{t("sum")}</th>
            <td className="text-right max-sm:hidden">{budget.lines.length}</td>
            <Figures amounts={budget} />
            <td aria-hidden="true" className="max-md:hidden" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Group({ group, by, most }: { group: BudgetGroup; by: "byCategory" | "byDeliverable"; most: number }) {
  const t = useTranslations("resources.budget");
  const { language } = usePlanFacts();
  const textLanguage = useTextLanguage();
  const names = useNames();
  const category = useSection("budget").fields["category"];
  const options = category?.kind === "choice" ? category.options : [];
  const name = group.key === null ? t("none") : by === "byCategory" ? (options.find(({ id }) => id === group.key)?.label[language] ?? t("none")) : names("deliverables", group.key);
  return (
    <tr className="*:border-b *:border-line-faint *:px-2.5 *:py-[9px] *:first:pl-0">
      <th scope="row" lang={textLanguage(name)} className="text-left font-medium wrap-anywhere">{name}</th>
      <td className="text-right text-ink-muted max-sm:hidden">{group.lines}</td>
      <Figures amounts={group} />
      <td className="max-md:hidden"><PartsBar parts={group.parts} most={most} /></td>
    </tr>
  );
}

function Figures({ amounts: { planned, committed, actual, expected } }: { amounts: Amounts }) {
  return (
    <>
      {[planned, committed, actual].map((amount, index) => <Figure key={index} amount={amount} className="max-sm:hidden" />)}
      <Figure amount={expected} className="font-medium" />
    </>
  );
}

function Figure({ amount, className }: { amount: number; className: string }) {
  const { language, currency } = usePlanFacts();
  return <td title={formatFullMoney(amount, currency, language)} className={`text-right ${className}`}>{amount === 0 ? <span className="text-ink-subtle">–</span> : formatMoney(amount, currency, language)}</td>;
}
