import * as decoding from "lib0/decoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { closeCode } from "@/lib/sync/close-codes";
import { syncType } from "@/lib/sync/protocol";
import { compactUpdates } from "@/server/compact";
import { createRoomServer, planId, type Browser } from "../support/room-server";

const nameOf = (doc: Y.Doc) => doc.getText("overview/plan.name");
const type = (browser: Browser, text: string) => nameOf(browser.doc).insert(nameOf(browser.doc).length, text);
const untilUnloaded = 31_000;

function namedPlan(name: string): Uint8Array {
  const doc = new Y.Doc();
  nameOf(doc).insert(0, name);
  return Y.encodeStateAsUpdate(doc);
}

function nameIn(...updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return nameOf(doc).toString();
}

test("[S20] a plan is loaded once, however many come at once", async () => {
  const { journal, connect } = createRoomServer();
  const browsers = await Promise.all([connect(), connect(), connect()]);
  expect(journal.loads()).toBe(1);
  expect(browsers.map(({ isSynced }) => isSynced)).toEqual([true, true, true]);
});

test("[S21] a plan that cannot be loaded lets nobody in, and the next one tries again", async () => {
  const { clock, journal, rooms, connect } = createRoomServer();
  const seeding = rooms().seed(planId, namedPlan("Clinic"), "sofia");
  await clock.settle();
  await seeding;
  journal.failLoads(new Error("unreadable disk"));
  await expect(rooms().acquire(planId)).rejects.toThrow("unreadable disk");
  journal.failLoads(null);
  expect(nameOf((await connect()).doc).toString()).toBe("Clinic");
});

test("[S22] a room that failed to load again sends everyone away and never saves", async () => {
  const { clock, journal, connect, problems } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  type(sofia, "Clinic");
  await clock.settle();
  const { head } = await journal.load(planId);
  journal.failCommits(new Error("disk full"));
  journal.failLoads(new Error("unreadable disk"));
  type(sofia, "!");
  await clock.settle();
  expect([sofia.fake.closedWith, minjun.fake.closedWith]).toEqual([closeCode.failed, closeCode.failed]);
  expect(problems).toHaveLength(2);
  journal.failCommits(null);
  journal.failLoads(null);
  await clock.advance(untilUnloaded);
  expect(await journal.load(planId)).toMatchObject({ head, snapshot: null });
  expect(nameOf((await connect()).doc).toString()).toBe("Clinic");
});

test("[S23] an empty room stays for a while, so that who comes back does not wait", async () => {
  const { clock, journal, connect } = createRoomServer();
  (await connect()).disconnect();
  await clock.advance(20_000);
  const again = await connect();
  expect(journal.loads()).toBe(1);
  await clock.advance(untilUnloaded);
  expect(again.fake.closedWith).toBeNull();
  again.disconnect();
  await clock.advance(untilUnloaded);
  await connect();
  expect(journal.loads()).toBe(2);
});

test("[S24] a room is unloaded only once its last write has finished, and is not loaded before", async () => {
  const { clock, journal, connect } = createRoomServer();
  const sofia = await connect();
  journal.holdCommits(true);
  type(sofia, "Clinic");
  sofia.disconnect();
  await clock.advance(untilUnloaded);
  const joining = connect();
  await clock.settle();
  expect(journal.loads()).toBe(1);
  journal.holdCommits(false);
  await clock.settle();
  expect(nameOf((await joining).doc).toString()).toBe("Clinic");
  expect(journal.loads()).toBe(2);
});

test("[S25] draining waits until all that was written is on the disk, and opens no room any more", async () => {
  const { clock, journal, rooms, connect } = createRoomServer();
  const sofia = await connect();
  journal.holdCommits(true);
  type(sofia, "Clinic");
  let isDrained = false;
  const drained = rooms().drain().then(() => (isDrained = true));
  await clock.settle();
  expect(isDrained).toBe(false);
  journal.holdCommits(false);
  await clock.settle();
  await drained;
  expect((await journal.load(planId)).head).toBe(1);
  await expect(rooms().acquire(planId)).rejects.toThrow("stops");
});

test("[S26] a plan is seeded once, also while someone looks at it", async () => {
  const { clock, rooms, connect } = createRoomServer();
  const early = await connect();
  const seeding = rooms().seed(planId, namedPlan("Clinic"), "sofia");
  await clock.settle();
  await seeding;
  await clock.settle();
  expect(nameOf(early.doc).toString()).toBe("Clinic");
  type(early, "!");
  await clock.settle();
  expect(early.acknowledged).toBe(early.sent);
  const again = rooms().seed(planId, namedPlan("Another"), "minjun");
  const refused = expect(again).rejects.toThrow();
  await clock.settle();
  await refused;
});

test("[S27] reading a plan answers all of it, once it is on the disk, whether its room is open or not", async () => {
  const { clock, journal, rooms, connect } = createRoomServer();
  const sofia = await connect();
  type(sofia, "Clinic");
  journal.holdCommits(true);
  let answer: Uint8Array | null = null;
  void rooms().read(planId).then((update) => (answer = update));
  await clock.settle();
  expect(answer).toBeNull();
  journal.holdCommits(false);
  await clock.settle();
  expect(nameIn(...(answer ? [answer] : []))).toBe("Clinic");
  sofia.disconnect();
  await clock.advance(untilUnloaded);
  expect(nameIn(await rooms().read(planId))).toBe("Clinic");
});

test("[S27] whoever waits for the plan hears it when the room is given up", async () => {
  const { clock, journal, rooms, connect } = createRoomServer();
  const sofia = await connect();
  journal.holdCommits(true);
  type(sofia, "Clinic");
  await clock.settle();
  const refused = expect(rooms().read(planId)).rejects.toThrow("is closed");
  await clock.settle();
  journal.failCommits(new Error("disk full"));
  journal.failLoads(new Error("unreadable disk"));
  journal.holdCommits(false);
  await clock.settle();
  await refused;
});

test("[S28] a long tail becomes a snapshot when the room is left, and the plan is the same after it", async () => {
  const { clock, journal, connect } = createRoomServer();
  const sofia = await connect();
  for (let count = 0; count < 60; count += 1) type(sofia, "가");
  await clock.settle();
  sofia.disconnect();
  await clock.advance(untilUnloaded);
  const loaded = await journal.load(planId);
  expect(loaded).toMatchObject({ head: 60, entries: [] });
  expect(loaded.snapshot).toMatchObject({ seq: 60, owners: { [sofia.doc.clientID]: "person-1" } });
  expect(nameOf((await connect()).doc).toString()).toBe("가".repeat(60));
});

test("[S28] while people write, a snapshot is taken only of what is on the disk", async () => {
  const { clock, journal, connect } = createRoomServer();
  const sofia = await connect();
  for (let count = 0; count < 2_100; count += 1) {
    type(sofia, "x");
    if (count % 50 === 0) await clock.advance(1_000);
  }
  await clock.settle();
  const { snapshot, entries, head } = await journal.load(planId);
  expect(head).toBe(2_100);
  expect(snapshot?.seq).toBeGreaterThanOrEqual(2_000);
  expect(nameIn(...(snapshot?.parts ?? []))).toBe("x".repeat(snapshot?.seq ?? 0));
  expect(entries).toHaveLength(2_100 - (snapshot?.seq ?? 0));
});

test("[S36] a large plan is sent whole before its document is built, and takes what is written meanwhile", async () => {
  const { clock, journal, rooms } = createRoomServer();
  const doc = new Y.Doc();
  for (let count = 0; count < 8_000; count += 1) doc.getMap("tasks").set(`t${count}.estimate`, count);
  const stored = journal.append(planId, { seq: 1, author: "sofia", at: 0, data: Y.encodeStateAsUpdate(doc) });
  await clock.settle();
  await stored;
  await journal.compact(planId, { seq: 1, at: 0, owners: {}, parts: compactUpdates([Y.encodeStateAsUpdate(doc)]).parts });

  const { room } = await rooms().acquire(planId);
  const peer = createPeer();
  room.join(peer);
  room.sync(peer, Uint8Array.of(0));
  const before = peer.kinds();
  expect(before.at(-1)).toBe(syncType.step2);
  expect(before.slice(0, -1).every((kind) => kind === syncType.update)).toBe(true);
  expect(Y.encodeStateAsUpdate(peer.doc)).toEqual(Y.encodeStateAsUpdate(doc));

  const late = new Y.Doc();
  nameOf(late).insert(0, "Clinic");
  let isStored = false;
  room.receive(peer, "step2", Y.encodeStateAsUpdate(late), () => (isStored = true));
  expect(isStored).toBe(false);
  await clock.settle();
  expect(isStored).toBe(true);
  expect(peer.kinds().slice(before.length)).toEqual([syncType.step1]);
});

test("[S36] rows of a large plan that cannot be applied send everyone away, and are gone when they come back", async () => {
  const { clock, journal, rooms, connect, problems } = createRoomServer();
  const doc = new Y.Doc();
  nameOf(doc).insert(0, "x".repeat(100_000));
  for (const [index, data] of [Y.encodeStateAsUpdate(doc), Uint8Array.of(1, 2, 3)].entries())
    void journal.append(planId, { seq: index + 1, author: "sofia", at: 0, data });
  await clock.settle();
  const { room } = await rooms().acquire(planId);
  const peer = createPeer();
  room.join(peer);
  await clock.settle();
  expect(peer.closedWith()).toBe(closeCode.failed);
  expect(problems).toHaveLength(1);
  expect(nameOf((await connect()).doc).length).toBe(100_000);
});

/** A peer that only listens. */
function createPeer() {
  const doc = new Y.Doc();
  const seen: number[] = [];
  let closed: number | null = null;
  const send = (message: Uint8Array) => {
    const decoder = decoding.createDecoder(message);
    decoding.readVarUint(decoder);
    const kind = decoding.readVarUint(decoder);
    seen.push(kind);
    if (kind !== syncType.step1) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  };
  return {
    id: "peer", user: { id: "sofia", name: "Sofia", color: 1 }, client: null, canEdit: true, doc,
    send, sendPlan: send, refuse: (code: string) => expect.fail(code), close: (code: number) => void (closed = code),
    kinds: () => [...seen],
    closedWith: () => closed,
  };
}

test("[S29] a journal row that cannot be applied is set aside; the rest opens", async () => {
  const { clock, journal, connect } = createRoomServer();
  for (const [index, data] of [namedPlan("Clinic"), Uint8Array.of(1, 2, 3)].entries())
    void journal.append(planId, { seq: index + 1, author: "sofia", at: 0, data });
  await clock.settle();
  const sofia = await connect();
  expect(nameOf(sofia.doc).toString()).toBe("Clinic");
  expect((await journal.load(planId)).damage).toEqual([{ seq: 2, reason: "entry: unreadable" }]);
  type(sofia, "!");
  await clock.settle();
  expect(sofia.acknowledged).toBe(sofia.sent);
});

test("[S29] what a lost row held comes back from anyone who has it and may edit", async () => {
  const { clock, journal, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  for (const text of ["a", "b", "c"]) {
    type(sofia, text);
    await clock.settle();
  }
  for (const browser of [sofia, minjun]) browser.disconnect();
  await clock.advance(untilUnloaded);
  journal.corrupt(planId, "entry", 2);
  const healer = await connect({ user: "person-2", doc: minjun.doc });
  await clock.settle();
  expect(healer.refusal).toBeNull();
  expect(healer.acknowledged).toBe(healer.sent);
  expect(nameOf((await connect()).doc).toString()).toBe("abc");
});

test("[S15] a client id belongs to whoever wrote under it first, also after the plan was loaded again", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ user: "sofia" });
  type(sofia, "a");
  await clock.settle();
  sofia.disconnect();
  await clock.advance(untilUnloaded);
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(sofia.doc));
  forged.clientID = sofia.doc.clientID;
  const minjun = await connect({ user: "minjun", doc: forged });
  type(minjun, "b");
  await clock.settle();
  expect([minjun.fake.closedWith, minjun.refusal]).toEqual([closeCode.layout, { code: "layout" }]);
  const again = await connect({ user: "sofia", doc: sofia.doc });
  type(again, "c");
  await clock.settle();
  expect(again.acknowledged).toBe(again.sent);
});

test("[S16] a plan that is too large takes nothing more, but what shortens it", async () => {
  const { clock, connect } = createRoomServer({ maxPlanBytes: 400 });
  const sofia = await connect();
  type(sofia, "x".repeat(300));
  await clock.settle();
  nameOf(sofia.doc).delete(0, 5);
  await clock.settle();
  expect(sofia.acknowledged).toBe(sofia.sent);
  type(sofia, "y".repeat(100));
  await clock.settle();
  expect([sofia.fake.closedWith, sofia.refusal]).toEqual([closeCode.tooLarge, { code: "too-large" }]);
});
