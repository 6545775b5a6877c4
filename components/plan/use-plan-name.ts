"use client";

import { usePlan } from "@/lib/client/use-plan";
import { findRecord, type Plan } from "@/lib/plan/plan";
import { singleId } from "@/lib/plan/section";
import { useOpenPlan } from "./plan-context";

/** As it is written in the plan; until that has arrived, as the server knew it. */
export function usePlanName(): string {
  const { name } = useOpenPlan();
  return usePlan(nameOf) || name;
}

const nameOf = (plan: Plan): string => String(findRecord(plan, "overview", singleId)?.values["name"] ?? "");
