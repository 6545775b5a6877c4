import { z } from "zod";
import {
  type BaselineOutcome, findBaselineAuthor, readBaseline, removeBaseline, renameBaseline, restoreBaseline,
} from "@/lib/db/baselines";
import { can } from "@/lib/plan/access";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanCall, type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";
import { baselineName } from "../baseline-name";

interface BaselineParams extends PlanParams {
  readonly baselineId: string;
}
/** Another name, or its return after it was removed. */
const schema = z.union([z.object({ removed: z.literal(false) }), z.object({ name: baselineName })]);

/** What it holds: a `Baseline`. It never changes. */
export const GET = handle<BaselineParams>(
  withPlan("plan.read", async ({ host, plan, params, fail }) => {
    const baseline = await readBaseline(host.db, plan.id, params.baselineId);
    return baseline ? json(baseline) : fail("no-baseline");
  }),
);

export const PATCH = handleBody<z.infer<typeof schema>, BaselineParams>(
  schema,
  withPlan("baseline.take", (call) =>
    changeOwn(call, ({ host: { db }, plan, params, body }) =>
      "name" in body ? renameBaseline(db, plan.id, params.baselineId, body.name) : restoreBaseline(db, plan.id, params.baselineId))),
);

export const DELETE = handle<BaselineParams>(
  withPlan("baseline.take", (call) =>
    changeOwn(call, ({ host, plan, params }) => removeBaseline(host.db, plan.id, params.baselineId, Date.now()))),
);

/** Whoever saved it may change it, and an owner of the plan. */
async function changeOwn<B>(
  call: PlanCall<B, BaselineParams>, change: (call: PlanCall<B, BaselineParams>) => Promise<BaselineOutcome>,
): Promise<Response> {
  const { host, plan, user, params, fail } = call;
  const author = await findBaselineAuthor(host.db, plan.id, params.baselineId);
  if (author !== null && author !== user.id && !can(plan.role, "baseline.manage")) return fail("not-author");
  const outcome = await change(call);
  if (!outcome.ok) return fail(outcome.code);
  host.planChanged(plan.id, "baselines");
  return json({});
}
