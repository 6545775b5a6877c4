import { findMarkAuthor, settleMark } from "@/lib/db/outsider-marks";
import { can } from "@/lib/plan/access";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

interface MarkParams extends PlanParams {
  readonly markId: string;
}

/** It has been answered; or whoever said it takes it back. */
export const DELETE = handle<MarkParams>(
  withPlan("plan.read", async ({ host, plan, user, params, fail }) => {
    const author = await findMarkAuthor(host.db, plan.id, params.markId);
    if (author !== null && author !== user.id && !can(plan.role, "plan.comment")) return fail("forbidden");
    const outcome = await settleMark(host.db, plan.id, params.markId, user.id, Date.now());
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "marks");
    return json({});
  }),
);
