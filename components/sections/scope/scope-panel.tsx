"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { useCommand } from "@/components/plan/commands";
import { StepHeader } from "@/components/plan/step-header";
import { TablePanel } from "@/components/table/table-panel";
import { type GroupOption, useArrangement } from "@/components/table/use-arrangement";
import { Segmented } from "@/components/ui/segmented";
import { type Section } from "@/lib/plan/section";
import { type PanelProps } from "..";
import { PanelFrame } from "../panel-frame";
import { useView } from "../use-view";
import { ScopeCreep } from "./creep/scope-creep";
import { scopeLists } from "./kinds";
import { ScopeLists } from "./scope-lists";

/** What belongs to the plan and what does not, side by side; or everything in one table. */
export function ScopePanel({ section }: PanelProps) {
  const t = useTranslations("goals");
  const [view, show] = useView(section, ["lists", "table"]);
  const arrangement = useScope(section);
  const other = view === "lists" ? "table" : "lists";
  useCommand({ id: "other-view", group: "action", label: t(other === "table" ? "showTable" : "showLists"), keys: "t", icon: "list", run: () => show(other) });
  const views = <Segmented label={t("view")} value={view} segments={[{ value: "lists", label: t("lists") }, { value: "table", label: t("table"), icon: "list" }]} onChange={show} />;
  return (
    <>
      <StepHeader section={section} actions={<>{views}<AddButton section={section} /></>} aside={<AnsweredLine step={section.step} />} />
      <PanelFrame section={section}>
        {(scroller) => (
          <>
            <ScopeCreep />
            {view === "lists"
              ? <TablePanel key="lists" section={section} scroller={scroller} arrangement={arrangement} body={ScopeLists} />
              : <TablePanel key="table" section={section} scroller={scroller} />}
          </>
        )}
      </PanelFrame>
    </>
  );
}

/** What is neither in nor out comes first: somebody has to say. */
function useScope(section: Section) {
  const t = useTranslations("goals.scope");
  const options = useMemo(
    (): readonly GroupOption[] => [{ option: null, title: t("unsorted") }, ...scopeLists.map((option) => ({ option, title: t(option) }))],
    [t],
  );
  return useArrangement(section, "kind", options, "in");
}
