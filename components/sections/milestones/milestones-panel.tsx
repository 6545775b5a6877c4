"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { lazy, Suspense } from "react";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { type PanelProps } from "..";
import { useTimelineCounts } from "./use-timeline-counts";
import { TimelineView } from "./timeline/timeline-view";

const views = ["timeline", "table", "milestones"] as const;
type View = (typeof views)[number];

const MilestoneChart = lazy(() => import("./chart/milestone-chart").then((module) => ({ default: module.MilestoneChart })));

/** Step 4: the schedule as a timeline, as a table, and milestone by milestone. */
export function MilestonesPanel({ section }: PanelProps) {
  const t = useTranslations("schedule");
  const plan = useOpenPlan();
  const asked = useSearchParams().get("view");
  const view: View = views.find((each) => each === asked) ?? "timeline";
  const counts = useTimelineCounts();
  const path = sectionPath(plan.id, section.id);
  const tabs = views.map((each) => ({
    href: each === "timeline" ? path : `${path}?view=${each}`,
    label: t(each),
    count: each === "timeline" ? undefined : counts[each] || undefined,
    current: each === view,
  }));
  return (
    <PlanFactsProvider>
      {view === "milestones" ? <Suspense><MilestoneChart section={section} tabs={tabs} /></Suspense> : <TimelineView section={section} tabs={tabs} isTable={view === "table"} />}
    </PlanFactsProvider>
  );
}
