"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRecordIds } from "@/lib/client/use-plan";
import { sectionPath, sectionsOf } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { type TabLink } from "@/components/ui/tabs";
import { useRegistry } from "@/lib/client/plan-provider";

/** `view`: which of them is open, a part by its id. On a phone list and matrix are two views beside the other parts of the step; elsewhere they stand side by side. */
export function usePhoneTabs(isPhone: boolean, view: string): readonly TabLink[] | undefined {
  const t = useTranslations("risks");
  const language = useLocale();
  const { id: plan } = useOpenPlan();
  const count = useRecordIds("risks").length;
  const parts = sectionsOf(useRegistry(), "risks").filter(({ id }) => id !== "risks");
  if (!isPhone) return undefined;
  const path = sectionPath(plan, "risks");
  return [
    { href: path, label: t("list"), count: count || undefined, current: view === "list" || view === "table" },
    { href: `${path}?view=matrix`, label: t("matrix"), current: view === "matrix" },
    ...parts.map((part) => ({ href: sectionPath(plan, part.id), label: part.title[language], current: part.id === view })),
  ];
}
