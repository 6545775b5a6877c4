import { z } from "zod";
import { removeAnswer, restoreAnswer } from "@/lib/db/surveys";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

interface AnswerParams extends PlanParams {
  readonly record: string;
  readonly answer: string;
}

export const DELETE = handle<AnswerParams>(
  withPlan("survey.manage", async ({ host, plan, params: { record, answer }, fail }) => {
    const outcome = await removeAnswer(host.db, { plan: plan.id, record, answer }, Date.now());
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "surveys");
    return json({});
  }),
);

/** Brings it back, for a day after it was removed. */
export const PATCH = handleBody<{ removed: false }, AnswerParams>(
  z.object({ removed: z.literal(false) }),
  withPlan("survey.manage", async ({ host, plan, params: { record, answer }, fail }) => {
    const outcome = await restoreAnswer(host.db, { plan: plan.id, record, answer });
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "surveys");
    return json({});
  }),
);
