"use client";

import { useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useSchedule } from "@/lib/client/use-schedule";
import { type Baseline } from "@/lib/plan/derive/baseline";
import { chartData, type ChartData } from "./chart-data";

/** Renders again only when something that the chart shows has changed; null until there is a plan. */
export function useChartData(baseline: Baseline | null): ChartData | null {
  const select = useCallback(
    (store: ScheduleStore) => chartData(store.plan(), store.schedule(), store.today(), baseline),
    [baseline],
  );
  return useSchedule<ChartData | null>(select, null, isSameJson, reads);
}

const reads: readonly string[] = ["tasks", "milestones"];
