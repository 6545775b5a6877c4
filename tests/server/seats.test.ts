import { expect, test } from "vitest";
import * as Y from "yjs";
import { closeCode } from "@/lib/sync/close-codes";
import { type Browser, createRoomServer } from "../support/room-server";

const nameOf = ({ doc }: Browser) => doc.getText("overview/plan.name");

function createDoc(client: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  return doc;
}

test("[S17] who comes with a client id that somebody else holds is sent away, and the holder stays", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ user: "sofia", doc: createDoc(7), client: 7 });
  const thief = await connect({ user: "thief", doc: createDoc(7), client: 7 });
  expect([thief.fake.closedWith, sofia.fake.closedWith]).toEqual([closeCode.clientTaken, null]);
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  expect(sofia.acknowledged).toBe(sofia.sent);
});

test("[S17] who comes with a client id that somebody else has written under is sent away, also after a restart", async () => {
  const { clock, connect, crash } = createRoomServer();
  const sofia = await connect({ user: "sofia", doc: createDoc(7), client: 7 });
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  sofia.disconnect();
  crash();
  expect((await connect({ user: "thief", doc: createDoc(7), client: 7 })).fake.closedWith).toBe(closeCode.clientTaken);
  expect((await connect({ user: "sofia", doc: sofia.doc, client: 7 })).fake.closedWith).toBeNull();
});

test("[S17] nobody writes under a client id that somebody holds who has not written yet", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ user: "sofia", doc: createDoc(7), client: 7 });
  const thief = await connect({ user: "thief", doc: createDoc(8), client: 8 });
  thief.doc.clientID = 7;
  nameOf(thief).insert(0, "forged");
  await clock.settle();
  expect([thief.fake.closedWith, nameOf(sofia).toString()]).toEqual([closeCode.layout, ""]);
});

test("[S17] an older connection of the same person gives way, and nobody sees them leave", async () => {
  const { clock, connect } = createRoomServer();
  const doc = createDoc(7);
  const [older, minjun] = [await connect({ user: "sofia", doc, client: 7 }), await connect({ user: "minjun" })];
  older.setPresence({ section: "goals" });
  await clock.advance(100);
  const seen: boolean[] = [];
  minjun.awareness.on("change", () => seen.push(minjun.awareness.getStates().has(7)));
  const newer = await connect({ user: "sofia", doc, client: 7 });
  newer.setPresence({ section: "risks" });
  await clock.advance(100);
  expect([older.fake.closedWith, newer.fake.closedWith]).toEqual([closeCode.clientTaken, null]);
  older.disconnect();
  await clock.advance(100);
  expect(seen).not.toContain(false);
  expect(minjun.awareness.getStates().get(7)).toMatchObject({ section: "risks" });
});

test("[S17] a client id is free again when its holder has gone without writing", async () => {
  const { clock, connect } = createRoomServer();
  const sofia = await connect({ user: "sofia", doc: createDoc(7), client: 7 });
  sofia.disconnect();
  await clock.settle();
  expect((await connect({ user: "minjun", doc: createDoc(7), client: 7 })).fake.closedWith).toBeNull();
});

test("[S17] saying that one is present under a client id does not make it one's own", async () => {
  const { clock, connect } = createRoomServer();
  const thief = await connect({ user: "thief", doc: createDoc(7) });
  thief.setPresence({ section: "goals" });
  await clock.advance(100);
  thief.disconnect();
  await clock.settle();
  const sofia = await connect({ user: "sofia", doc: createDoc(7), client: 7 });
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  expect([sofia.fake.closedWith, sofia.acknowledged === sofia.sent]).toEqual([null, true]);
});

test("[S8] whoever came while something was on its way to the disk is sent away when it does not arrive", async () => {
  const { clock, connect, journal } = createRoomServer();
  const sofia = await connect({ user: "sofia" });
  journal.holdCommits(true);
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  sofia.disconnect();
  const again = await connect({ user: "sofia", doc: sofia.doc });
  journal.failCommits(new Error("disk full"));
  journal.holdCommits(false);
  await clock.settle();
  journal.failCommits(null);
  expect(again.fake.closedWith).toBe(closeCode.failed);
  const healed = await connect({ user: "sofia", doc: sofia.doc });
  await clock.settle();
  expect(nameOf((await connect())).toString()).toBe("Clinic");
  expect(healed.acknowledged).toBe(healed.sent);
});
