"use client";

import { useRegistry } from "@/lib/client/plan-provider";
import { usePlan } from "@/lib/client/use-plan";
import { answeredQuestions, type Plan, tableOf } from "@/lib/plan/plan";
import { type Registry, type Step } from "@/lib/plan/section";
import { sectionsOf, sixSteps } from "./places";

export interface Answered {
  readonly answered: number;
  readonly asked: number;
}
type AnsweredByStep = Readonly<Record<(typeof sixSteps)[number], Answered>>;

/** How many of each step's questions the plan answers. */
export function useAnswered(): AnsweredByStep {
  const registry = useRegistry();
  return usePlan((plan) => answeredByStep(registry, plan), isSameCount);
}

function answeredByStep(registry: Registry, plan: Plan): AnsweredByStep {
  return Object.fromEntries(sixSteps.map((step) => [step, countStep(registry, plan, step)])) as AnsweredByStep;
}

function countStep(registry: Registry, plan: Plan, step: Step): Answered {
  const counts = sectionsOf(registry, step).map((section) => answeredQuestions(section, tableOf(plan, section.id)));
  return {
    answered: counts.reduce((sum, { answered }) => sum + answered, 0),
    asked: counts.reduce((sum, { asked }) => sum + asked, 0),
  };
}

const isSameCount = (a: AnsweredByStep, b: AnsweredByStep): boolean =>
  sixSteps.every((step) => a[step].answered === b[step].answered && a[step].asked === b[step].asked);
