import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type FieldValue } from "@/lib/plan/fields";
import { proseOf, recordsOf } from "@/lib/plan/doc/layout";
import { orderBetween } from "@/lib/plan/doc/order";
import { addRecord, moveRecord, removeRecord, restoreRecord, setMember, setValue } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { type Prose } from "@/lib/plan/prose";
import { textDiff } from "@/lib/plan/text-diff";
import { createRandom } from "../support/random";
import { createReplica, syncAll } from "../support/replicas";
import { things } from "../support/small-registry";

const registry = [things];
const replica = (seed: number) => createReplica(seed, registry);
const table = (writer: ReturnType<typeof replica>) => readPlan(writer.doc, registry).sections["things"]!;
const titles = (writer: ReturnType<typeof replica>) => table(writer).records.map(({ values }) => values["title"]);
const add = (writer: ReturnType<typeof replica>, title: string, after?: string | null) => {
  const outcome = addRecord(writer, "things", after === undefined ? {} : { after }, { title });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

describe("records", () => {
  it("[P1] a record exists from the moment it has a place", () => {
    const a = replica(1);
    recordsOf(a.doc, "things").set("early.size", 3);
    expect(table(a).records).toEqual([]);
    expect(setValue(a, "things", "early", "size", 4)).toEqual({ ok: false, code: "unknown-record" });
    addRecord(a, "things", { id: "early" });
    expect(table(a).records[0]?.values["size"]).toBe(3);
  });

  it("[P2] records stand in the same order on every replica", () => {
    const [a, b] = [replica(1), replica(2)];
    for (let i = 0; i < 20; i++) add(i % 2 ? a : b, `t${i}`, i % 3 ? undefined : null);
    syncAll(a, b);
    expect(titles(a)).toHaveLength(20);
    expect(titles(a)).toEqual(titles(b));
  });

  it("[P3] what is put between two records stays between them", () => {
    const [a, b] = [replica(1), replica(2)];
    const first = add(a, "first");
    add(a, "last");
    syncAll(a, b);
    add(a, "mine", first);
    add(b, "theirs", first);
    syncAll(a, b);
    expect(titles(a)[0]).toBe("first");
    expect(titles(a).slice(1, 3).sort()).toEqual(["mine", "theirs"]);
    expect(titles(a)[3]).toBe("last");
    const last = table(a).records[3]!.id;
    moveRecord(a, "things", last, null);
    expect(titles(a)[0]).toBe("last");
  });

  it("[P3] keys stay short and in order through a thousand insertions at one place", () => {
    const random = createRandom(7);
    let high: string | null = null;
    for (let i = 0; i < 1000; i++) {
      const key: string = orderBetween("a0", high, random);
      expect(key > "a0" && (high === null || key < high)).toBe(true);
      if (i % 2) high = key;
    }
  });

  it("[P4] a removed record can be restored, with what was written meanwhile", () => {
    const [a, b] = [replica(1), replica(2)];
    const id = add(a, "kept");
    syncAll(a, b);
    removeRecord(a, "things", id);
    setValue(b, "things", id, "title", "kept and longer");
    syncAll(a, b);
    expect(table(b).records).toEqual([]);
    expect(table(b).removed).toHaveLength(1);
    restoreRecord(b, "things", id);
    expect(titles(b)).toEqual(["kept and longer"]);
  });

  it("[P5] a value that does not fit is refused and nothing is written", () => {
    const a = replica(1);
    const id = add(a, "x");
    const before = Y.encodeStateVector(a.doc);
    const bad: [string, FieldValue][] = [["size", 101], ["size", Number.NaN], ["due", "2027-02-30"], ["title", "x".repeat(2001)], ["kinds", ["z"]]];
    for (const [field, value] of bad)
      expect(setValue(a, "things", id, field, value), field).toEqual({ ok: false, code: "invalid-value" });
    expect(setValue(a, "things", id, "nope", 1)).toEqual({ ok: false, code: "unknown-field" });
    expect(setValue(a, "nope", id, "size", 1)).toEqual({ ok: false, code: "unknown-section" });
    expect(addRecord(a, "things", {}, { size: -1 }).ok).toBe(false);
    expect(Y.encodeStateVector(a.doc)).toEqual(before);
  });

  it("[P6] both people keep what they added to one field", () => {
    const [a, b] = [replica(1), replica(2)];
    const id = add(a, "x");
    setValue(a, "things", id, "team", ["p0"]);
    syncAll(a, b);
    setValue(a, "things", id, "team", ["p0", "p1"]);
    setValue(b, "things", id, "team", ["p2"]);
    setMember(a, "things", id, "duty", "p1", "A");
    setMember(b, "things", id, "duty", "p2", "R");
    syncAll(a, b);
    expect(table(a).records[0]?.values["team"]).toEqual(["p1", "p2"]);
    expect(table(a).records[0]?.values["duty"]).toEqual(Object.assign(Object.create(null), { p1: "A", p2: "R" }));
    expect(setMember(a, "things", id, "duty", "p1", "X")).toEqual({ ok: false, code: "invalid-value" });
  });

  it("[P7] a line holds no line break and merges letter by letter", () => {
    const [a, b] = [replica(1), replica(2)];
    const id = add(a, "one\ntwo");
    expect(titles(a)).toEqual(["one two"]);
    syncAll(a, b);
    setValue(a, "things", id, "title", "one and two");
    setValue(b, "things", id, "title", "one two three");
    syncAll(a, b);
    expect(titles(a)).toEqual(["one and two three"]);
    expect(titles(b)).toEqual(titles(a));
  });

  it("[P8] prose comes back as it was written", () => {
    const a = replica(1);
    const note: Prose = [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Why" }] },
      { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [
        { type: "text", text: "Ask " }, { type: "mention", attrs: { id: "p1", label: "Jiwoo" } },
        { type: "text", text: " bold", marks: [{ type: "bold" }] },
        { type: "text", text: "link", marks: [{ type: "link", attrs: { href: "https://example.org" } }] },
      ] }] }] },
    ];
    const id = add(a, "x");
    setValue(a, "things", id, "note", note);
    expect(table(a).records[0]?.values["note"]).toEqual(note);
    expect(proseOf(a.doc, "things", id, "note").length).toBe(2);
  });

  it("[P9] damage is named and reads as empty; unknown keys stay", () => {
    const a = replica(1);
    const id = add(a, "x");
    const map = recordsOf(a.doc, "things");
    const damage: [string, unknown][] = [
      ["size", "12"], ["due", "soon"], ["team:p1", 7], ["when:2027-01-02", "2027-01-01"], ["after:x", "FS"], ["duty:p1", "Q"], ["kinds:a", false],
    ];
    for (const [key, value] of damage) map.set(`${id}.${key}`, value);
    map.set(`${id}.future`, "kept");
    map.set("not a key", 1);
    map.set("__proto__.size", 1);
    const record = table(a).records[0]!;
    expect([...record.damaged].sort()).toEqual(["after", "due", "duty", "kinds", "size", "team", "when"]);
    expect(record.values["size"]).toBeNull();
    expect("constructor" in record.values, "values inherit nothing").toBe(false);
    expect(map.get(`${id}.future`)).toBe("kept");
    recordsOf(a.doc, "things").set(`${id}.$order`, 4);
    expect(table(a).records[0]?.damaged).toContain("$order");
  });
});

describe("text diff", () => {
  it("[P13] is minimal and never splits a character", () => {
    expect(textDiff("abc", "abc")).toBeNull();
    expect(textDiff("abcd", "abXcd")).toEqual({ index: 2, remove: 0, insert: "X" });
    expect(textDiff("aaa", "aa")).toEqual({ index: 2, remove: 1, insert: "" });
    expect(textDiff("x😀y", "x😁y")).toEqual({ index: 1, remove: 2, insert: "😁" });
    const random = createRandom(3);
    const word = () => Array.from({ length: 6 }, () => "ab한😀"[Math.floor(random() * 3)]).join("");
    for (let i = 0; i < 500; i++) {
      const [before, after] = [word(), word()];
      const diff = textDiff(before, after) ?? { index: 0, remove: 0, insert: "" };
      expect(before.slice(0, diff.index) + diff.insert + before.slice(diff.index + diff.remove)).toBe(after);
    }
  });
});
