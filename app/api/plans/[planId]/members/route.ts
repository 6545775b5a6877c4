import { membersOf } from "@/lib/db/members";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan }) => json(await membersOf(host.db, plan.id))),
);
