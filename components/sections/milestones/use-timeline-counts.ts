"use client";

import { useSchedule } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { isDropped } from "@/lib/plan/derive/schedule/activities";
import { hasBuffer } from "@/lib/plan/derive/schedule/rows";
import { tableOf } from "@/lib/plan/plan";

interface Counts { readonly table: number; readonly milestones: number }

/** How many rows each view of the step has. */
export const useTimelineCounts = (): Counts => useSchedule(countRows, none, isSame);

const none: Counts = { table: 0, milestones: 0 };

function countRows(store: ScheduleStore): Counts {
  const milestones = tableOf(store.plan(), "milestones").records;
  let table = milestones.length;
  for (const task of tableOf(store.plan(), "tasks").records) if (!isDropped(task)) table += hasBuffer(task) ? 2 : 1;
  for (const milestone of milestones) if (hasBuffer(milestone)) table++;
  return { table, milestones: milestones.length };
}

const isSame = (a: Counts, b: Counts): boolean => a.table === b.table && a.milestones === b.milestones;
