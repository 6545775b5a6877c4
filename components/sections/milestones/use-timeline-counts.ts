"use client";

import { useSchedule } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { timelineRows } from "@/lib/plan/derive/schedule/rows";
import { tableOf } from "@/lib/plan/plan";

interface Counts { readonly table: number; readonly milestones: number }

/** How many rows each view of the step has. */
export const useTimelineCounts = (): Counts => useSchedule(countRows, none, isSame);

const none: Counts = { table: 0, milestones: 0 };

const countRows = (store: ScheduleStore): Counts => ({
  table: timelineRows(store.plan()).filter(({ kind }) => kind !== "phase").length,
  milestones: tableOf(store.plan(), "milestones").records.length,
});

const isSame = (a: Counts, b: Counts): boolean => a.table === b.table && a.milestones === b.milestones;
