import { describe, expect, it } from "vitest";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { exampleId } from "@/lib/plan/example";
import { readinessOf } from "@/lib/plan/derive/readiness/findings";
import { countAnswered } from "@/lib/plan/derive/readiness/ticks";
import { findRecord, planToJson, recordNumber, tableOf } from "@/lib/plan/plan";
import { textToProse } from "@/lib/plan/prose";
import { inLanguage } from "@/lib/plan/language";
import { createReplica } from "../support/replicas";
import { things } from "../support/small-registry";

const registry = [things];

describe("a plan's value", () => {
  it("[P16] a question is answered when every row but the examples fills one of its fields", () => {
    const writer = createReplica(1, registry);
    const answered = () => countAnswered(readinessOf(registry, readPlan(writer.doc, registry))).answered;
    addRecord(writer, "things", { id: exampleId("a") }, { title: "example", due: "2027-01-04" });
    expect(answered()).toBe(0);
    addRecord(writer, "things", { id: "b" }, { title: "mine", due: "2027-01-05" });
    expect(answered()).toBe(1);
    addRecord(writer, "things", { id: "c" }, { title: "open" });
    expect(answered()).toBe(0);
    setValue(writer, "things", "c", "due", "2027-01-06");
    expect(answered()).toBe(1);
  });

  it("[P17] as JSON a plan holds every section, prose as text, and names what is damaged", () => {
    const writer = createReplica(1, registry);
    addRecord(writer, "things", { id: "a" }, { title: "A", note: textToProse("one\ntwo"), team: ["p1"] });
    writer.doc.getMap("things").set("a.size", "broken");
    const plan = readPlan(writer.doc, registry);
    expect(planToJson(plan, registry)).toMatchObject({
      things: [{ id: "a", title: "A", note: "one\ntwo", team: ["p1"], size: null, due: null, damaged: ["size"] }],
    });
    expect(recordNumber(things, tableOf(plan, "things"), "a")).toBe("X1");
    expect(recordNumber(things, tableOf(plan, "things"), "zz")).toBe("");
    expect(findRecord(plan, "things", "a")?.values["title"]).toBe("A");
  });
});

it("[P18] in one language a registry keeps that language's texts and all of its structure", () => {
  const korean = inLanguage(registry, "ko")[0];
  expect(korean?.title).toEqual({ ko: "Things" });
  expect(Object.keys(korean?.fields ?? {})).toEqual(Object.keys(things.fields));
  expect(korean?.fields["size"]).toEqual({ ...things.fields.size, label: { ko: "Size" } });
});
