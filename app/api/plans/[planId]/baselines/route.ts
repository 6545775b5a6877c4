import { z } from "zod";
import { createTokenBuckets } from "@/lib/auth/token-buckets";
import { addBaseline, baselinesOf } from "@/lib/db/baselines";
import { baselineOf } from "@/lib/plan/derive/baseline";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { isIsoDate } from "@/lib/plan/fields";
import { handle, handleBody } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";
import { storedPlan } from "@/app/api/stored-plan";
import { baselineName } from "./baseline-name";

/** A large plan takes a third of a second to read and schedule: five at once for each person, then one in twelve seconds. */
const takes = createTokenBuckets({ capacity: 5, refill: 12_000 });
const mostEntries = 20_000;
const dayMs = 24 * 60 * 60 * 1000;

const schema = z.object({
  name: baselineName,
  /** The calendar day where the person is: unfinished work cannot be done before. */
  today: z.string().refine(isIsoDate),
});

/** The baselines without what they hold, the last saved first. */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan }) => json(await baselinesOf(host.db, plan.id))),
);

/** Saves what the schedule says. It is computed here, from the plan as it is stored, so that nobody can forge one. */
export const POST = handleBody<z.infer<typeof schema>, PlanParams>(
  schema,
  withPlan("baseline.take", async ({ host, plan, user, body: { name, today }, fail }) => {
    const at = Date.now();
    // Wherever on earth somebody is, their day is at most one away from that of UTC.
    if (Math.abs(Date.parse(today) - Math.floor(at / dayMs) * dayMs) > dayMs) return fail("wrong-day");
    if (!takes.has(user.id)) return fail("too-many");
    takes.take(user.id);
    const content = await storedPlan(host, plan.id);
    const baseline = baselineOf(content, scheduleOf(content, today));
    if (baseline.entries.length > mostEntries) return fail("baseline-too-large");
    const outcome = await addBaseline(host.db, { plan: plan.id, name, takenBy: user.id, baseline }, at);
    if (!outcome.ok) return fail(outcome.code);
    host.planChanged(plan.id, "baselines");
    return json({ id: outcome.id }, { status: 201 });
  }),
);
