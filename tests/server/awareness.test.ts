import * as encoding from "lib0/encoding";
import { expect, test } from "vitest";
import { encodeAwarenessUpdate } from "y-protocols/awareness";
import { messageType } from "@/lib/sync/protocol";
import { closeCode } from "@/lib/sync/close-codes";
import { type Browser, createRoomServer, encodeAwareness, fromServer } from "../support/room-server";

function encodeState(client: number, clock: number, state: unknown): Uint8Array {
  return encoding.encode((encoder) => {
    [1, client, clock].forEach((part) => encoding.writeVarUint(encoder, part));
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

const stateOf = (seenBy: Browser, whose: Browser) => seenBy.awareness.getStates().get(whose.doc.clientID);
const presenceFrames = (browser: Browser) => browser.fake.frames.filter(([type]) => type === messageType.awareness);

test("[S40] a state carries the identity the server knows, whatever it says itself", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect({ user: "sofia" }), await connect()];
  sofia.setPresence({ section: "goals", user: { id: "minjun", name: "Minjun", color: 1 } });
  await clock.settle();
  expect(stateOf(minjun, sofia)).toEqual({ section: "goals", user: { id: "sofia", name: "SOFIA", color: 3 } });
});

test("[S41] nobody sets or removes the state of another", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun, grace] = [await connect(), await connect(), await connect()];
  sofia.setPresence({ section: "goals" });
  minjun.setPresence({ section: "risks" });
  await clock.settle();
  for (const [clock, state] of [[1_000, { section: "tasks" }], [1_001, null]] as const)
    for (const forger of [minjun, grace]) forger.send(encodeAwareness(encodeState(sofia.doc.clientID, clock, state)));
  await clock.advance(1_000);
  expect(stateOf(grace, sofia)).toMatchObject({ section: "goals" });
  expect(stateOf(minjun, sofia)).toMatchObject({ section: "goals" });
});

test("[S41] a state goes when its peer goes, or says that it is gone", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun, grace] = [await connect(), await connect(), await connect()];
  sofia.setPresence({ section: "goals" });
  minjun.setPresence({ section: "risks" });
  await clock.settle();
  expect([stateOf(grace, sofia), stateOf(grace, minjun)].every(Boolean)).toBe(true);
  sofia.disconnect();
  minjun.setPresence(null);
  await clock.settle();
  expect([stateOf(grace, sofia), stateOf(grace, minjun)]).toEqual([undefined, undefined]);
});

test("[S41] who comes back before the old line was found dead takes its place", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect({ user: "sofia" }), await connect()];
  sofia.setPresence({ section: "goals" });
  await clock.settle();
  const again = await connect({ user: "sofia", doc: sofia.doc });
  again.setPresence({ section: "risks" });
  await clock.advance(100);
  sofia.disconnect();
  await clock.advance(100);
  expect(stateOf(minjun, again)).toMatchObject({ section: "risks" });
});

test("[S42] of states that follow fast only the latest is sent, twenty times a second", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  await clock.advance(1_000);
  const before = presenceFrames(minjun).length;
  for (let step = 0; step < 200; step += 1) {
    sofia.setPresence({ section: "goals", row: String(step) });
    await clock.advance(5);
  }
  await clock.advance(100);
  expect(presenceFrames(minjun).length - before).toBeGreaterThan(15);
  expect(presenceFrames(minjun).length - before).toBeLessThanOrEqual(22);
  expect(stateOf(minjun, sofia)).toMatchObject({ row: "199" });
  expect(sofia.fake.closedWith).toBeNull();
});

test("[S42] nobody hears their own state", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  const before = presenceFrames(sofia).length;
  sofia.setPresence({ section: "goals" });
  await clock.settle();
  expect(presenceFrames(sofia)).toHaveLength(before);
});

test("[S43] who comes is told who is there, and may ask again", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  sofia.setPresence({ section: "goals" });
  await clock.settle();
  const minjun = await connect();
  expect(stateOf(minjun, sofia)).toMatchObject({ section: "goals" });
  const before = presenceFrames(minjun).length;
  minjun.send(Uint8Array.of(messageType.queryAwareness));
  await clock.settle();
  expect(presenceFrames(minjun)).toHaveLength(before + 1);
});

test("[S43] a state that returns with the clock it left with is shown again", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect({ user: "sofia" }), await connect()];
  sofia.setPresence({ section: "goals" });
  await clock.settle();
  const asItWas = encodeAwareness(encodeAwarenessUpdate(sofia.awareness, [sofia.doc.clientID]));
  sofia.disconnect();
  await clock.settle();
  expect(stateOf(minjun, sofia)).toBeUndefined();
  const again = await connect({ user: "sofia", doc: sofia.doc });
  again.send(asItWas);
  await clock.settle();
  expect(stateOf(minjun, sofia)).toMatchObject({ section: "goals" });
});

test("[S43] a browser that echoes what it hears, of itself too, is answered once", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ user: "sofia" });
  sofia.setPresence({ section: "goals" });
  await clock.settle();
  sofia.disconnect();
  const again = await connect({ user: "sofia", doc: sofia.doc });
  again.awareness.on("update", (_: unknown, origin: unknown) => {
    if (origin === fromServer) again.send(encodeAwareness(encodeAwarenessUpdate(again.awareness, [again.doc.clientID])));
  });
  // Its clock is behind the one it left with.
  again.setPresence({ section: "goals" });
  await clock.advance(2_000);
  expect(presenceFrames(again).length).toBeLessThanOrEqual(2);
});

test("[S50] a state that is too long, or no state, is ignored; one that is no JSON is malformed", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  sofia.setPresence({ section: "goals" });
  await clock.settle();
  for (const state of [{ section: "x".repeat(5_000) }, ["a list"] as never]) sofia.setPresence(state);
  await clock.advance(1_000);
  expect(stateOf(minjun, sofia)).toMatchObject({ section: "goals" });
  expect(sofia.fake.closedWith).toBeNull();
  const broken = encodeAwarenessUpdate(sofia.awareness, [sofia.doc.clientID]);
  broken[broken.length - 1] = 1;
  sofia.send(encodeAwareness(broken));
  expect(sofia.fake.closedWith).toBe(closeCode.malformed);
});
