"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback } from "react";
import { Icon } from "@/components/ui/icon";
import { isSameJson } from "@/lib/client/observable";
import { useCapacity } from "@/lib/client/use-capacity";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { clashOf } from "@/lib/plan/derive/capacity/clash";
import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "./use-plan-facts";

/** "142% in the week of 8 Feb": what a task would be too much for. Nothing where it is not. */
export function ClashHint({ task, person }: { task: string; person: string }) {
  const t = useTranslations("capacity.team");
  const language = useLocale();
  const { year } = usePlanFacts();
  const select = useCallback((known: Known) => {
    const clash = clashOf(known, task, person);
    // No number in JSON is infinite.
    return clash && { monday: clash.monday, percent: clash.percent === Infinity ? null : clash.percent };
  }, [task, person]);
  const clash = useCapacity<{ monday: number; percent: number | null } | null>(select, null, isSameJson);
  if (!clash) return null;
  const day = formatDate(toIsoDate(clash.monday), { language, year, short: true });
  return (
    <span className="inline-flex items-center gap-1 text-critical-text">
      <Icon name="alert" size={12} />{clash.percent === null ? t("clashNoHours", { day }) : t("clash", { percent: String(clash.percent), day })}
    </span>
  );
}
