import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { addRecord, moveRecord, removeRecord, restoreRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { createSnapshot, readPlan } from "@/lib/plan/doc/snapshot";
import { readinessOf } from "@/lib/plan/derive/readiness/findings";
import { createReadiness } from "@/lib/plan/derive/readiness/ticks";
import { tableOf } from "@/lib/plan/plan";
import { textToProse } from "@/lib/plan/prose";
import { createRandom } from "../support/random";
import { createReplica, syncAll } from "../support/replicas";
import { things } from "../support/small-registry";

const registry = [things];

function setup() {
  const [a, b] = [createReplica(1, registry), createReplica(2, registry)];
  for (const id of ["x", "y", "z"]) addRecord(a, "things", { id }, { title: id });
  syncAll(a, b);
  return { a, b, snapshot: createSnapshot(b.doc, registry) };
}

describe("snapshot", () => {
  it("[P10] what a transaction did not touch keeps its identity", () => {
    const { a, b, snapshot } = setup();
    const before = { x: snapshot.record("things", "x"), y: snapshot.record("things", "y"), ids: snapshot.ids("things") };
    const plan = snapshot.plan();
    setValue(a, "things", "x", "title", "x!");
    syncAll(a, b);
    expect(snapshot.record("things", "x")?.values["title"]).toBe("x!");
    expect(snapshot.record("things", "x")).not.toBe(before.x);
    expect(snapshot.record("things", "y")).toBe(before.y);
    expect(snapshot.ids("things")).toBe(before.ids);
    expect(snapshot.plan()).not.toBe(plan);
    expect(snapshot.plan()).toBe(snapshot.plan());
  });

  it("[P11] a listener hears of its own and of no other", () => {
    const { a, b, snapshot } = setup();
    const heard = { x: vi.fn(), y: vi.fn(), table: vi.fn(), section: vi.fn(), plan: vi.fn() };
    snapshot.subscribeRecord("things", "x", heard.x);
    const stop = snapshot.subscribeRecord("things", "y", heard.y);
    snapshot.subscribeTable("things", heard.table);
    snapshot.subscribeSection("things", heard.section);
    snapshot.subscribePlan(heard.plan);
    const counts = () => Object.values(heard).map((listener) => listener.mock.calls.length);
    setValue(b, "things", "x", "title", "typed");
    expect(counts()).toEqual([1, 0, 0, 1, 1]);
    setValue(a, "things", "y", "note", textToProse("first\nsecond"));
    syncAll(a, b);
    expect(counts()).toEqual([1, 1, 0, 2, 2]);
    setValue(a, "things", "y", "note", textToProse("again"));
    syncAll(a, b);
    expect(counts()).toEqual([1, 2, 0, 3, 3]);
    stop();
    moveRecord(b, "things", "y", null);
    removeRecord(b, "things", "z");
    expect(heard.y).toHaveBeenCalledTimes(2);
    expect(heard.table).toHaveBeenCalledTimes(2);
    setValue(b, "things", "x", "title", "typed");
    expect(heard.plan).toHaveBeenCalledTimes(5);
  });

  it("[P12] a snapshot that followed equals one read afresh", () => {
    const { a, b, snapshot } = setup();
    snapshot.plan();
    addRecord(a, "things", { id: "w", after: "x" }, { title: "new", size: 3, team: ["p1"], note: textToProse("n") });
    setValue(a, "things", "w", "note", textToProse("other"));
    setValue(a, "things", "x", "team", ["p2", "p3"]);
    setValue(a, "things", "x", "team", ["p3"]);
    removeRecord(a, "things", "y");
    syncAll(a, b);
    expect(snapshot.plan()).toEqual(readPlan(b.doc, registry));
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(b.doc));
    expect(readPlan(copy, registry)).toEqual(snapshot.plan());
    snapshot.destroy();
  });

  it("[P12] [P16] read after every edit or now and then, it stays equal, and so does what is counted of it", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = createRandom(seed);
      const writer = createReplica(seed, registry);
      const snapshot = createSnapshot(writer.doc, registry);
      const readiness = createReadiness(registry);
      const someId = () => `x${Math.floor(random() * 12)}`;
      for (let step = 0; step < 150; step++) {
        edit(writer, someId(), someId(), random);
        if (random() < 0.4) continue;
        const fresh = readPlan(writer.doc, registry);
        expect(snapshot.plan()).toEqual(fresh);
        expect(snapshot.ids("things")).toEqual(tableOf(fresh, "things").records.map(({ id }) => id));
        expect(readiness(snapshot.plan())).toEqual(readinessOf(registry, fresh));
      }
      snapshot.destroy();
    }
  });
});

function edit(writer: Writer, id: string, other: string, random: () => number): void {
  const kind = random();
  if (kind < 0.15) addRecord(writer, "things", { id, after: other }, { title: "new" });
  else if (kind < 0.25) moveRecord(writer, "things", id, other);
  else if (kind < 0.35) removeRecord(writer, "things", id);
  else if (kind < 0.45) restoreRecord(writer, "things", id);
  else if (kind < 0.7) setValue(writer, "things", id, "due", random() < 0.7 ? "2027-01-05" : null);
  else setValue(writer, "things", id, "title", `edited ${random()}`);
}
