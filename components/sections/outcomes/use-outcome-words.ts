"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { type OutcomeKind } from "@/lib/plan/derive/outcomes";
import { formatDate } from "@/lib/plan/format/dates";
import { formatMoney } from "@/lib/plan/format/money";

interface OutcomeWords {
  figure(figure: string | number, kind: OutcomeKind): string;
  /** Planned over expected: "4 working days later", "₩0.8M less". */
  difference(difference: number, kind: OutcomeKind): string;
  /** Later and dearer than expected is worse; so are fewer hours than it takes. */
  isWorse(difference: number, kind: OutcomeKind): boolean;
}

export function useOutcomeWords(): OutcomeWords {
  const t = useTranslations("research.outcomes");
  const language = useLocale();
  const { year, currency } = usePlanFacts();
  function figure(value: string | number, kind: OutcomeKind): string {
    if (typeof value === "string") return formatDate(value, { language, year, short: true });
    return kind === "budget" ? formatMoney(value, currency, language) : t("hours", { hours: new Intl.NumberFormat(language).format(value) });
  }
  return {
    figure,
    difference(difference, kind) {
      if (difference === 0) return t("same");
      if (kind === "timeline") return t(difference > 0 ? "later" : "earlier", { days: Math.abs(difference) });
      return t(difference > 0 ? "more" : "less", { figure: figure(Math.abs(difference), kind) });
    },
    isWorse: (difference, kind) => (kind === "personnel" ? difference < 0 : difference > 0),
  };
}
