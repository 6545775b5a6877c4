import * as Y from "yjs";
import { createSnapshot } from "@/lib/plan/doc/snapshot";
import { seedPlan } from "@/lib/plan/doc/template";
import { type Language } from "@/lib/plan/language";
import { type Plan } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../../../support/random";

/** The sample as the server seeds it. */
export function samplePlan(language: Language): Plan {
  const doc = new Y.Doc();
  let count = 0;
  Y.applyUpdate(doc, seedPlan({ template: "sample", name: "", language, start: "2027-01-04", newId: () => `n${++count}`, random: createRandom(1) }));
  return createSnapshot(doc, sections).plan();
}
