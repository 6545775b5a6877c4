"use client";

import { useTranslations } from "next-intl";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useScheduleStore } from "@/lib/client/use-schedule";
import { cycleClosedBy } from "@/lib/plan/derive/schedule/closes-cycle";

/**
 * Says in words which circle would close if `record` waited for another, or (`isAhead`) the other for
 * it; null when none would.
 */
export function useCycleCheck(record: string, isAhead = false): (other: string) => string | null {
  const t = useTranslations("schedule");
  const table = useTranslations("table");
  const snapshot = useReplicaIfAny()?.snapshot;
  const schedule = useScheduleStore();

  function nameOf(id: string): string {
    const values = (snapshot?.record("tasks", id) ?? snapshot?.record("milestones", id))?.values;
    return String(values?.["title"] ?? values?.["name"] ?? "") || table("untitled");
  }
  return (other) => {
    const [on, to] = isAhead ? [record, other] : [other, record];
    const way = schedule && cycleClosedBy(schedule.schedule(), on, to);
    return way ? t("closesCycle", { path: [...way, to].map(nameOf).join(" → ") }) : null;
  };
}
