"use client";

import { useTranslations } from "next-intl";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { buttonClass } from "@/components/ui/button-class";

export function NoPeople() {
  const t = useTranslations("raci");
  const plan = useOpenPlan();
  return (
    <p className="flex items-center gap-3 px-2.5 py-3 text-ink-muted">
      {t("noPeople")} <a href={sectionPath(plan.id, "people")} className={buttonClass({ variant: "outline" })}>{t("addPeople")}</a>
    </p>
  );
}
