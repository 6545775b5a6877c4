"use client";

import { useState } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan } from "@/lib/client/use-plan";
import { whyFindings, type WhyFinding } from "@/lib/plan/derive/rationale";
import { type Plan, tableOf } from "@/lib/plan/plan";

const reads = ["people", "tasks", "responsibilities", "rationale"] as const;

/** What is open or wrong about why each person; looked for only after an edit of what it reads. */
export function useWhyFindings(): readonly WhyFinding[] {
  const [select] = useState(createSelect);
  return usePlan(select, isSameJson);
}

function createSelect(): (plan: Plan) => readonly WhyFinding[] {
  let known: { readonly of: readonly unknown[]; readonly findings: readonly WhyFinding[] } | null = null;
  return (plan) => {
    const of = reads.map((section) => tableOf(plan, section).records);
    if (!known?.of.every((each, index) => each === of[index])) known = { of, findings: whyFindings(plan) };
    return known.findings;
  };
}
