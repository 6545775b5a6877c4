"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { StepHeader } from "@/components/plan/step-header";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { type TabLink } from "@/components/ui/tabs";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useReady } from "@/lib/client/use-saved";
import { useScheduleStore } from "@/lib/client/use-schedule";
import { type Section } from "@/lib/plan/section";
import { GoalLine } from "../phone/goal-line";
import { LiveTimeline } from "./live-timeline";

/** The schedule as a Gantt chart beside its list, or (`isTable`) as the list alone with all its columns. */
export function TimelineView({ section, tabs, isTable }: { section: Section; tabs: readonly TabLink[]; isTable: boolean }) {
  const replica = useReplicaIfAny();
  const schedule = useScheduleStore();
  const isReady = useReady();
  const t = useTranslations("schedule");
  const otherView = tabs.find(({ href }) => href.includes("view=table") !== isTable);
  const header = (parts: { actions?: ReactNode; summary?: ReactNode }) =>
    <StepHeader section={section} tabs={tabs} aside={<GoalLine />} {...parts} />;
  if (!isReady || !replica || !schedule) return <>{header({})}<div className="px-gutter" aria-label={t("timeline")}><SectionSkeleton /></div></>;
  return <LiveTimeline section={section} replica={replica} schedule={schedule} header={header} isTable={isTable} otherView={otherView?.href ?? ""} />;
}
