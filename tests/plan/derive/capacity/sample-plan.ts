/** The sample plan as it stands on 19 January 2027, the day of the pictures. */
import * as Y from "yjs";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { seedPlan } from "@/lib/plan/doc/template";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../../../support/random";

export const sampleToday = "2027-01-19";

export function samplePlan(): Plan {
  const doc = new Y.Doc();
  let count = 0;
  Y.applyUpdate(doc, seedPlan({ template: "sample", language: "en", name: "", start: "2027-01-04", newId: () => `id${++count}`, random: createRandom(1) }));
  return readPlan(doc, sections);
}

/** Of the row whose title begins so. */
export function idOf(plan: Plan, section: string, begin: string): string {
  const found = tableOf(plan, section).records.find(({ values }) => String(values["title"] ?? values["name"]).startsWith(begin));
  if (!found) throw new Error(`no row of ${section} begins with ${begin}`);
  return found.id;
}
