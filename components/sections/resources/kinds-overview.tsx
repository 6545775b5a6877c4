"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { formatHours } from "@/components/sections/budget/capacity/load-format";
import { useNames } from "@/components/sections/budget/capacity/use-names";
import { cx } from "@/components/ui/class-names";
import { isSameJson } from "@/lib/client/observable";
import { useCapacity } from "@/lib/client/use-capacity";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { everyKind, type EveryKind, type KindSum } from "@/lib/plan/derive/every-kind";
import { formatMoney } from "@/lib/plan/format/money";
import { type Section } from "@/lib/plan/section";

/** Every kind in one line: money from the budget, personnel from tasks and people, time from the schedule, the rest from the rows below. */
export function KindsOverview({ section }: { section: Section }) {
  const t = useTranslations("resources.kinds");
  const kindField = section.fields["kind"];
  const options = useMemo(() => (kindField?.kind === "choice" ? kindField.options : []), [kindField]);
  const select = useMemo(() => {
    const ids = options.map(({ id }) => id);
    return (known: Known) => everyKind(known, ids);
  }, [options]);
  const kinds = useCapacity<readonly EveryKind[]>(select, none, isSameJson);
  const language = useLocale();
  const name = (kind: string | null) => options.find(({ id }) => id === kind)?.label[language] ?? t("none");
  const shown = kinds.filter(({ sum, resources }) => sum !== null || resources.length > 0);
  const empty = kinds.filter((each) => !shown.includes(each));
  if (shown.length === 0) return null;
  return (
    <div className="pt-2 pb-4">
      <table aria-label={t("label")} className="w-full table-fixed border-separate border-spacing-0 tabular-nums">
        <thead>
          <tr className="text-left text-note text-ink-subtle *:border-b *:border-line *:py-1.5 *:pr-3 *:font-regular *:whitespace-nowrap">
            <th scope="col" className="w-[30%] max-sm:w-auto">{t("kind")}</th>
            <th scope="col" className="text-right max-sm:hidden">{t("needed")}</th>
            <th scope="col" className="text-right max-sm:hidden">{t("available")}</th>
            <th scope="col" className="w-[34%] pl-6 max-sm:w-1/2">{t("gap")}</th>
          </tr>
        </thead>
        <tbody>{shown.map((kind) => <Kind key={kind.kind ?? ""} name={name(kind.kind)} kind={kind} />)}</tbody>
      </table>
      {empty.length > 0 && <p className="pt-1.5 text-note text-ink-subtle">{t("nothing")}: {empty.map(({ kind }) => name(kind)).join(", ")}</p>}
    </div>
  );
}

const none: readonly EveryKind[] = [];

function Kind({ name, kind: { sum, resources, short } }: { name: string; kind: EveryKind }) {
  const t = useTranslations("resources.kinds");
  const amount = useAmount();
  const names = useNames();
  const textLanguage = useTextLanguage();
  const missing = short.map((id) => names("resources", id)).join(", ");
  const needed: ReactNode[] = [sum && amount(sum, sum.needed), resources.length > 0 && t("count", { count: resources.length })];
  const there: ReactNode[] = [sum && amount(sum, sum.available), resources.length > 0 && t("there", { count: String(resources.length - short.length) })];
  return (
    <tr className="*:border-b *:border-line-faint *:py-[7px] *:pr-3 *:align-top">
      <th scope="row" className="text-left font-medium">{name}{sum && <span className="block text-note font-regular text-ink-subtle">{t(derived[sum.of])}</span>}</th>
      <td className="text-right max-sm:hidden"><Stack of={needed} /></td>
      <td className="text-right max-sm:hidden"><Stack of={there} /></td>
      <td className="pl-6">
        {sum && <Gap sum={sum} />}
        {short.length > 0 && <span lang={textLanguage(missing)} className="block text-critical-text">{t("short", { count: short.length })}: {missing}</span>}
        {!sum && short.length === 0 && <span className="text-ink-subtle">{t("enough")}</span>}
      </td>
    </tr>
  );
}

const derived = { money: "derivedMoney", hours: "derivedPersonnel", days: "derivedTime" } as const;

const Stack = ({ of: lines }: { of: readonly ReactNode[] }) => lines.filter(Boolean).map((line, index) => <span key={index} className="block">{line}</span>);

function Gap({ sum }: { sum: KindSum }) {
  const t = useTranslations("resources.kinds");
  const amount = useAmount();
  const { gap } = sum;
  const text = gap > 0 ? t("missing", { amount: amount(sum, gap) }) : gap < 0 ? t("spare", { amount: amount(sum, -gap) }) : t("enough");
  return <span className={cx("block", gap > 0 ? "font-semibold text-critical-text" : "text-ink-subtle")}>{text}</span>;
}

/** Money, hours or working days, as the sum counts. */
function useAmount(): (sum: KindSum, amount: number) => string {
  const t = useTranslations("resources.kinds");
  const { language, currency } = usePlanFacts();
  return ({ of }, amount) => (of === "money" ? formatMoney(amount, currency, language) : of === "hours" ? t("hours", { hours: formatHours(amount) }) : t("days", { days: Math.round(amount) }));
}
