/** The risks that most plans meet, by the categories of the register. */
import { type PlanEdit } from "@/lib/plan/plan-edit";
import { sameId } from "@/lib/plan/same-id";
import { type AnyRecord } from "@/lib/plan/section";

/** Options of the field "category" of a risk. */
export const commonRisks = ["availability", "budget", "personnel", "shortage", "delay"] as const;
export type CommonRisk = (typeof commonRisks)[number];

/** Those that no risk of the register is about. */
export function missingCommonRisks(risks: readonly AnyRecord[]): readonly CommonRisk[] {
  const covered = new Set(risks.map(({ values }) => values["category"]));
  return commonRisks.filter((category) => !covered.has(category));
}

/** Adds what is missing. Two people who add at the same moment add one of each. `titles`: in the writer's words. */
export const addCommonRisks = (
  risks: readonly AnyRecord[], titles: Readonly<Record<CommonRisk, string>>,
): readonly PlanEdit[] =>
  missingCommonRisks(risks).map((category) => ({
    section: "risks",
    record: sameId("common-risk", category),
    values: { category },
    whenNew: { title: titles[category] },
  }));
