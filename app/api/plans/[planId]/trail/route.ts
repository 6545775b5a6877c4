import { z } from "zod";
import { firstChanges, trailOf } from "@/lib/db/trail";
import { isRecordId } from "@/lib/plan/fields";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

const dayMs = 24 * 60 * 60 * 1_000;
const section = z.string().max(32);

const query = z.union([
  z.strictObject({ section, record: z.string().refine(isRecordId) }),
  z.strictObject({ section, days: z.coerce.number().int().min(1).max(3_650) }),
]);

/**
 * How the watched fields of a record changed, the last change first; or of each watched field in a section
 * the first change of the last days. `TrailEntry[]`.
 */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host: { db }, plan, request, fail }) => {
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return fail("malformed");
    if ("record" in asked.data) return json(await trailOf(db, plan.id, asked.data));
    return json(await firstChanges(db, plan.id, { section: asked.data.section, since: Date.now() - asked.data.days * dayMs }));
  }),
);
