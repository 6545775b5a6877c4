"use client";

import { useTranslations } from "next-intl";
import { type DeliverableFindingCode } from "@/lib/plan/derive/deliverables";
import { type Finding } from "@/lib/plan/derive/finding";
import { type GoalFindingCode } from "@/lib/plan/derive/goals";
import { type StakeholderFindingCode } from "@/lib/plan/derive/stakeholders";

/** A gap in two or three words: where it is said stands beside what it is about. */
export function useFindingWords(): (finding: Finding) => string {
  const t = useTranslations("goals.finding");
  return ({ code, section, days = 0 }) => {
    if (section === "stakeholders" && code === "noDeliverable") return t("nothingForThem");
    return t(code as GoalFindingCode | DeliverableFindingCode | StakeholderFindingCode, { days });
  };
}
