"use client";

import { useTranslations } from "next-intl";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useSchedule } from "@/lib/client/use-schedule";
import { toDayNumber } from "@/lib/plan/day-number";
import { goalOf, goalReads } from "../timeline/goal";
import { daysOf } from "./stretches";

interface Goal { readonly name: string; readonly days: number; readonly isReached: boolean }

/** How many calendar days the goal is away, as people count them. */
export function GoalLine() {
  const t = useTranslations("schedulePhone");
  const goal = useSchedule<Goal | null>(readGoal, null, isSame, goalReads);
  if (!goal) return null;
  const { name, days, isReached } = goal;
  return (
    <span className="line-clamp-2 text-right text-balance">
      {isReached ? t("goalReached", { name }) : days > 0 ? t("goalIn", { name, days }) : t("goalToday", { name })}
    </span>
  );
}

function readGoal(store: ScheduleStore): Goal | null {
  const goal = goalOf(store);
  const name = String(goal?.record.values["name"] ?? "");
  if (!goal || name === "") return null;
  const days = daysOf(goal.entry, store.schedule().calendar).last - toDayNumber(store.today());
  return { name, days, isReached: goal.entry.isDone };
}

const isSame = (a: Goal | null, b: Goal | null): boolean => a?.name === b?.name && a?.days === b?.days && a?.isReached === b?.isReached;
