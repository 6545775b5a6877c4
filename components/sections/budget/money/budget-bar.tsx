"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { type Budget, type BudgetParts } from "@/lib/plan/derive/budget";
import { formatFullMoney, formatMoney } from "@/lib/plan/format/money";

export const budgetKinds = ["paid", "committed", "planned", "contingency"] as const satisfies readonly (keyof BudgetParts)[];

export const partClass: Readonly<Record<keyof BudgetParts, string>> = {
  paid: "bg-ink text-surface forced-colors:bg-[CanvasText] forced-colors:text-[Canvas]",
  committed: "bg-load-4 text-load-on forced-colors:border",
  planned: "bg-load-2 text-load-on forced-colors:border",
  contingency: "bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,var(--color-surface)_1.5px_5px)] text-ink inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed",
};

/** What was approved as one bar: paid, committed, planned, contingency, free. Beyond it, a line where it ends. */
export function BudgetBar({ budget }: { budget: Budget }) {
  const t = useTranslations("resources.budget");
  const { language, currency } = usePlanFacts();
  const { approved, expected, free } = budget;
  const whole = Math.max(approved ?? 0, expected);
  if (whole <= 0) return null;
  const parts = [...budgetKinds.map((kind) => ({ kind, amount: budget.parts[kind] })), { kind: "free" as const, amount: free ?? 0 }].filter(({ amount }) => amount > 0);
  return (
    <div className="relative">
      <ul aria-label={t("bar")} className="flex h-6 gap-0.5">
        {parts.map(({ kind, amount }) => (
          <li
            key={kind}
            style={{ flexGrow: amount / whole }}
            title={`${t(kind)} ${formatFullMoney(amount, currency, language)}`}
            className={cx("@container min-w-1 basis-0 overflow-hidden rounded-cell text-note leading-6 whitespace-nowrap tabular-nums", kind === "free" ? "inset-ring inset-ring-line-control" : partClass[kind])}
          >
            <span className={cx("inline-block px-2 @max-[52px]:sr-only", kind === "contingency" && "rounded-cell bg-surface/90")}>
              <span className="@max-[120px]:sr-only">{t(kind)} </span><b className="font-semibold">{formatMoney(amount, currency, language)}</b>
            </span>
          </li>
        ))}
      </ul>
      {approved !== null && expected > approved && (
        <span title={t("approved", { amount: formatFullMoney(approved, currency, language) })} style={{ left: `${(approved / whole) * 100}%` }} className="absolute -top-1 h-8 w-0.5 -translate-x-1/2 bg-critical forced-colors:bg-[Highlight]" />
      )}
    </div>
  );
}