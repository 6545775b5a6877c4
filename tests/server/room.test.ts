import { expect, test } from "vitest";
import * as Y from "yjs";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { createRoomServer, planId } from "../support/room-server";

const nameOf = (doc: Y.Doc) => doc.getText("overview/plan.name");
const isFrame = (type: number, syncKind?: number) => (frame: Uint8Array) =>
  frame[0] === type && (syncKind === undefined || frame[1] === syncKind);

test("[S1] an edit reaches the others, and its author hears that it is stored", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  nameOf(sofia.doc).insert(0, "Clinic");
  await clock.settle();
  expect(nameOf(minjun.doc).toString()).toBe("Clinic");
  expect(sofia.acknowledged).toBe(sofia.sent);
  expect(minjun.acknowledged).toBe(minjun.sent);
});

test("[S2] nothing is acknowledged or sent on before it is on the disk", async () => {
  const { clock, journal, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  const acknowledged = sofia.acknowledged;
  journal.holdCommits(true);
  nameOf(sofia.doc).insert(0, "Clinic");
  await clock.settle();
  expect(sofia.acknowledged).toBe(acknowledged);
  expect(nameOf(minjun.doc).toString()).toBe("");
  journal.holdCommits(false);
  await clock.settle();
  expect(sofia.acknowledged).toBe(sofia.sent);
  expect(nameOf(minjun.doc).toString()).toBe("Clinic");
});

test("[S2] who asks what they lack gets nothing that is not on the disk", async () => {
  const { clock, journal, connect } = createRoomServer();
  const sofia = await connect();
  nameOf(sofia.doc).insert(0, "Clin");
  await clock.settle();
  const known = new Y.Doc();
  Y.applyUpdate(known, Y.encodeStateAsUpdate(sofia.doc));
  journal.holdCommits(true);
  nameOf(sofia.doc).insert(4, "ic");
  const [empty, behind] = [await connect(), await connect({ doc: known })];
  expect(nameOf(empty.doc).toString()).toBe("Clin");
  expect([nameOf(behind.doc).toString(), behind.isSynced]).toEqual(["Clin", false]);
  journal.holdCommits(false);
  await clock.settle();
  expect([nameOf(empty.doc).toString(), nameOf(behind.doc).toString(), behind.isSynced]).toEqual(["Clinic", "Clinic", true]);
});

test("[S2] a frame that brings nothing new is acknowledged only after what came before it", async () => {
  const { clock, journal, connect } = createRoomServer();
  const sofia = await connect();
  journal.holdCommits(true);
  nameOf(sofia.doc).insert(0, "a");
  const acknowledged = sofia.acknowledged;
  sofia.send(encodeSync(syncType.step2, Uint8Array.of(0, 0)));
  await clock.settle();
  expect(sofia.acknowledged).toBe(acknowledged);
  journal.holdCommits(false);
  await clock.settle();
  expect(sofia.acknowledged).toBe(sofia.sent);
});

test("[S3] when storing fails, its author is sent away to come back and nobody else notices", async () => {
  const { clock, journal, connect, problems } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  nameOf(minjun.doc).insert(0, "Clinic");
  await clock.settle();
  journal.failCommits(new Error("disk full"));
  nameOf(sofia.doc).insert(6, "!");
  await clock.settle();
  journal.failCommits(null);
  expect(sofia.fake.closedWith).toBe(closeCode.failed);
  expect(minjun.fake.closedWith).toBeNull();
  expect(problems).toHaveLength(1);
  nameOf(minjun.doc).insert(6, " opens");
  await clock.settle();
  expect(minjun.acknowledged).toBe(minjun.sent);

  sofia.disconnect();
  const again = await connect({ user: "person-1", doc: sofia.doc });
  await clock.settle();
  expect(nameOf(again.doc).toString()).toBe(nameOf(minjun.doc).toString());
  expect(nameOf(minjun.doc).toString()).toContain("!");
  expect(again.acknowledged).toBe(again.sent);
});

test("[S3] what follows a lost entry is lost with it, and sent again by its author", async () => {
  const { clock, journal, connect } = createRoomServer();
  const sofia = await connect();
  journal.failCommits(new Error("disk full"));
  nameOf(sofia.doc).insert(0, "a");
  await clock.settle();
  journal.failCommits(null);
  expect((await journal.load(planId)).head).toBe(0);
  const again = await connect({ user: "person-1", doc: sofia.doc });
  await clock.settle();
  expect(again.acknowledged).toBe(again.sent);
  expect((await journal.load(planId)).head).toBe(1);
});

test("[S3] an update that passes the guard but cannot be applied costs only its author the line", async () => {
  const { clock, connect, serverDoc, problems } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  nameOf(minjun.doc).insert(0, "Clinic");
  await clock.settle();
  serverDoc()?.once("beforeTransaction", () => {
    throw new Error("a bug in the middle of applying");
  });
  nameOf(sofia.doc).insert(6, "!");
  await clock.settle();
  expect([sofia.fake.closedWith, minjun.fake.closedWith]).toEqual([closeCode.failed, null]);
  expect(problems).toHaveLength(1);
  nameOf(minjun.doc).insert(6, " opens");
  await clock.settle();
  expect(minjun.acknowledged).toBe(minjun.sent);
});

test("[S4] updates typed before the server said what it knows wait for the answer to it", async () => {
  const { clock, connect } = createRoomServer();
  const offline = new Y.Doc();
  nameOf(offline).insert(0, "Clin");
  const sofia = await connect({ doc: offline, isQuiet: true });
  let typed: Uint8Array | null = null;
  offline.once("update", (update: Uint8Array) => void (typed = update));
  nameOf(offline).insert(4, "ic");
  sofia.send(encodeSync(syncType.update, typed ?? Uint8Array.of()));
  await clock.settle();
  expect([sofia.fake.closedWith, sofia.acknowledged]).toEqual([null, 0]);
  sofia.send(encodeSync(syncType.step2, Y.encodeStateAsUpdate(offline)));
  await clock.settle();
  expect([sofia.acknowledged, sofia.sent]).toEqual([2, 2]);
  expect(nameOf((await connect()).doc).toString()).toBe("Clinic");
});

test("[S4] a gap after that sends the client away to sync from the start", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect();
  const doc = new Y.Doc();
  nameOf(doc).insert(0, "a");
  const before = Y.encodeStateVector(doc);
  nameOf(doc).insert(1, "b");
  sofia.send(encodeSync(syncType.update, Y.encodeStateAsUpdate(doc, before)));
  await clock.settle();
  expect([sofia.fake.closedWith, sofia.refusal]).toEqual([closeCode.resync, { code: "gap" }]);
});

test("[S5] the first message is the welcome, then the server's question, and the plan ends with a step 2", async () => {
  const { clock, connect } = createRoomServer();
  const author = await connect();
  nameOf(author.doc).insert(0, "a");
  await clock.settle();
  nameOf(author.doc).insert(1, "b");
  await clock.settle();
  const joiner = await connect();
  const kinds = joiner.fake.frames.map((frame) => (frame[0] === messageType.sync ? `sync ${frame[1]}` : String(frame[0])));
  expect(kinds.slice(0, 2)).toEqual([String(messageType.welcome), `sync ${syncType.step1}`]);
  expect(kinds.slice(2, 5)).toEqual([`sync ${syncType.update}`, `sync ${syncType.update}`, `sync ${syncType.step2}`]);
  expect(joiner.welcome).toEqual({ user: { id: "person-2", name: "PERSON-2", color: 3 }, role: "editor" });
});

test("[S5] the stock client gets none of our own messages", async () => {
  const { clock, connect } = createRoomServer();
  const stock = await connect({ wantsOwnMessages: false });
  nameOf(stock.doc).insert(0, "a");
  await clock.settle();
  stock.send(Uint8Array.of(99));
  expect(stock.fake.frames.every(([type]) => (type ?? 0) < messageType.welcome)).toBe(true);
  expect(stock.fake.closedWith).toBe(closeCode.malformed);
});

test("[S6] what arrives in one turn leaves in one write, one message a frame", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun] = [await connect(), await connect()];
  const before = { writes: minjun.fake.writes, frames: minjun.fake.frames.length };
  for (const letter of "Clinic") nameOf(sofia.doc).insert(nameOf(sofia.doc).length, letter);
  await clock.settle();
  expect(minjun.fake.writes - before.writes).toBe(1);
  expect(minjun.fake.frames.length - before.frames).toBe(6);
  expect(sofia.fake.frames.filter(isFrame(messageType.ack))).toHaveLength(2);
});

test("[S6] an update is encoded once for all who get it", async () => {
  const { clock, connect } = createRoomServer();
  const [sofia, minjun, grace] = [await connect(), await connect(), await connect()];
  nameOf(sofia.doc).insert(0, "a");
  await clock.settle();
  const update = minjun.fake.frames.findLast(isFrame(messageType.sync, syncType.update));
  expect(grace.fake.frames.includes(update as Uint8Array)).toBe(true);
});
