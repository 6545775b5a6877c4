"use client";

import { useTranslations } from "next-intl";
import { usePlan } from "@/lib/client/use-plan";
import { recordNumber, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { recordPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";

/** "R7", leading there. */
export function LinkedRecord({ section, id, isStop }: { section: Section; id: string; isStop: boolean }) {
  const t = useTranslations("swot");
  const { id: plan } = useOpenPlan();
  const number = usePlan((value) => recordNumber(section, tableOf(value, section.id), id));
  const title = usePlan((value) => String(tableOf(value, section.id).records.find((record) => record.id === id)?.values[section.titleField] ?? ""));
  if (number === "") return null;
  return (
    <a
      href={recordPath(plan, section, number)}
      tabIndex={isStop ? 0 : -1}
      aria-label={t("toRecord", { number, title: title || t("untitled") })}
      data-tooltip={title}
      className="rounded-chip px-1.5 text-note leading-5 font-medium text-accent-text tabular-nums hover:bg-surface-active"
    >
      {number}
    </a>
  );
}
