"use client";

import { useCallback } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useSchedule } from "@/lib/client/use-schedule";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { noFilter } from "../timeline/structure";
import { useTimelineRows } from "../timeline/use-timeline-rows";
import { isSameStretches, type Stretches, stretchesOf } from "./stretches";

/** The rows of the whole schedule, and the days that each phase takes; both stay the same while nothing of them changes. */
export function useScheduleRows(schedule: ScheduleStore): { readonly rows: readonly TimelineRow[]; readonly stretches: Stretches } {
  const { rows } = useTimelineRows(schedule, nothingFolded, noFilter);
  const select = useCallback((store: ScheduleStore) => stretchesOf(rows, store), [rows]);
  return { rows, stretches: useSchedule<Stretches>(select, none, isSameStretches) };
}

const nothingFolded: ReadonlySet<string> = new Set();
const none: Stretches = new Map();
