"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { lazy } from "@/components/ui/lazy";
import { type PanelProps } from "..";
import { useIsPhone } from "./phone/use-is-phone";
import { useTimelineCounts } from "./use-timeline-counts";
import { TimelineView } from "./timeline/timeline-view";

/** The first is what the step opens with. */
const wideViews = ["timeline", "table", "milestones"] as const;
const phoneViews = ["list", "chart", "milestones"] as const;
type View = (typeof wideViews)[number] | (typeof phoneViews)[number];

const MilestoneChart = lazy(() => import("./chart/milestone-chart").then((module) => module.MilestoneChart));
const PhoneTimeline = lazy(() => import("./phone/phone-timeline").then((module) => module.PhoneTimeline));

/** Step 4: the schedule as a timeline, as a table, and milestone by milestone; on a phone as a list or a chart. */
export function MilestonesPanel({ section }: PanelProps) {
  const t = useTranslations("schedule");
  const phone = useTranslations("schedulePhone");
  const plan = useOpenPlan();
  const asked = useSearchParams().get("view");
  const views: readonly View[] = useIsPhone() ? phoneViews : wideViews;
  const view = views.find((each) => each === asked) ?? views[0];
  const counts = useTimelineCounts();
  const path = sectionPath(plan.id, section.id);
  const tabs = views.map((each) => ({
    href: each === views[0] ? path : `${path}?view=${each}`,
    label: each === "list" || each === "chart" ? phone(each) : t(each),
    count: each === "table" || each === "milestones" ? counts[each] || undefined : undefined,
    current: each === view,
  }));
  return (
    <PlanFactsProvider>
      {view === "milestones" ? <Suspense><MilestoneChart section={section} tabs={tabs} /></Suspense>
        : view === "list" ? <Suspense><PhoneTimeline section={section} tabs={tabs} /></Suspense>
          : <TimelineView section={section} tabs={tabs} isTable={view === "table"} />}
    </PlanFactsProvider>
  );
}
