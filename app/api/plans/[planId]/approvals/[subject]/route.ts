import { findApprover, withdrawApproval } from "@/lib/db/approvals";
import { can } from "@/lib/plan/access";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

interface ApprovalParams extends PlanParams {
  readonly subject: string;
}

/** Withdraws an approval: whoever gave it may, and an owner of the plan. */
export const DELETE = handle<ApprovalParams>(
  withPlan("approval.give", async ({ host, plan, user, params: { subject }, fail }) => {
    const approver = await findApprover(host.db, plan.id, subject);
    if (approver !== null && approver !== user.id && !can(plan.role, "approval.manage")) return fail("not-approver");
    const outcome = await withdrawApproval(host.db, plan.id, subject);
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "approvals");
    return json({});
  }),
);
