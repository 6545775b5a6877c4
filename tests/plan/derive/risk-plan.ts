/** Registers for the tests of what is computed of risks. */
import { origins } from "@/lib/plan/doc/layout";
import { mendTwinTexts, sameLine } from "@/lib/plan/doc/twin-texts";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, type Registry } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createReplica } from "../../support/replicas";

type Values = Readonly<Record<string, FieldValue>>;

/** Sections that anything here reads or writes: a history is read a thousand times. */
export const riskRegistry: Registry = sections.filter(({ id }) =>
  ["risks", "contingency", "mitigations", "swot", "tasks", "milestones", "goals", "people"].includes(id));

export const planOf = (writer: Writer): Plan => readPlan(writer.doc, writer.registry);

export function add(writer: Writer, section: string, id: string, values: Values = {}): void {
  const outcome = addRecord(writer, section, { id }, values);
  if (!outcome.ok) throw new Error(`${section}: ${outcome.code}`);
}

/** A plan with one table of risks, by id. */
export function planWithRisks(risks: Readonly<Record<string, Values>>): Plan {
  const writer = createReplica(1);
  for (const [id, values] of Object.entries(risks)) add(writer, "risks", id, values);
  return planOf(writer);
}

export const risksOf = (plan: Plan): readonly AnyRecord[] => tableOf(plan, "risks").records;

/** As a browser does when others' edits have come. */
export const mend = ({ doc, registry }: Writer): void =>
  mendTwinTexts(doc, [...doc.share.keys()].flatMap((name) => sameLine(doc, name, registry) ?? []), origins.mend);
