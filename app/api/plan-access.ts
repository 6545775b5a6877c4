import { can, type Operation } from "@/lib/plan/access";
import { findPlan, type PlanSummary } from "@/lib/db/plans";
import { type Call, signedIn, type SignedInCall } from "./handle";

export interface PlanParams {
  readonly planId: string;
}
export interface PlanCall<B, P> extends SignedInCall<B, P> {
  readonly plan: PlanSummary;
}

/** Wraps work on a plan: the one door at which a handler asks the policy table. */
export function withPlan<B, P extends PlanParams>(
  operation: Operation,
  work: (call: PlanCall<B, P>) => Promise<Response>,
): (call: Call<B, P>) => Promise<Response> {
  return signedIn(async (call) => {
    const plan = await findPlan(call.host.db, call.params.planId, call.user.id);
    if (!plan || !can(plan.role, "plan.read")) return call.fail("not-found");
    return can(plan.role, operation) ? work({ ...call, plan }) : call.fail("forbidden");
  });
}
