import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { sections } from "@/lib/plan/sections";
import { closeCode } from "@/lib/sync/close-codes";
import { syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { portionsOf, portionWeight } from "@/server/portion";
import { playHistory } from "../support/history";
import { createManualClock } from "../support/manual-clock";
import { createMemoryJournal } from "../support/memory-journal";
import { createRoomServer } from "../support/room-server";

const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
const step2 = (doc: Y.Doc) => encodeSync(syncType.step2, Y.encodeStateAsUpdate(doc));

function portions(update: Uint8Array): readonly Uint8Array[] {
  const answer = portionsOf(update);
  if (typeof answer === "string") throw new Error(answer);
  return answer.parts;
}

function withGoals(count: number): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => Array.from({ length: count }, (_, index) => doc.getMap("goals").set(`g${index}.target`, index)));
  return doc;
}

test.each(seeds)("[S97] history %i: portions in turn are the whole, on top of what is known", (seed) => {
  const [one, other] = playHistory(seed, { registry: sections, damage: true, steps: 60 });
  if (!one || !other) throw new Error("nobody wrote");
  const { doc } = one.writer;
  const known = Y.encodeStateAsUpdate(doc);
  for (let count = 0; count < 900; count += 1) doc.getMap("goals").set(`g${count % 300}.target`, count);
  doc.getXmlFragment("goals/g1.why").insert(0, [new Y.XmlElement("paragraph")]);
  const news = Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(known));
  const parts = portions(news);
  expect(parts.length).toBeGreaterThan(2);
  const receiver = new Y.Doc();
  for (const part of [known, ...parts]) {
    Y.applyUpdate(receiver, part);
    expect([receiver.store.pendingStructs, receiver.store.pendingDs]).toEqual([null, null]);
  }
  expect(Y.encodeStateAsUpdate(receiver)).toEqual(Y.encodeStateAsUpdate(applied(known, news)));
});

test("[S97] no portion holds more than a turn's work, of structs that claim one place fewer still", () => {
  const sizes = portions(Y.encodeStateAsUpdate(withGoals(2_000))).map((part) => Y.decodeUpdate(part).structs.length);
  expect(Math.max(...sizes)).toBe(portionWeight);
  const rivals = new Y.Doc();
  for (let client = 1; client <= 200; client += 1) {
    const alone = new Y.Doc();
    alone.clientID = client;
    alone.getMap("goals").set("g1.target", client);
    Y.applyUpdate(rivals, Y.encodeStateAsUpdate(alone));
  }
  const ofRivals = portions(Y.encodeStateAsUpdate(rivals)).map((part) => Y.decodeUpdate(part).structs.length);
  expect(Math.max(...ofRivals)).toBeLessThanOrEqual(portionWeight / 16 + 1);
});

test("[S97] what deletes much is taken in portions too, and deletes all of it", () => {
  const doc = withGoals(10_000);
  const before = Y.encodeStateAsUpdate(doc);
  const seen: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void seen.push(update));
  doc.transact(() => [...doc.getMap("goals").keys()].forEach((key) => doc.getMap("goals").delete(key)));
  const parts = portions(seen[0] as Uint8Array);
  expect(parts.length).toBe(5);
  expect(applied(before, ...parts).getMap("goals").size).toBe(0);
});

test("[S97] a deletion is cut into a bounded number of portions, however much it claims", () => {
  const deletion = (length: number) => encoding.encode((encoder) => [0, 1, 7, 1, 0, length].forEach((part) => encoding.writeVarUint(encoder, part)));
  expect([10_000, 2 ** 31, 2 ** 52].map((length) => portions(deletion(length)).length)).toEqual([5, 4_096, 4_096]);
});

test("[S18] an update of more than a thousand client ids is refused", () => {
  const doc = new Y.Doc();
  for (let client = 1; client <= 1_001; client += 1) {
    const alone = new Y.Doc();
    alone.clientID = client;
    alone.getMap("goals").set(`g${client}.target`, client);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(alone));
  }
  expect(portionsOf(Y.encodeStateAsUpdate(doc))).toBe("malformed");
});

test("[S97] a long absence is stored whole and in order, and heard of once it is", async () => {
  const { clock, connect } = createRoomServer();
  const offline = withGoals(3_000);
  const [sofia, minjun] = [await connect({ doc: offline, isQuiet: true }), await connect()];
  sofia.send(step2(offline));
  offline.getMap("goals").set("g0.target", -1);
  sofia.send(encodeSync(syncType.update, Y.encodeStateAsUpdate(offline, Y.encodeStateVector(withGoals(0)))));
  await clock.settle();
  expect([sofia.acknowledged, sofia.sent, sofia.refusal]).toEqual([2, 2, null]);
  expect([minjun.doc.getMap("goals").size, minjun.doc.getMap("goals").get("g0.target")]).toEqual([3_000, -1]);
});

test("[S97] what a refused update brought before stays, and it is not called stored", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect({ isQuiet: true }), await connect()];
  const doc = withGoals(1_000);
  doc.getMap("goals").set("g1.evil", 1);
  sofia.send(step2(doc));
  await clock.settle();
  expect([sofia.fake.closedWith, sofia.acknowledged]).toEqual([closeCode.layout, 0]);
  const { size } = minjun.doc.getMap("goals");
  expect(size > 0 && size < 1_000).toBe(true);
});

test("[S97] whoever leaves while it is taken leaves no portion behind that is still to come", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect({ isQuiet: true }), await connect()];
  sofia.send(step2(withGoals(1_000)));
  sofia.disconnect();
  await clock.settle();
  expect(minjun.doc.getMap("goals").size).toBe(0);
});

test("[S98] what takes no bytes but makes clocks run is paid for like letters", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ isQuiet: true });
  // Deleted for good: 2^25 units of client id 7.
  sofia.send(encodeSync(syncType.update, encoding.encode((encoder) => [1, 1, 7, 0, 0, 2 ** 25, 0].forEach((part) => encoding.writeVarUint(encoder, part)))));
  await clock.settle();
  expect([sofia.acknowledged, sofia.fake.isPaused]).toEqual([1, true]);
  await clock.advance(20_000);
  expect(sofia.fake.isPaused).toBe(true);
});

test("[S97] a portion that waits for the step 2 keeps the whole from being called stored", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ isQuiet: true });
  const gone = withGoals(1);
  const late = withGoals(1_000);
  const before = Y.encodeStateVector(gone);
  gone.getMap("goals").set("g0.target", 7);
  const builds = Y.mergeUpdates([Y.encodeStateAsUpdate(gone, before), Y.encodeStateAsUpdate(late)]);
  sofia.send(encodeSync(syncType.update, builds));
  await clock.settle();
  expect([sofia.fake.closedWith, sofia.acknowledged]).toEqual([null, 0]);
});

test("[S98] who writes what costs much is read more slowly", async () => {
  const steady = createManualClock();
  let spent = 0;
  const slow = { ...steady, now: () => steady.now() + (spent += 100) };
  for (const [clock, isPaused] of [[steady, false], [slow, true]] as const) {
    const { connect } = createRoomServer({ on: { clock, journal: createMemoryJournal(clock) } });
    const sofia = await connect();
    for (let count = 0; count < 60; count += 1) sofia.doc.getMap("goals").set("g1.target", count);
    expect(sofia.fake.isPaused).toBe(isPaused);
  }
});

function applied(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}
