import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addRecord } from "@/lib/plan/doc/records";
import { createReplica } from "../support/replicas";
import { createMemoryDisk, type MemoryDisk } from "./support/memory-indexeddb";
import { addThing, createStage, kindOf, openSession, registry, replicaOf, setSize, type Stage, titlesOf, useDisk } from "./support/sessions";

let stage: Stage;
let disk: MemoryDisk;

beforeEach(() => {
  disk = createMemoryDisk();
  useDisk(disk);
  stage = createStage();
});
afterEach(() => stage.end());

describe("saving", () => {
  it("[C1] says Saved only once every update frame is acknowledged, the first answer included", async () => {
    stage.relay.isSlow = true;
    const session = await openSession(stage);
    expect(kindOf(session)).toBe("loading");
    addThing(session, "x");
    await stage.settle();
    expect(kindOf(session)).toBe("saving");
    stage.relay.isSlow = false;
    setSize(session, 1);
    expect(kindOf(session)).toBe("saving");
    await stage.settle();
    expect(kindOf(session)).toBe("saved");
    const states: string[] = [];
    session.saved.subscribe(() => states.push(kindOf(session)));
    setSize(session, 2);
    await stage.settle();
    expect(states).toEqual(["saving", "saved"]);
  });

  it("[C1] says Saved for nobody's edits but its own", async () => {
    const [ana, ben] = [await openSession(stage, "Ana"), await openSession(stage, "Ben")];
    stage.relay.isSlow = true;
    addThing(ana, "x");
    await stage.settle();
    expect([kindOf(ana), kindOf(ben)]).toEqual(["saving", "saved"]);
    expect(titlesOf(ben)).toEqual(["x"]);
  });

  it("[C2] counts the places changed offline, sends them on return and reports it", async () => {
    const session = await openSession(stage);
    stage.relay.isDown = true;
    stage.relay.cut();
    addThing(session, "x");
    setSize(session, 1);
    setSize(session, 2);
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "offline", changes: 3, kept: true });
    await stage.pass(60_000);
    const states: unknown[] = [];
    session.saved.subscribe(() => states.push(session.saved.get()));
    addRecord({ ...createReplica(9, registry), doc: stage.relay.doc }, "things", { id: "y" }, { title: "y" });
    stage.relay.isDown = false;
    await stage.pass(5_000);
    expect(states).toContainEqual({ kind: "sending", changes: 3 });
    expect(kindOf(session)).toBe("saved");
    expect(titlesOf(session).toSorted()).toEqual(["x", "y"]);
    expect(session.returned.get()).toEqual({ sent: 3, received: 2 });
  });

  it("[C3] what is written before the answer left goes out with the answer, and builds on no gap", async () => {
    const session = await openSession(stage);
    stage.relay.isDown = true;
    stage.relay.cut();
    addThing(session, "x");
    stage.relay.isDown = false;
    await vi.advanceTimersByTimeAsync(500);
    stage.relay.run(1);
    expect(stage.relay.peers).toHaveLength(1);
    setSize(session, 7);
    await stage.settle();
    expect(kindOf(session)).toBe("saved");
    expect(stage.relay.peers[0]?.frames).toBe(1);
    expect(stage.relay.refused).toEqual([]);
    expect(stage.relay.doc.getMap("things").get("x.size")).toBe(7);
  });

  it("[C14] opening a plan writes nothing into it", async () => {
    const session = await openSession(stage);
    expect(kindOf(session)).toBe("saved");
    expect(stage.relay.doc.store.clients.size).toBe(0);
    expect(session.replica.get().doc.store.clients.size).toBe(0);
  });
});

describe("offline", () => {
  it("[C4] a tab closed while offline and opened again still has its edits, knows their number, and sends them", async () => {
    const first = await openSession(stage);
    addThing(first, "x");
    await stage.settle();
    stage.relay.isDown = true;
    stage.relay.cut();
    addThing(first, "y");
    setSize(first, 5);
    await stage.settle();
    first.destroy();
    await stage.settle();

    const second = await openSession(stage);
    expect(titlesOf(second)).toEqual(["x", "y"]);
    expect(second.ready.get()).toBe(true);
    await stage.pass(1_000);
    expect(second.saved.get()).toEqual({ kind: "offline", changes: 3, kept: true });
    stage.relay.isDown = false;
    await stage.pass(5_000);
    expect(kindOf(second)).toBe("saved");
    expect(stage.relay.doc.getMap("things").get("x.size")).toBe(5);

    second.destroy();
    await stage.settle();
    stage.relay.isDown = true;
    const third = await openSession(stage);
    await stage.pass(1_000);
    expect(third.saved.get()).toEqual({ kind: "offline", changes: 0, kept: true });
  });

  it("[C4] what two tabs of one person wrote offline is counted and sent together", async () => {
    const tabs = [await openSession(stage), await openSession(stage)] as const;
    addThing(tabs[0], "x");
    await stage.settle();
    stage.relay.isDown = true;
    stage.relay.cut();
    addThing(tabs[0], "y");
    addThing(tabs[1], "z");
    await stage.settle();
    for (const tab of tabs) tab.destroy();
    const reopened = await openSession(stage);
    await stage.pass(1_000);
    expect(reopened.saved.get()).toEqual({ kind: "offline", changes: 4, kept: true });
    stage.relay.isDown = false;
    await stage.pass(5_000);
    expect(kindOf(reopened)).toBe("saved");
    expect(titlesOf(reopened).toSorted()).toEqual(["x", "y", "z"]);
    reopened.destroy();
    stage.relay.isDown = true;
    const later = await openSession(stage);
    await stage.pass(1_000);
    expect(later.saved.get()).toMatchObject({ changes: 0 });
  });

  it("[C5] the copy belongs to a person and a plan", async () => {
    const ana = await openSession(stage, "Ana");
    addThing(ana, "x");
    await stage.settle();
    expect(disk.names()).toContain("planroom:u-ana:plan-1");
    ana.destroy();
    stage.relay.isDown = true;
    const ben = await openSession(stage, "Ben");
    expect(titlesOf(ben)).toEqual([]);
  });

  it("[C6] where the browser stores nothing, the plan works and says that nothing is kept", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const session = await openSession(stage);
    addThing(session, "x");
    await stage.settle();
    expect(kindOf(session)).toBe("saved");
    stage.relay.isDown = true;
    stage.relay.cut();
    setSize(session, 1);
    expect(session.saved.get()).toEqual({ kind: "offline", changes: 1, kept: false });
  });

  it("[C6] a full disk is said too", async () => {
    const session = await openSession(stage);
    stage.relay.isDown = true;
    stage.relay.cut();
    disk.fill();
    addThing(session, "x");
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "offline", changes: 2, kept: false });
  });

  it("[C6] a database that never opens does not keep the plan waiting", async () => {
    vi.stubGlobal("indexedDB", { open: () => ({}) });
    const session = await openSession(stage);
    expect(kindOf(session)).toBe("loading");
    await stage.pass(1_500);
    expect(kindOf(session)).toBe("saved");
  });

  it("[C16] a slow disk does not keep the plan waiting, and what it kept joins and is sent once it is open", async () => {
    const first = await openSession(stage);
    addThing(first, "x");
    await stage.settle();
    stage.relay.isDown = true;
    stage.relay.cut();
    addThing(first, "y");
    await stage.settle();
    first.destroy();
    await stage.settle();
    stage.relay.isDown = false;

    disk.slowDown(3_000);
    const second = await openSession(stage);
    await stage.pass(1_500);
    expect(titlesOf(second)).toEqual(["x"]);
    expect(kindOf(second)).toBe("saved");
    setSize(second, 4);
    await stage.pass(8_000);
    expect(titlesOf(second)).toEqual(["x", "y"]);
    expect(kindOf(second)).toBe("saved");
    expect(stage.relay.refused).toEqual([]);

    second.destroy();
    await stage.settle();
    disk.slowDown(0);
    stage.relay.isDown = true;
    const third = await openSession(stage);
    await stage.pass(1_000);
    expect(titlesOf(third)).toEqual(["x", "y"]);
    expect(replicaOf(third).snapshot.table("things").records[0]?.values["size"]).toBe(4);
    expect(third.saved.get()).toEqual({ kind: "offline", changes: 0, kept: true });
  });

  it("[C16] a tab closed before its disk answers leaves no database open", async () => {
    disk.slowDown(3_000);
    const session = await openSession(stage);
    await stage.pass(1_500);
    session.destroy();
    await stage.pass(5_000);
    expect(disk.openCount()).toBe(0);
  });
});
