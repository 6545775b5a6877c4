"use client";

import { useLocale, useTranslations } from "next-intl";
import { useLayoutEffect } from "react";
import { type IconName } from "@/components/ui/icon";
import { useRegistry } from "@/lib/client/plan-provider";
import { type Command, registerCommands } from "./commands";
import { goToPlace } from "./go-to-place";
import { useOpenPlan } from "./plan-context";
import { overviewPath, sectionPath, sixSteps, stepPath } from "./places";

/** Every place of the plan as a command: steps by their number, sections by their name. */
export function usePlaceCommands(): void {
  const t = useTranslations("frame");
  const language = useLocale();
  const registry = useRegistry();
  const { id: plan } = useOpenPlan();
  useLayoutEffect(() => {
    const go = (id: string, label: string, path: string, keys?: string, icon?: IconName): Command => ({
      id: `go-${id}`, group: "place", label, keys, icon, run: () => goToPlace(path),
    });
    const stepNames = new Set(sixSteps.map((step) => t(`steps.${step}`)));
    const parts = registry.filter(({ single, step, title }) => !single && !stepNames.has(title[language]) && step !== "overview");
    return registerCommands([
      go("overview", t("steps.overview"), overviewPath(plan), "0", "home"),
      ...sixSteps.map((step, index) => go(step, t(`steps.${step}`), stepPath(registry, plan, step), String(index + 1))),
      go("outsider", t("steps.outsider"), stepPath(registry, plan, "outsider"), "g t", "checklist"),
      go("kickoff", t("steps.kickoff"), stepPath(registry, plan, "kickoff"), "g k", "present"),
      ...parts.map((section) => go(`section-${section.id}`, section.title[language], sectionPath(plan, section.id))),
    ]);
  }, [t, language, registry, plan]);
}
