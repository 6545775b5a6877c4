import { z } from "zod";
import { type Role, roles } from "@/lib/plan/access";
import { changeRole, removeMember } from "@/lib/db/members";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

interface MemberParams extends PlanParams {
  readonly userId: string;
}

export const PATCH = handleBody<{ role: Role }, MemberParams>(
  z.object({ role: z.enum(roles) }),
  withPlan("plan.members", async ({ host, plan, params, body, fail }) => {
    const outcome = await changeRole(host.db, plan.id, params.userId, body.role);
    if (!outcome.ok) return fail(outcome.code);
    host.accessChanged({ user: params.userId, plan: plan.id });
    return json({});
  }),
);

export const DELETE = handle<MemberParams>(
  withPlan("plan.members", async ({ host, plan, params, fail }) => {
    const outcome = await removeMember(host.db, plan.id, params.userId);
    if (!outcome.ok) return fail(outcome.code);
    host.accessChanged({ user: params.userId, plan: plan.id });
    return json({});
  }),
);
