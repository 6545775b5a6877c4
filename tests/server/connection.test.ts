import { expect, test } from "vitest";
import type * as Y from "yjs";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { createRandom } from "../support/random";
import { createRoomServer, encodeAwareness } from "../support/room-server";

const nameOf = (doc: Y.Doc) => doc.getText("overview/plan.name");
const kibi = 1024;

test("[S50] an update of a chapter is taken, one beyond 1 MiB is refused with its reason", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  nameOf(sofia.doc).insert(0, "x".repeat(900 * kibi));
  await clock.settle();
  expect(sofia.acknowledged).toBe(sofia.sent);
  nameOf(sofia.doc).insert(0, "x".repeat(1_100 * kibi));
  expect([sofia.fake.closedWith, sofia.refusal]).toEqual([closeCode.tooLarge, { code: "too-large" }]);
});

test("[S50] a state vector beyond 64 KiB is refused; presence beyond it is ignored", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  sofia.send(encodeAwareness(new Uint8Array(70 * kibi)));
  await clock.settle();
  expect(sofia.fake.closedWith).toBeNull();
  sofia.send(encodeSync(syncType.step1, new Uint8Array(70 * kibi)));
  expect(sofia.fake.closedWith).toBe(closeCode.tooLarge);
});

test("[S51] who writes too fast is read more slowly, and loses nothing", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  for (let count = 0; count < 5_000; count += 1) nameOf(sofia.doc).insert(0, "x");
  expect(sofia.fake.isPaused).toBe(true);
  await clock.advance(20_000);
  expect(sofia.fake.isPaused).toBe(false);
  expect(nameOf(minjun.doc).length).toBe(5_000);
  expect([sofia.acknowledged, sofia.fake.closedWith]).toEqual([sofia.sent, null]);
});

test("[S51] a person who types never meets the limit", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  for (let count = 0; count < 600; count += 1) {
    nameOf(sofia.doc).insert(0, "x");
    await clock.advance(50);
  }
  expect([sofia.fake.isPaused, sofia.fake.closedWith, sofia.acknowledged]).toEqual([false, null, sofia.sent]);
});

test("[S52] a reader who does not keep up is sent away to come back", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  minjun.fake.buffered = 5 * kibi * kibi;
  nameOf(sofia.doc).insert(0, "x");
  await clock.settle();
  expect([sofia.fake.closedWith, minjun.fake.closedWith]).toEqual([null, closeCode.slow]);
  await clock.advance(6_000);
  expect(minjun.fake.isTerminated).toBe(true);
});

test("[S52] a large plan on its way over a slow line is no fault of the reader", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  for (const part of [1, 2, 3, 4, 5, 6]) {
    nameOf(sofia.doc).insert(0, String(part).repeat(900 * kibi));
    await clock.advance(5_000);
  }
  sofia.disconnect();
  await clock.advance(40_000);
  const [again, minjun] = [await connect(), await connect({ isSlow: true })];
  nameOf(again.doc).insert(0, "x");
  await clock.settle();
  expect(minjun.fake.buffered).toBeGreaterThan(5 * kibi * kibi);
  expect(minjun.fake.closedWith).toBeNull();
  for (let part = 0; part < 6; part += 1) {
    nameOf(again.doc).insert(0, "y".repeat(900 * kibi));
    await clock.advance(5_000);
  }
  expect(minjun.fake.closedWith).toBe(closeCode.slow);
});

test("[S53] a line that answers no ping is cut, and its person is gone", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  sofia.setPresence({ section: "goals" });
  sofia.fake.isMute = true;
  await clock.advance(60_000);
  expect([sofia.fake.isTerminated, minjun.fake.isTerminated]).toEqual([true, false]);
  expect(minjun.awareness.getStates().has(sofia.doc.clientID)).toBe(false);
});

test("[S53] on a quiet line a message comes at least every 30 seconds", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  for (let beat = 0; beat < 6; beat += 1) {
    const before = sofia.fake.frames.length;
    await clock.advance(29_000);
    expect(sofia.fake.frames.length).toBeGreaterThan(before);
  }
});

test("[S54] whatever bytes come in a frame, only that line ends", async () => {
  const { clock, connect, problems } = createRoomServer();
  const minjun = await connect();
  const random = createRandom(7);
  for (let round = 0; round < 300; round += 1) {
    const mallory = await connect({ isQuiet: true });
    const bytes = Uint8Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 256));
    if (round % 2 === 0 && bytes.length > 2) bytes.set([messageType.sync, round % 3]);
    mallory.send(bytes);
    await clock.settle();
    mallory.disconnect();
  }
  expect(problems).toEqual([]);
  nameOf(minjun.doc).insert(0, "fine");
  await clock.settle();
  expect([minjun.fake.closedWith, minjun.acknowledged]).toEqual([null, minjun.sent]);
  expect(nameOf(minjun.doc).toString()).toBe("fine");
});

test("[S54] a text frame is malformed", async () => {
  const { connect } = createRoomServer();
  const sofia = await connect();
  sofia.fake.events.message(new TextEncoder().encode("hello"), false);
  expect(sofia.fake.closedWith).toBe(closeCode.malformed);
});
