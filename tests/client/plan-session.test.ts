import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { type PlanSession } from "@/lib/client/plan-session";
import { closeCode } from "@/lib/sync/close-codes";
import { createReplica } from "../support/replicas";
import { createMemoryDisk, type MemoryDisk } from "./support/memory-indexeddb";
import { createStage, registry, type Stage } from "./support/sessions";

let stage: Stage;
let disk: MemoryDisk;

beforeEach(() => {
  disk = createMemoryDisk();
  useDisk(disk);
  stage = createStage();
});
afterEach(() => stage.end());

function useDisk({ globals }: MemoryDisk): void {
  vi.stubGlobal("indexedDB", globals.indexedDB);
  vi.stubGlobal("IDBKeyRange", globals.IDBKeyRange);
}

const replica = (session: PlanSession) => session.replica.get();
const kind = (session: PlanSession) => session.saved.get().kind;
const add = (session: PlanSession, id: string) => addRecord(replica(session).writer, "things", { id }, { title: id });
const size = (session: PlanSession, value: number) => setValue(replica(session).writer, "things", "x", "size", value);
const titles = (session: PlanSession) =>
  replica(session).snapshot.table("things").records.map(({ values }) => values["title"]);

async function openOne(name = "Ana"): Promise<PlanSession> {
  const session = stage.open(name);
  await stage.settle();
  return session;
}

describe("saving", () => {
  it("[C1] says Saved only once every update frame is acknowledged, the first answer included", async () => {
    stage.relay.isSlow = true;
    const session = await openOne();
    expect(kind(session)).toBe("loading");
    add(session, "x");
    await stage.settle();
    expect(kind(session)).toBe("saving");
    stage.relay.isSlow = false;
    size(session, 1);
    expect(kind(session)).toBe("saving");
    await stage.settle();
    expect(kind(session)).toBe("saved");
    const states: string[] = [];
    session.saved.subscribe(() => states.push(kind(session)));
    size(session, 2);
    await stage.settle();
    expect(states).toEqual(["saving", "saved"]);
  });

  it("[C1] says Saved for nobody's edits but its own", async () => {
    const [ana, ben] = [await openOne("Ana"), await openOne("Ben")];
    stage.relay.isSlow = true;
    add(ana, "x");
    await stage.settle();
    expect([kind(ana), kind(ben)]).toEqual(["saving", "saved"]);
    expect(titles(ben)).toEqual(["x"]);
  });

  it("[C2] counts the places changed offline, sends them on return and reports it", async () => {
    const session = await openOne();
    stage.relay.isDown = true;
    stage.relay.cut();
    add(session, "x");
    size(session, 1);
    size(session, 2);
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "offline", changes: 3, kept: true });
    await stage.pass(60_000);
    const states: unknown[] = [];
    session.saved.subscribe(() => states.push(session.saved.get()));
    addRecord({ ...createReplica(9, registry), doc: stage.relay.doc }, "things", { id: "y" }, { title: "y" });
    stage.relay.isDown = false;
    await stage.pass(3_000);
    expect(states).toContainEqual({ kind: "sending", changes: 3 });
    expect(kind(session)).toBe("saved");
    expect(titles(session).toSorted()).toEqual(["x", "y"]);
    expect(session.returned.get()).toEqual({ sent: 3, received: 2 });
  });

  it("[C3] what is written before the answer left goes out with the answer, and builds on no gap", async () => {
    const session = await openOne();
    stage.relay.isDown = true;
    stage.relay.cut();
    add(session, "x");
    stage.relay.isDown = false;
    await vi.advanceTimersByTimeAsync(500);
    stage.relay.run(1);
    expect(stage.relay.peers).toHaveLength(1);
    size(session, 7);
    await stage.settle();
    expect(kind(session)).toBe("saved");
    expect(stage.relay.peers[0]?.frames).toBe(1);
    expect(stage.relay.refused).toEqual([]);
    expect(stage.relay.doc.getMap("things").get("x.size")).toBe(7);
  });
});

describe("offline", () => {
  it("[C4] a tab closed while offline and opened again still has its edits, knows their number, and sends them", async () => {
    const first = await openOne();
    add(first, "x");
    await stage.settle();
    stage.relay.isDown = true;
    stage.relay.cut();
    add(first, "y");
    size(first, 5);
    await stage.settle();
    first.destroy();
    await stage.settle();

    const second = await openOne();
    expect(titles(second)).toEqual(["x", "y"]);
    expect(second.ready.get()).toBe(true);
    await stage.pass(1_000);
    expect(second.saved.get()).toEqual({ kind: "offline", changes: 3, kept: true });
    stage.relay.isDown = false;
    await stage.pass(3_000);
    expect(kind(second)).toBe("saved");
    expect(stage.relay.doc.getMap("things").get("x.size")).toBe(5);

    second.destroy();
    await stage.settle();
    stage.relay.isDown = true;
    const third = await openOne();
    await stage.pass(1_000);
    expect(third.saved.get()).toEqual({ kind: "offline", changes: 0, kept: true });
  });

  it("[C5] the copy belongs to a person and a plan", async () => {
    const ana = await openOne("Ana");
    add(ana, "x");
    await stage.settle();
    expect(disk.names()).toContain("planroom:u-ana:plan-1");
    ana.destroy();
    stage.relay.isDown = true;
    const ben = await openOne("Ben");
    expect(titles(ben)).toEqual([]);
  });

  it("[C6] where the browser stores nothing, the plan works and says that nothing is kept", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const session = await openOne();
    add(session, "x");
    await stage.settle();
    expect(kind(session)).toBe("saved");
    stage.relay.isDown = true;
    stage.relay.cut();
    size(session, 1);
    expect(session.saved.get()).toEqual({ kind: "offline", changes: 1, kept: false });
  });

  it("[C6] a full disk is said too", async () => {
    const session = await openOne();
    stage.relay.isDown = true;
    stage.relay.cut();
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    disk.fill();
    add(session, "x");
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "offline", changes: 2, kept: false });
  });

  it("[C6] a database that never opens does not keep the plan waiting", async () => {
    vi.stubGlobal("indexedDB", { open: () => ({}) });
    const session = await openOne();
    expect(kind(session)).toBe("loading");
    await stage.pass(5_000);
    expect(kind(session)).toBe("saved");
  });
});

describe("refusals", () => {
  it("[C7] who lost the right to edit while offline gets their edits as a copy, and reads the plan afresh", async () => {
    const session = await openOne();
    add(session, "x");
    await stage.settle();
    stage.relay.isDown = true;
    stage.relay.cut();
    add(session, "mine");
    await stage.settle();
    stage.relay.role = "viewer";
    stage.relay.isDown = false;
    await stage.pass(5_000);
    expect(session.role.get()).toBe("viewer");
    expect(session.mayEdit.get()).toBe(false);
    expect(kind(session)).toBe("read-only");
    expect(titles(session)).toEqual(["x"]);
    const lost = session.lostEdits.get();
    expect(lost).toMatchObject({ count: 2, reason: "read-only" });
    const [copy] = JSON.parse(await (lost?.downloadJson().text() ?? "")) as [{ plan: { things: { title: string }[] } }];
    expect(copy.plan.things.map(({ title }) => title)).toEqual(["x", "mine"]);
    expect(lost?.downloadUpdate().size).toBeGreaterThan(20);
  });

  it("[C7] the copy waits in this browser until it is downloaded or dismissed", async () => {
    const first = await openOne();
    stage.relay.isDown = true;
    stage.relay.cut();
    add(first, "mine");
    stage.relay.role = "commenter";
    stage.relay.isDown = false;
    await stage.pass(5_000);
    first.destroy();
    const second = await openOne();
    expect(second.lostEdits.get()).toMatchObject({ count: 2 });
    second.lostEdits.get()?.dismiss();
    expect(second.lostEdits.get()).toBeNull();
    await stage.settle();
    second.destroy();
    expect((await openOne()).lostEdits.get()).toBeNull();
  });

  it.each(["layout", "malformed", "too-large"] as const)("[C8] what the server never takes (%s) becomes a copy, and the work goes on", async (code) => {
    const session = await openOne();
    add(session, "x");
    await stage.settle();
    stage.relay.refuseNext = code;
    size(session, 9);
    await stage.pass(3_000);
    expect(session.lostEdits.get()).toMatchObject({ count: 1, reason: code });
    expect(replica(session).snapshot.record("things", "x")?.values["size"]).toBeNull();
    expect(kind(session)).toBe("saved");
    size(session, 3);
    await stage.settle();
    expect(stage.relay.doc.getMap("things").get("x.size")).toBe(3);
  });

  it("[C9] after a gap it sends from the start and loses nothing; only if that is refused too, it begins again", async () => {
    const session = await openOne();
    stage.relay.refuseNext = "gap";
    add(session, "x");
    await stage.pass(3_000);
    expect(kind(session)).toBe("saved");
    expect(session.lostEdits.get()).toBeNull();
    expect(titles(session)).toEqual(["x"]);
    stage.relay.refuseNext = "gap";
    size(session, 1);
    await stage.settle();
    stage.relay.refuseNext = "gap";
    await stage.pass(3_000);
    expect(session.lostEdits.get()).toMatchObject({ reason: "gap", count: 1 });
  });

  it("[C10] a plan that is gone says so, keeps unsent changes as a copy, and leaves nothing in the browser", async () => {
    const session = await openOne();
    add(session, "x");
    await stage.settle();
    stage.relay.isSlow = true;
    size(session, 1);
    await stage.settle();
    stage.relay.close(closeCode.notFound);
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "not-saved", reason: "gone", changes: 1 });
    expect(session.mayEdit.get()).toBe(false);
    expect(session.lostEdits.get()).toMatchObject({ reason: "gone" });
    session.destroy();
    stage.relay.isDown = true;
    expect(titles(await openOne())).toEqual([]);
  });

  it("[C10] who is signed out keeps what is here for when they sign in again", async () => {
    const session = await openOne();
    stage.relay.isSlow = true;
    add(session, "x");
    await stage.settle();
    stage.relay.close(closeCode.signedOut);
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "not-saved", reason: "signed-out", changes: 2 });
    expect(session.lostEdits.get()).toMatchObject({ reason: "signed-out" });
    session.destroy();
    stage.relay.isSlow = false;
    const again = await openOne();
    expect(titles(again)).toEqual(["x"]);
    expect(kind(again)).toBe("saved");
  });

  it("[C11] a changed role comes with the next welcome", async () => {
    const session = await openOne();
    stage.relay.role = "viewer";
    stage.relay.close(closeCode.accessChanged);
    await stage.pass(3_000);
    expect(session.role.get()).toBe("viewer");
    stage.relay.role = "owner";
    stage.relay.close(closeCode.accessChanged);
    await stage.pass(3_000);
    expect([session.role.get(), session.mayEdit.get(), kind(session)]).toEqual(["owner", true, "saved"]);
  });

  it("[C12] while the server cannot store, it says Not saved, and Saved again after an acknowledgement", async () => {
    const session = await openOne();
    stage.relay.isDown = true;
    stage.relay.close(closeCode.failed);
    await stage.settle();
    expect(session.saved.get()).toEqual({ kind: "not-saved", reason: "failed", changes: 0 });
    stage.relay.isDown = false;
    await stage.pass(3_000);
    expect(kind(session)).toBe("saved");
    stage.relay.close(closeCode.tooFast);
    await stage.settle();
    expect(session.saved.get()).toMatchObject({ reason: "too-fast" });
    session.retry();
    await stage.settle();
    expect(kind(session)).toBe("saved");
  });
});
