"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { formatDate } from "@/lib/plan/format/dates";

/** "+4 d": how far a date is from the baseline; nothing where it held, or without one. */
export function Slip({ slip, was }: { slip: number | null; was: string | null }) {
  const t = useTranslations("milestones");
  const overview = useTranslations("overview");
  const { language, year } = usePlanFacts();
  if (slip === null || slip === 0) return null;
  return (
    <span
      className={cx("ml-1 font-semibold", slip > 0 ? "text-caution-text" : "text-positive-text")}
      data-tooltip={was === null ? undefined : overview("was", { date: formatDate(was, { language, year }) })}
    >
      {t(slip > 0 ? "later" : "earlier", { days: String(Math.abs(slip)) })}
    </span>
  );
}
