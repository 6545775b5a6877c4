"use client";

import { useCallback } from "react";
import { useToday } from "@/components/fields/use-today";
import { useTables } from "@/lib/client/use-tables";
import { goalFindings, type GoalFinding } from "@/lib/plan/derive/goals";
import { type Plan } from "@/lib/plan/plan";

const read: readonly string[] = ["goals", "limits", "deliverables"];

/** Gaps of the goals and of the limits. */
export function useGoalFindings(): readonly GoalFinding[] {
  const today = useToday();
  return useTables(read, useCallback((plan: Plan) => goalFindings(plan, today), [today]));
}
