"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { AnsweredLine } from "@/components/plan/answered-line";
import { runCommand, useCommand } from "@/components/plan/commands";
import { goToPlace } from "@/components/plan/go-to-place";
import { sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { StepHeader } from "@/components/plan/step-header";
import { useIsPhone } from "@/components/sections/milestones/phone/use-is-phone";
import { SectionTable } from "@/components/table/section-table";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useMayEdit } from "@/lib/client/use-role";
import { lazy } from "@/components/ui/lazy";
import { type PanelProps } from "..";
import { RegisterView } from "./register-view";
import { usePhoneTabs } from "./use-phone-tabs";

const PhoneView = lazy(() => import("./phone/phone-view").then((module) => module.PhoneView));

/** Step 3: the register beside its matrix; every field of a risk in a table; on a phone a list, or the matrix. */
export function RisksPanel({ section }: PanelProps) {
  const t = useTranslations("risks");
  const asked = useSearchParams().get("view");
  const isPhone = useIsPhone();
  const path = sectionPath(useOpenPlan().id, section.id);
  const isTable = asked === "table";
  const label = t(isTable ? "asMatrix" : "asTable");
  const toggle = () => goToPlace(isTable ? path : `${path}?view=table`);
  const tabs = usePhoneTabs(isPhone, isTable ? "table" : asked === "matrix" ? "matrix" : "list");
  useCommand({ id: "risk-table", group: "action", label, keys: "t", icon: "list", run: toggle });
  return (
    <PlanFactsProvider>
      <StepHeader
        section={section}
        tabs={tabs}
        aside={<AnsweredLine step={section.step} />}
        actions={
          <>
            <IconButton icon="list" label={label} aria-pressed={isTable} on={isTable} aria-keyshortcuts="T" onClick={toggle} />
            <AddButton section={section} />
          </>
        }
      />
      {isTable ? <SectionTable section={section} />
        : isPhone ? <Suspense><PhoneView section={section} isMatrix={asked === "matrix"} /></Suspense>
          : <RegisterView section={section} />}
    </PlanFactsProvider>
  );
}

function AddButton({ section }: PanelProps) {
  const t = useTranslations("risks");
  const language = useLocale();
  if (!useMayEdit()) return null;
  return (
    <Button variant="outline" aria-label={section.add[language]} onClick={() => runCommand("add-row")}>
      <Icon name="plus" size={14} />
      {t("add")}
    </Button>
  );
}
