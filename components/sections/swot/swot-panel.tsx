"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { useMayEdit } from "@/lib/client/use-role";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { AnsweredLine } from "@/components/plan/answered-line";
import { runCommand, useCommand } from "@/components/plan/commands";
import { goToPlace } from "@/components/plan/go-to-place";
import { sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { StepHeader } from "@/components/plan/step-header";
import { usePhoneTabs } from "@/components/sections/risks/use-phone-tabs";
import { useIsPhone } from "@/components/sections/milestones/phone/use-is-phone";
import { SectionTable } from "@/components/table/section-table";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type PanelProps } from "..";
import { SwotView } from "./swot-view";

/** SWOT: four quarters, or the table of all its fields. */
export function SwotPanel({ section }: PanelProps) {
  const t = useTranslations("swot");
  const language = useLocale();
  const mayEdit = useMayEdit();
  const isTable = useSearchParams().get("view") === "table";
  const path = sectionPath(useOpenPlan().id, section.id);
  const label = t(isTable ? "asQuarters" : "asTable");
  const toggle = () => goToPlace(isTable ? path : `${path}?view=table`);
  const tabs = usePhoneTabs(useIsPhone(), section.id);
  useCommand({ id: "swot-table", group: "action", label, keys: "t", icon: "list", run: toggle });
  return (
    <PlanFactsProvider>
      <StepHeader
        section={section}
        tabs={tabs}
        aside={<AnsweredLine step={section.step} />}
        actions={
          <>
            <IconButton icon="list" label={label} aria-pressed={isTable} on={isTable} aria-keyshortcuts="T" onClick={toggle} />
            {mayEdit && (
              <Button variant="outline" aria-label={section.add[language]} onClick={() => runCommand("add-row")}>
                <Icon name="plus" size={14} />
                {t("add")}
              </Button>
            )}
          </>
        }
      />
      {isTable ? <SectionTable section={section} /> : <SwotView section={section} />}
    </PlanFactsProvider>
  );
}
