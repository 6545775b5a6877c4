import { expect, it } from "vitest";
import { encodeKey, recordsOf } from "@/lib/plan/doc/layout";
import { addRecord, moveRecord, removeRecord, restoreRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { createSnapshot } from "@/lib/plan/doc/snapshot";
import { answerOf } from "@/lib/plan/derive/readiness/answers";
import { readinessFindings } from "@/lib/plan/derive/readiness/findings";
import { createReadiness, type Tick } from "@/lib/plan/derive/readiness/ticks";
import { emptyValue, type FieldValue, isEmptyValue, storageOf } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, type Question, type Registry, type Section } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { exampleValue, pick } from "../../../support/field-values";
import { createRandom } from "../../../support/random";
import { createReplica, syncAll } from "../../../support/replicas";

/** Sections whose rules look at each other or at more than one field. */
const edited = ["goals", "deliverables", "risks", "milestones", "tasks", "responsibilities", "people", "resources"];
const registry: Registry = sections.filter(({ id }) => edited.includes(id));
const ids = ["a", "b", "c", "example-d"];
const [histories, steps] = [1_000, 10];

it("[P173] [P174] of whatever two people wrote at once, ticks that followed equal a naive count, and every finding has its place", () => {
  for (let seed = 1; seed <= histories; seed++) {
    const random = createRandom(seed);
    const [a, b] = [createReplica(2 * seed, registry), createReplica(2 * seed + 1, registry)];
    const snapshot = createSnapshot(a.doc, registry);
    const read = createReadiness(registry);
    for (let step = 0; step < steps; step++) {
      edit(random() < 0.5 ? a : b, random);
      if (random() < 0.6) continue;
      if (random() < 0.6) syncAll(a, b);
      check(read(snapshot.plan()), snapshot.plan(), `SEED ${seed}`);
    }
    snapshot.destroy();
  }
}, 120_000);

it("[P173] a tick of which nothing changed is the same one, and of a plan of which none did, the list is", () => {
  const writer = createReplica(1, registry);
  const snapshot = createSnapshot(writer.doc, registry);
  const read = createReadiness(registry);
  const before = read(snapshot.plan());
  addRecord(writer, "goals", { id: "g" }, { title: "A goal", why: [] });
  const added = read(snapshot.plan());
  expect(added.filter((tick, index) => tick !== before[index]).every(({ section }) => section.id === "goals")).toBe(true);
  setValue(writer, "goals", "g", "title", "Another name");
  expect(read(snapshot.plan())).toBe(added);
  setValue(writer, "goals", "g", "measure", "Calls");
  expect(read(snapshot.plan()).filter((tick, index) => tick !== added[index]).map(({ question }) => question.fields)).toEqual([["measure"]]);
  snapshot.destroy();
});

function check(ticks: readonly Tick[], plan: Plan, seed: string): void {
  const naive = registry.flatMap((section) => section.questions.map((question) => openNaively(section, question, plan)));
  expect(ticks.map(({ open, asked, isAnswered }) => ({ open: [...open].toSorted(), asked, isAnswered })), seed).toEqual(naive);
  const found = readinessFindings(ticks, plan);
  expect(found.length, seed).toBe(naive.reduce((sum, { open, asked }) => sum + (asked === 0 ? 1 : open.length), 0));
  for (const tick of ticks) if (tick.isAnswered) answerOf(tick, plan);
  const people = new Set(tableOf(plan, "people").records.map(({ id }) => id));
  for (const { people: answerers } of found) expect(answerers.every((id) => people.has(id)), seed).toBe(true);
}

/** The rules once more, as slowly as they are told. */
function openNaively(section: Section, { fields, namedBy, rule }: Question, plan: Plan) {
  const isAsked = ({ id, values }: AnyRecord) => !id.startsWith("example-") && values["status"] !== "dropped";
  const asked = tableOf(plan, section.id).records.filter(isAsked);
  const isNamed = (id: string) =>
    namedBy !== undefined && tableOf(plan, namedBy.section).records.filter(isAsked).some(({ values }) => {
      const value = values[namedBy.field];
      return value === id || (Array.isArray(value) && (value as readonly string[]).includes(id));
    });
  const isKept = ({ id, values }: AnyRecord): boolean => {
    const letters = Object.values(values["raci"] ?? {});
    if (rule === "oneAccountable") return letters.filter((letter) => letter === "A").length === 1;
    if (rule === "someoneResponsible") return letters.includes("R");
    if (rule === "planBDecided") return values["planBOwner"] !== null || Number(values["likelihood"]) * Number(values["impact"]) < 10;
    if (rule === "gapClosed") return values["needed"] === null || Number(values["available"]) >= Number(values["needed"]);
    return isNamed(id) || fields.some((field) => !isEmptyValue(section.fields[field]!, values[field]!));
  };
  const open = asked.filter((record) => !isKept(record)).map(({ id }) => id).toSorted();
  return { open, asked: asked.length, isAnswered: asked.length > 0 && open.length === 0 };
}

function edit(writer: Writer, random: () => number): void {
  const section = pick(random, registry);
  const [id, other, kind] = [pick(random, ids), pick(random, ids), random()];
  if (kind < 0.4) return void addRecord({ ...writer, newId: () => id }, section.id, { id, after: other }, {});
  if (kind < 0.45) return void moveRecord(writer, section.id, id, other);
  if (kind < 0.5) return void removeRecord(writer, section.id, id);
  if (kind < 0.55) return void restoreRecord(writer, section.id, id);
  const [name, field] = pick(random, Object.entries(section.fields));
  if (kind < 0.6 && storageOf(field) === "scalar") return void recordsOf(writer.doc, section.id).set(encodeKey(id, name), { no: "value" });
  const value: FieldValue = random() < 0.2 ? emptyValue(field) : exampleValue(field, random, ids);
  setValue(writer, section.id, id, name, value);
}
