import { revokeLink } from "@/lib/db/join";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

interface LinkParams extends PlanParams {
  readonly linkId: string;
}

/** Turns a link off: token, code, and the access of whoever came by it alone. */
export const DELETE = handle<LinkParams>(
  withPlan("plan.share", async ({ host, plan, params, fail }) => {
    const changed = await revokeLink(host.db, plan.id, params.linkId, Date.now());
    if (!changed) return fail("no-such-link");
    for (const user of changed) host.accessChanged({ user, plan: plan.id });
    return json({});
  }),
);
