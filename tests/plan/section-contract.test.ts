/** What every section must do, whoever wrote it; the last one is a newcomer's (support/lessons-learned). */
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { encodeKey, recordsOf } from "@/lib/plan/doc/layout";
import { addRecord, moveRecord, removeRecord, restoreRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { emptyValue, type Field, type FieldValue, isEmptyValue, storageOf } from "@/lib/plan/fields";
import { languages } from "@/lib/plan/language";
import { planToJson, recordNumber, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, type Section, singleId } from "@/lib/plan/section";
import { judgeUpdate } from "@/server/guard";
import { exampleValue } from "../support/field-values";
import { registryWithLessons as registry } from "../support/lessons-learned";
import { createRandom } from "../support/random";
import { createReplica, syncAll } from "../support/replicas";

const people = ["anna", "bora", "chul"];

describe.each(registry.map((section): [string, Section] => [section.id, section]))("%s", (_, section) => {
  const fields = Object.entries(section.fields);

  test("is labelled in every language", () => {
    const { title, noun, add, prompt, hint, suggestions, questions } = section;
    const labels = fields.flatMap(([, field]) => [field.label, ...(field.prompt ? [field.prompt] : []), ...optionLabels(field)]);
    const texts = [title, noun, add, prompt, hint, ...suggestions, ...questions.map(({ text }) => text), ...labels];
    for (const language of languages) for (const text of texts) expect(text[language].trim()).not.toBe("");
  });

  test("a new row is empty, complete and numbered", () => {
    const { writer, id } = withRow(section);
    const row = rowOf(writer, section, id);
    expect(row.damaged).toEqual([]);
    for (const [name, field] of fields) expect(isEmptyValue(field, row.values[name]!), name).toBe(true);
    expect(recordNumber(section, tableOf(planOf(writer), section.id), id)).toBe(`${section.prefix}1`);
  });

  test.each(fields)("the field %s is written, read, cleared, and refuses what does not fit", (name, field) => {
    const { writer, id } = withRow(section);
    const value = exampleValue(field, createRandom(7), people);
    expect(setValue(writer, section.id, id, name, value)).toMatchObject({ ok: true });
    expect(sorted(rowOf(writer, section, id).values[name]!)).toEqual(sorted(value));
    expect(setValue(writer, section.id, id, name, misfit(field))).toEqual({ ok: false, code: "invalid-value" });
    expect(sorted(rowOf(writer, section, id).values[name]!)).toEqual(sorted(value));
    expect(setValue(writer, section.id, id, name, emptyValue(field))).toMatchObject({ ok: true });
    expect(isEmptyValue(field, rowOf(writer, section, id).values[name]!)).toBe(true);
  });

  if (!section.single) test("rows are reordered, removed and brought back with what they held", () => {
    const writer = createReplica(1, registry);
    const [first, second, third] = ["first", "second", "third"].map((id) => add(writer, section, id)) as [string, string, string];
    moveRecord(writer, section.id, third, null);
    moveRecord(writer, section.id, first, second);
    expect(ids(writer, section)).toEqual([third, second, first]);
    setValue(writer, section.id, second, section.titleField, "kept");
    removeRecord(writer, section.id, second);
    expect(ids(writer, section)).toEqual([third, first]);
    expect(tableOf(planOf(writer), section.id).removed.map(({ id }) => id)).toEqual([second]);
    restoreRecord(writer, section.id, second);
    expect(ids(writer, section)).toEqual([third, second, first]);
    expect(rowOf(writer, section, second).values[section.titleField]).toBe("kept");
  });

  test("two people fill different fields of one row at once: both are kept", () => {
    const { writer: a, id } = withRow(section);
    const b = createReplica(2, registry);
    syncAll(a, b);
    const random = createRandom(3);
    const values = fields.map(([name, field]) => [name, exampleValue(field, random, people)] as const);
    values.forEach(([name, value], index) => setValue(index % 2 === 0 ? a : b, section.id, id, name, value));
    syncAll(a, b);
    expect(planOf(a)).toEqual(planOf(b));
    for (const [name, value] of values) expect(sorted(rowOf(a, section, id).values[name]!), name).toEqual(sorted(value));
  });

  test("two people fill the same fields at once: equal on both, texts and members of both", () => {
    const { writer: a, id } = withRow(section);
    const b = createReplica(2, registry);
    syncAll(a, b);
    for (const [name, field] of fields) {
      setValue(a, section.id, id, name, exampleValue(field, createRandom(4), ["anna"]));
      setValue(b, section.id, id, name, exampleValue(field, createRandom(5), ["bora"]));
    }
    setValue(a, section.id, id, section.titleField, "from a");
    setValue(b, section.id, id, section.titleField, "from b");
    syncAll(a, b);
    expect(planOf(a)).toEqual(planOf(b));
    const row = rowOf(a, section, id);
    expect(row.damaged).toEqual([]);
    expect(row.values[section.titleField]).toMatch(/from a.*from b|from b.*from a/);
    for (const [name] of fields.filter(([, field]) => hasPeople(field))) expect(sizeOf(row.values[name]!), name).toBe(2);
  });

  test("a damaged value is named and reads as empty; the rest of the row stands", () => {
    for (const damage of [Number.NaN, "x".repeat(9_000), -1e300, {}, [[]], "<script>", new Uint8Array(2)]) {
      const { writer, id } = withRow(section);
      setValue(writer, section.id, id, section.titleField, "stands");
      const stored = fields.filter(([, field]) => storageOf(field) === "scalar" || storageOf(field) === "members");
      for (const [name, field] of stored)
        recordsOf(writer.doc, section.id).set(encodeKey(id, name, storageOf(field) === "members" ? "anna" : undefined), damage);
      recordsOf(writer.doc, section.id).set("what is this", damage);
      const row = rowOf(writer, section, id);
      expect(row.damaged.toSorted()).toEqual(stored.map(([name]) => name).toSorted());
      for (const [name, field] of stored) expect(isEmptyValue(field, row.values[name]!)).toBe(true);
      expect(row.values[section.titleField]).toBe("stands");
    }
  });

  test("the server's guard lets a filled row in, and no field the section has not", () => {
    const { writer, id } = withRow(section);
    for (const [name, field] of fields) setValue(writer, section.id, id, name, exampleValue(field, createRandom(6), people));
    expect(judge(writer)).toMatchObject({ kind: "change" });
    recordsOf(writer.doc, section.id).set(encodeKey(id, "smuggled"), 1);
    expect(judge(writer)).toEqual({ kind: "refused", code: "layout" });
  });

  test("is part of the plan's JSON, every field of it", () => {
    const { writer, id } = withRow(section);
    const json = JSON.parse(JSON.stringify(planToJson(planOf(writer), registry))) as Record<string, unknown>;
    const rows = [json[section.id]].flat() as Record<string, unknown>[];
    expect(rows[0]).toMatchObject({ id });
    expect(Object.keys(rows[0]!)).toEqual(["id", ...Object.keys(section.fields)]);
  });
});

/** What the server says to all that `doc` holds. */
const judge = ({ doc }: Writer) =>
  judgeUpdate(Y.encodeStateAsUpdate(doc), { canEdit: true, mayWriteAs: () => true }, { doc: new Y.Doc(), registry, rootNames: new WeakMap() });
const planOf = (writer: Writer) => readPlan(writer.doc, registry);
const ids = (writer: Writer, section: Section) => tableOf(planOf(writer), section.id).records.map(({ id }) => id);

function add(writer: Writer, section: Section, id: string): string {
  if (!section.single) expect(addRecord(writer, section.id, { id })).toEqual({ ok: true, value: id });
  return section.single ? singleId : id;
}

function withRow(section: Section): { writer: Writer; id: string } {
  const writer = createReplica(1, registry);
  return { writer, id: add(writer, section, "row") };
}

function rowOf(writer: Writer, section: Section, id: string): AnyRecord {
  const row = tableOf(planOf(writer), section.id).records.find((record) => record.id === id);
  if (!row) throw new Error(`${section.id} has no row ${id}`);
  return row;
}

/** A value of a wrong type, or out of bounds. */
function misfit(field: Field): FieldValue {
  if (field.kind === "line") return "x".repeat(2_001);
  if (field.kind === "prose") return "no blocks";
  if (field.kind === "raci") return { anna: "X" } as unknown as FieldValue;
  if (field.kind === "dependency") return [{ on: "anna", type: "FS", lag: 0.5 }];
  if (field.kind === "days") return [{ from: "2027-02-30", to: "2027-02-30", label: "" }];
  return storageOf(field) === "members" ? ["not an id!"] : "not a value!";
}

/** Sets have an order of their own; equality here is of their members. */
const sorted = (value: FieldValue): unknown =>
  Array.isArray(value) && typeof value[0] === "string" ? value.toSorted()
  : Array.isArray(value) && "on" in (value[0] ?? {}) ? value.toSorted((a, b) => ((a as { on: string }).on < (b as { on: string }).on ? -1 : 1))
  : value;

const hasPeople = (field: Field): boolean =>
  field.kind === "raci" || field.kind === "dependency" || ((field.kind === "person" || field.kind === "reference") && field.many);
const sizeOf = (value: FieldValue): number => Object.keys(value ?? {}).length;

const optionLabels = (field: Field) =>
  field.kind === "choice" ? field.options.map(({ label }) => label) : field.kind === "scale" ? field.words : [];
