"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { responsibilityWork, type ResponsibilityWork } from "@/lib/plan/derive/responsibility-work";
import { type AnyRecord } from "@/lib/plan/section";

/** How far the tasks of a responsibility are. */
export function useRowWork(record: AnyRecord): ResponsibilityWork {
  const snapshot = useReplicaIfAny()?.snapshot;
  return usePlan(useCallback(() => responsibilityWork(record, (id) => snapshot?.record("tasks", id) ?? null), [record, snapshot]), isSameJson);
}

/** "3/5": tasks done of all that the row spans. */
export function RowWork({ record }: { record: AnyRecord }) {
  const t = useTranslations("raci");
  const { all, done, percent } = useRowWork(record);
  const long = percent === null ? t("noTasksLong") : t("workLong", { done: String(done), all, percent: String(percent) });
  return (
    <span data-tooltip={long} className="ml-auto flex-none pl-4 text-note leading-5 whitespace-nowrap text-ink-subtle tabular-nums pointer-fine:group-hover/row:invisible">
      <span aria-hidden="true">{percent === null ? t("noTasks") : t("work", { done: String(done), all: String(all) })}</span>
      <span className="sr-only">{long}</span>
    </span>
  );
}
