"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useToday } from "@/components/fields/use-today";
import { lately, useEarlierRisks } from "@/lib/client/use-trail";
import { toDayNumber, toIsoDate } from "@/lib/plan/day-number";
import { formatDate } from "@/lib/plan/format/dates";

/** "Was 15 on Mon 12 Jan": the score a risk had a week ago, if it stood elsewhere. */
export function WasScore({ risk }: { risk: string }) {
  const t = useTranslations("trail");
  const { language, year } = usePlanFacts();
  const today = useToday();
  const earlier = useEarlierRisks().get(risk);
  if (!earlier) return null;
  const date = formatDate(toIsoDate(toDayNumber(today) - lately), { language, year });
  return <p className="mb-1.5 text-ink-subtle tabular-nums">{t("wasScore", { score: String(earlier.likelihood * earlier.impact), date })}</p>;
}
