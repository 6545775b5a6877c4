import { z } from "zod";
import { canGrant, grantableRoles } from "@/lib/plan/access";
import { createLink, linksOf } from "@/lib/db/links";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

/** The live links, without those that would grant more than the reader has. Tokens are shown only when made. */
export const GET = handle<PlanParams>(
  withPlan("plan.share", async ({ host, plan }) => {
    const links = (await linksOf(host.db, plan.id)).filter((link) => canGrant(plan.role, link.role));
    return json(links.map(({ id, role, code, created_at: createdAt }) => ({ id, role, code, createdAt })));
  }),
);

export const POST = handleBody<{ role: (typeof grantableRoles)[number] }, PlanParams>(
  z.object({ role: z.enum(grantableRoles) }),
  withPlan("plan.share", async ({ host, plan, user, body, fail }) => {
    if (!canGrant(plan.role, body.role)) return fail("forbidden");
    return json(await createLink(host.db, { plan: plan.id, role: body.role, createdBy: user.id }, Date.now()), { status: 201 });
  }),
);
