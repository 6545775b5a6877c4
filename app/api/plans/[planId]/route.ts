import { roomCode } from "@/lib/db/links";
import { removePlan } from "@/lib/db/plans";
import { findRecord, type Plan, planToJson } from "@/lib/plan/plan";
import { singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { overview } from "@/lib/plan/sections/overview";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";
import { storedPlan } from "@/app/api/stored-plan";

/** The plan as it is now, section by section. */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan }) => {
    const content = await storedPlan(host, plan.id);
    const { id, language, role } = plan;
    const code = await roomCode(host.db, id, role);
    return json({ id, name: nameOf(content) || plan.name, language, role, code, sections: planToJson(content, sections) });
  }),
);

export const DELETE = handle<PlanParams>(
  withPlan("plan.delete", async ({ host, plan }) => {
    for (const user of await removePlan(host.db, plan.id)) host.accessChanged({ user, plan: plan.id });
    return json({});
  }),
);

const nameOf = (plan: Plan): string => String(findRecord(plan, overview.id, singleId)?.values[overview.titleField] ?? "");
