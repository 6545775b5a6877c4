"use client";

import { useState } from "react";
import { useRegistry } from "@/lib/client/plan-provider";
import { usePlan } from "@/lib/client/use-plan";
import { type Answered, createAnsweredCount, type Plan, tableOf } from "@/lib/plan/plan";
import { type Registry } from "@/lib/plan/section";
import { sectionsOf, sixSteps } from "./places";

type AnsweredByStep = Readonly<Record<(typeof sixSteps)[number], Answered>>;

/** How many of each step's questions the plan answers. */
export function useAnswered(): AnsweredByStep {
  const registry = useRegistry();
  const [read] = useState(() => createReader(registry));
  return usePlan(read, isSameCount);
}

function createReader(registry: Registry): (plan: Plan) => AnsweredByStep {
  const steps = sixSteps.map((step) =>
    [step, sectionsOf(registry, step).map((section) => ({ id: section.id, count: createAnsweredCount(section) }))] as const);
  return (plan) => Object.fromEntries(steps.map(([step, parts]) => {
    const counts = parts.map(({ id, count }) => count(tableOf(plan, id)));
    const sum = (part: keyof Answered) => counts.reduce((total, each) => total + each[part], 0);
    return [step, { answered: sum("answered"), asked: sum("asked") }];
  })) as AnsweredByStep;
}

const isSameCount = (a: AnsweredByStep, b: AnsweredByStep): boolean =>
  sixSteps.every((step) => a[step].answered === b[step].answered && a[step].asked === b[step].asked);
