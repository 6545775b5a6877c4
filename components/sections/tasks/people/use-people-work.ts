"use client";

import { useCallback, useState } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useSchedule } from "@/lib/client/use-schedule";
import { createPeopleWork, isSamePeopleWork, type PersonWork } from "@/lib/plan/derive/people-work";

const nobody: readonly PersonWork[] = [];
const reads = ["tasks", "people"];

/** Who owes and delivered what; renders again when an assignment, a promise or its schedule changes. */
export function usePeopleWork(): readonly PersonWork[] {
  const [follow] = useState(createPeopleWork);
  return useSchedule(useCallback((store: ScheduleStore) => follow(store.plan(), store.schedule()), [follow]), nobody, isSamePeopleWork, reads);
}
