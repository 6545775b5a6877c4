"use client";

import { usePlan } from "@/lib/client/use-plan";
import { risksWithSteps } from "@/lib/plan/derive/risk/contingency";
import { type Plan, tableOf } from "@/lib/plan/plan";

/** Risks whose plan B has steps. */
export const useRisksWithSteps = (): ReadonlySet<string> => usePlan(withSteps, isSame);

const withSteps = (plan: Plan): ReadonlySet<string> => risksWithSteps(tableOf(plan, "contingency").records);

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((id) => b.has(id));
