/** Plans as two people leave them who write at once, part and meet again: rows added, filled, removed and brought back, damage included. */
import { encodeKey, orderField, recordsOf } from "@/lib/plan/doc/layout";
import { addRecord, removeRecord, restoreRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { emptyValue, type Field, storageOf } from "@/lib/plan/fields";
import { type Plan } from "@/lib/plan/plan";
import { type Registry, type Section, singleId } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { exampleValue, pick } from "../../../support/field-values";
import { createReplica, syncAll } from "../../../support/replicas";

const steps = 24;
const damages = [Number.NaN, "x".repeat(3_000), {}, true, -1, "2027-13-45"];

/** Rows carry few ids, so that links meet; texts are rare, since they cost most and decide least. */
export function* plansOfHistories(ids: readonly string[], count: number): Generator<Plan> {
  const all: Registry = sections;
  const registry = all.filter(({ id }) => ids.includes(id));
  for (let seed = 1; seed <= count; seed++) {
    const replicas = [createReplica(2 * seed, registry), createReplica(2 * seed + 1, registry)] as const;
    for (let step = 0; step < steps; step++) {
      const writer = replicas[step % 2 === 0 ? 0 : 1];
      playStep(writer, registry, seed % 3 === 0);
      if (step === steps / 2) syncAll(...replicas);
    }
    syncAll(...replicas);
    yield readPlan(replicas[0].doc, registry);
  }
}

function playStep(writer: Writer, registry: Registry, mayDamage: boolean): void {
  const { random } = writer;
  const section = pick(random, registry);
  const row = section.single ? singleId : `${section.prefix.toLowerCase()}${Math.floor(random() * 4)}`;
  const chance = random();
  if (section.single || !hasRow(writer, section, row)) return addOrFill(writer, registry, section, row);
  if (chance < 0.1) removeRecord(writer, section.id, row);
  else if (chance < 0.2) restoreRecord(writer, section.id, row);
  else if (chance < 0.26 && mayDamage) damage(writer, section, row);
  else fill(writer, registry, section, row);
}

function addOrFill(writer: Writer, registry: Registry, section: Section, row: string): void {
  if (!section.single) addRecord(writer, section.id, { id: row }, {});
  fill(writer, registry, section, row);
}

/** A few fields at once: most rules look at several. */
function fill(writer: Writer, registry: Registry, section: Section, row: string): void {
  const fields = Object.entries(section.fields).filter(([, field]) => storageOf(field) !== "prose" || writer.random() < 0.2);
  for (let count = 0; count < 3; count++) {
    const [id, field] = pick(writer.random, fields);
    const value = writer.random() < 0.2 ? emptyValue(field) : exampleValue(field, writer.random, idsFor(field, registry));
    setValue(writer, section.id, row, id, value);
  }
}

/** Rows there may be, and one that never is. */
function idsFor(field: Field, registry: Registry): readonly string[] {
  const targets = "to" in field ? registry.filter(({ id }) => field.to.includes(id)) : [];
  return [...targets.flatMap(({ prefix }) => [0, 1, 2, 3].map((place) => `${prefix.toLowerCase()}${place}`)), "nowhere"];
}

function damage(writer: Writer, section: Section, row: string): void {
  const key = encodeKey(row, pick(writer.random, Object.keys(section.fields)), writer.random() < 0.3 ? "nowhere" : undefined);
  writer.doc.transact(() => recordsOf(writer.doc, section.id).set(key, pick(writer.random, damages)), writer.origin);
}

const hasRow = (writer: Writer, section: Section, row: string): boolean => recordsOf(writer.doc, section.id).has(encodeKey(row, orderField));
