import * as Y from "yjs";
import { type Host } from "@/lib/host";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { type Plan } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";

/** A plan as it is saved now, in every language. */
export async function storedPlan({ plans }: Host, plan: string): Promise<Plan> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await plans.read(plan));
  const content = readPlan(doc, sections);
  doc.destroy();
  return content;
}
