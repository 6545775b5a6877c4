import { z } from "zod";
import { createTokenBuckets } from "@/lib/auth/token-buckets";
import { approvalsOf, giveApproval } from "@/lib/db/approvals";
import { isApprovalSubject, longestApproval } from "@/lib/plan/approval";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

/** Thirty at once for each person, then one a second. */
const gifts = createTokenBuckets({ capacity: 30, refill: 1_000 });

const schema = z.object({
  subject: z.string().refine(isApprovalSubject),
  content: z.string().max(longestApproval),
});

/** Every approval of the plan: an `Approval[]`. */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan }) => json(await approvalsOf(host.db, plan.id))),
);

/** Approves a part as it is written down in `content`. Who and when are the server's to say. */
export const POST = handleBody<z.infer<typeof schema>, PlanParams>(
  schema,
  withPlan("approval.give", async ({ host, plan, user, body, fail }) => {
    const at = Date.now();
    if (!gifts.has(user.id)) return fail("too-many");
    gifts.take(user.id);
    const outcome = await giveApproval(host.db, { plan: plan.id, by: user.id, at, ...body });
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "approvals");
    return json({}, { status: 201 });
  }),
);
