/** The sample plan with every question answered. */
import * as Y from "yjs";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { seedPlan } from "@/lib/plan/doc/template";
import { type FieldValue, type RaciRow } from "@/lib/plan/fields";
import { type Plan, type RecordChange, tableOf, withChanges } from "@/lib/plan/plan";
import { textToProse } from "@/lib/plan/prose";
import { type AnyRecord } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../../../support/random";

export function samplePlan(): Plan {
  const doc = new Y.Doc();
  let count = 0;
  Y.applyUpdate(doc, seedPlan({ template: "sample", language: "en", name: "", start: "2027-01-04", random: createRandom(3), newId: () => `id${++count}` }));
  return readPlan(doc, sections);
}

/** The row of that number, from one. */
export function rowOf(plan: Plan, section: string, number: number): AnyRecord {
  const record = tableOf(plan, section).records[number - 1];
  if (!record) throw new Error(`no row ${number} in ${section}`);
  return record;
}

export const changeOf = (plan: Plan, section: string, number: number, values: Readonly<Record<string, FieldValue>>): RecordChange =>
  ({ section, record: rowOf(plan, section, number).id, values });

/** The row with every letter of one kind turned into another. */
export const withLetters = (row: unknown, from: string, to: "A" | "C" | "R"): RaciRow =>
  Object.fromEntries(Object.entries(row as RaciRow).map(([id, letter]) => [id, letter === from ? to : letter]));

export function wholeSample(): Plan {
  const plan = samplePlan();
  return withChanges(plan, missingAnswers(plan));
}

/** What answers all that the sample leaves open on purpose. */
export function missingAnswers(plan: Plan): readonly RecordChange[] {
  const anna = rowOf(plan, "people", 1).id;
  const both = rowOf(plan, "responsibilities", 9);
  const accountable = Object.entries(both.values["raci"] as RaciRow).find(([, letter]) => letter === "A")?.[0] ?? "";
  const nobody = rowOf(plan, "responsibilities", 12).values["raci"] as RaciRow;
  const cover = tableOf(plan, "tasks").records.findIndex(({ values }) => values["title"] === "Cover the desk during training") + 1;
  return [
    changeOf(plan, "risks", 2, { planB: textToProse("Help at the desk") }),
    ...[1, 3, 5].map((number) => changeOf(plan, "milestones", number, { buffer: 1 })),
    changeOf(plan, "tasks", cover, { assignees: [anna] }),
    changeOf(plan, "responsibilities", 9, { raci: { ...withLetters(both.values["raci"], "A", "C"), [accountable]: "A" } }),
    changeOf(plan, "responsibilities", 12, { raci: { ...nobody, [rowOf(plan, "people", 3).id]: "R" } }),
    changeOf(plan, "resources", 1, { available: 2 }),
  ];
}
