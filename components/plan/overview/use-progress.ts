"use client";

import { useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useBaselines } from "@/lib/client/use-baselines";
import { useSchedule } from "@/lib/client/use-schedule";
import { type PlanProgress, planProgress } from "@/lib/plan/derive/plan-progress";

/** How far the plan is, against the baseline that is looked at on this device; null until there is a plan. */
export function useProgress(): { readonly progress: PlanProgress | null; readonly baseline: string | null } {
  const { data, chosen } = useBaselines();
  const select = useCallback((store: ScheduleStore) => planProgress(store.plan(), store.schedule(), data), [data]);
  const progress = useSchedule<PlanProgress | null>(select, null, isSameJson, reads);
  return { progress, baseline: data && (chosen?.name ?? null) };
}

const reads: readonly string[] = ["tasks", "milestones", "goals", "deliverables"];
