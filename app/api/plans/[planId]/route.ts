import * as Y from "yjs";
import { roomCode } from "@/lib/db/links";
import { removePlan } from "@/lib/db/plans";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { findRecord, type Plan, planToJson } from "@/lib/plan/plan";
import { singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { overview } from "@/lib/plan/sections/overview";
import { handle } from "@/app/api/handle";
import { type PlanParams, withPlan } from "@/app/api/plan-access";
import { json } from "@/app/api/respond";

/** The plan as it is now, section by section. */
export const GET = handle<PlanParams>(
  withPlan("plan.read", async ({ host, plan }) => {
    const content = decode(await host.plans.read(plan.id));
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

function decode(update: Uint8Array): Plan {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const plan = readPlan(doc, sections);
  doc.destroy();
  return plan;
}

const nameOf = (plan: Plan): string => String(findRecord(plan, overview.id, singleId)?.values[overview.titleField] ?? "");
