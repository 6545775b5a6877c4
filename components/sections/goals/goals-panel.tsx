"use client";

import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { useCommand } from "@/components/plan/commands";
import { StepHeader } from "@/components/plan/step-header";
import { lazy } from "@/components/ui/lazy";
import { Segmented } from "@/components/ui/segmented";
import { type PanelProps } from "..";
import { FindingsProvider } from "../findings-context";
import { PanelFrame } from "../panel-frame";
import { useView } from "../use-view";
import { GoalTable } from "./goal-table";
import { GuideButton } from "./guide/guide-button";
import { useGuide } from "./guide/use-guide";
import { GapCount } from "./gap-count";
import { useGoalFindings } from "./use-goal-findings";

const GoalCards = lazy(() => import("./cards/goal-cards").then((module) => module.GoalCards));
const Guide = lazy(() => import("./guide/guide").then((module) => module.Guide));

/** Step 1: goals with what they are measured by, and what must not get worse; or each goal with the work that leads to it. */
export function GoalsPanel({ section }: PanelProps) {
  const t = useTranslations("goals");
  const [view, show] = useView(section, ["table", "cards"]);
  const findings = useGoalFindings();
  const guide = useGuide();
  const other = view === "table" ? "cards" : "table";
  useCommand({ id: "other-view", group: "action", label: t(other === "cards" ? "showCards" : "showTable"), keys: "t", icon: "list", run: () => show(other) });
  const views = <Segmented label={t("view")} value={view} segments={[{ value: "table", label: t("table"), icon: "list" }, { value: "cards", label: t("cards"), icon: "checklist" }]} onChange={show} />;
  return (
    <FindingsProvider findings={findings}>
      <StepHeader
        section={section}
        actions={<><GuideButton guide={guide} />{views}<AddButton section={section} /></>}
        aside={<AnsweredLine step={section.step} />}
        summary={<GapCount count={findings.length} href={view === "table" ? "?view=cards" : null} />}
      />
      <PanelFrame section={section}>
        {(scroller) => (
          <>
            <div className="flex items-center gap-2 pt-3 sm:hidden">{views}<GuideButton guide={guide} /></div>
            {view === "table" ? <GoalTable section={section} scroller={scroller} /> : <Suspense><GoalCards section={section} /></Suspense>}
            {guide.isOpen && <Suspense><Guide isAsked={guide.isAsked} onClose={guide.close} /></Suspense>}
          </>
        )}
      </PanelFrame>
    </FindingsProvider>
  );
}
