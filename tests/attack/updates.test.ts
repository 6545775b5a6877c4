import * as encoding from "lib0/encoding";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { sections } from "@/lib/plan/sections";
import { origins } from "@/lib/plan/doc/layout";
import { addRecord, removeRecord, restoreRecord } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { closeCode } from "@/lib/sync/close-codes";
import { messageType, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { eventually } from "../support/eventually";
import { connectClient } from "../support/sync-client";
import { type Line } from "./line";
import { type Arena, type Attacker, openArena, updateFrame } from "./arena";
import { type Block, changeOf, claimed, element, gone, type Id, raw, skipped, text, update, values } from "./craft";

let arena: Arena;
beforeAll(async () => void (arena = await openArena()), 60_000);
afterAll(() => arena.close());

const nothing = encodeSync(syncType.step2, Uint8Array.of(0, 0));

const isAcknowledged = ({ frames }: Line, count: number): boolean => frames.some((frame) => frame[0] === messageType.ack && (frame[1] ?? 0) >= count);

/** Says on a line of its own that it lacks nothing, and then this. Answers what that ended with, or null when it was stored. */
async function say(attacker: Attacker, ...updates: readonly Uint8Array[]): Promise<number | null> {
  const line = attacker.open();
  await line.opened;
  line.send(nothing, ...updates.map(updateFrame));
  let isOver = false;
  const isStored = eventually(() => isOver || isAcknowledged(line, 1 + updates.length));
  const code = await Promise.race([line.closed, isStored.then(() => null)]);
  isOver = true;
  line.socket.terminate();
  return code;
}

/** Each of the updates ends the line it came by, with one of the codes. */
async function areRefused(updates: readonly Uint8Array[], ...codes: readonly number[]): Promise<void> {
  const attackers = await Promise.all(updates.map(() => arena.invite("editor")));
  await arena.withstand(async () => {
    for (const [index, each] of updates.entries()) expect(codes, `update ${index}`).toContain(await say(attackers[index] as Attacker, each));
  });
}

/** Where those stand who write in the plan, by client id. */
async function writers(): Promise<Id[]> {
  const doc = await (await arena.invite("viewer")).read();
  return [...doc.store.clients.keys()].map((client) => ({ client, clock: Y.getState(doc.store, client) }));
}

const mine = 4_242_424;
const target = (id: number, clock: number) => ({ parent: "goals", key: `g${id}.target`, content: values(clock) });

test("[S99] future delete: nobody deletes what somebody will write next", async () => {
  const victims = await writers();
  const ahead = victims.flatMap(({ client, clock }) => [1, 1_000, 2 ** 31, 2 ** 52].map((length) => update([], [{ client, clock: clock + 10_000, length }])));
  await areRefused([...ahead, update([], [{ client: mine, clock: 0, length: 2 ** 40 }])], closeCode.resync);
});

test("[S99] clock poison: nobody pushes a clock so far that writing ends", async () => {
  const [victim] = await writers();
  const far = [2 ** 40, 2 ** 52, 2 ** 53 - 1];
  await areRefused([
    ...far.map((length) => update([{ client: mine, clock: 0, structs: [gone(length)] }])),
    update([{ client: mine, clock: 0, structs: [gone(2 ** 26 + 1)] }]),
    ...far.map((clock) => update([{ client: mine, clock, structs: [target(1, 1)] }])),
    ...far.map((length) => update([{ client: mine, clock: 0, structs: [skipped(length), target(1, 1)] }])),
    update([{ client: victim?.client ?? 0, clock: (victim?.clock ?? 0) + 10_000, structs: [gone(1_000)] }]),
  ], closeCode.resync, closeCode.malformed, closeCode.layout);
});

test("[S99] client-id reuse: nobody writes under the client id of somebody else", async () => {
  const { doc, isSaved, close } = connectClient(arena);
  doc.getMap("goals").set("g1.target", 1);
  await eventually(isSaved);
  await areRefused([update([{ client: doc.clientID, clock: 1, structs: [target(1, 1)] }])], closeCode.layout);
  const attacker = await arena.invite("editor");
  await arena.withstand(async () => {
    const line = attacker.open(`/sync/${arena.plan}?own=1&client=${doc.clientID}`);
    expect(await line.closed).toBe(closeCode.clientTaken);
  });
  close();
});

test("[S99] preallocation: a count is not believed", async () => {
  const many = [2 ** 24, 2 ** 31, 2 ** 40];
  const counts = many.map((count) => encoding.encode((encoder) => encoding.writeVarUint(encoder, count)));
  await areRefused([
    ...counts,
    ...many.map((count) => update([{ client: mine, clock: 0, structs: [], count }])),
    ...many.map((count) => update([{ client: mine, clock: 0, structs: [{ parent: "goals", key: "g1.target", content: claimed(count, [1]) }] }])),
    ...counts.map((bytes) => Uint8Array.of(0, ...bytes)),
    ...counts.map((bytes) => Uint8Array.of(0, 1, 1, ...bytes)),
    // Any of lib0: an array, an object, bytes and a string of that length.
    ...counts.flatMap((bytes) => [117, 118, 116, 119].map((type) => update([{ client: mine, clock: 0, structs: [{ parent: "goals", key: "g1.target", content: raw(8, [1, type, ...bytes]) }] }]))),
  ], closeCode.malformed);
});

test("[S18] quadratic map: many structs that claim one key", async () => {
  const rivals = Array.from({ length: 20_000 }, (_, clock) => target(1, clock));
  await areRefused([update([{ client: mine, clock: 0, structs: rivals }])], closeCode.layout);
  await areRefused([update(Array.from({ length: 20_000 }, (_, client) => ({ client: mine + client, clock: 0, structs: [target(2, 1)] })))], closeCode.malformed);
});

test("[S18] quadratic map: many client ids that claim one key, and claims beside one that is known", async () => {
  const [many, ...others] = await Promise.all(Array.from({ length: 4 }, () => arena.invite("editor"))) as [Attacker, ...Attacker[]];
  let client = 10_000_000;
  await arena.withstand(async () => {
    const claims = Array.from({ length: 1_000 }, () => ({ client: (client += 1), clock: 0, structs: [target(3, 1)] }));
    expect(await say(many, update(claims))).toBe(closeCode.layout);
    client += 1;
    const origin = { client, clock: 0 };
    const beside = Array.from({ length: 900 }, () => ({ client: (client += 1), clock: 0, structs: [{ origin, content: values(1) }] }));
    for (const [index, other] of others.entries()) {
      const known = index === 0 ? [{ ...origin, structs: [{ ...target(client, 1) }] }] : [];
      expect(await say(other, update([...known, ...beside.slice(index * 300, (index + 1) * 300)]))).toBeNull();
    }
  });
});

test("[S97] quadratic text: letters that claim one place, each beside another", async () => {
  const attacker = await arena.invite("editor");
  let client = 20_000_000;
  await arena.withstand(async () => {
    client += 1;
    const letters = Array.from({ length: 2_000 }, (_, clock) => ({
      ...(clock < 2 ? {} : { rightOrigin: { client, clock: (clock * 7_919) % clock } }), parent: "goals/g9.title", content: text("x"),
    }));
    const line = attacker.open();
    await line.opened;
    line.send(updateFrame(update([{ client, clock: 0, structs: letters }])));
    await eventually(() => isAcknowledged(line, 1));
    line.socket.terminate();
  });
});

test("[S99] depth: nodes in nodes, and values in values", async () => {
  const nested: Block = {
    client: mine, clock: 0,
    structs: Array.from({ length: 10_000 }, (_, clock) => ({ parent: clock === 0 ? "goals/g1.why" : { client: mine, clock: clock - 1 }, content: element("blockquote") })),
  };
  const deep = (bytes: readonly number[]) => update([{ client: mine, clock: 0, structs: [{ parent: "goals", key: "g1.target", content: raw(8, bytes) }] }]);
  const arrays = Array.from({ length: 200_000 }, (_, index) => (index % 2 === 0 ? 117 : 1));
  const objects = Array.from({ length: 100_000 }, () => [118, 1, 1, 97]).flat();
  await areRefused([update([nested]), deep([1, ...arrays, 126]), deep([1, ...objects, 126])], closeCode.layout, closeCode.malformed);
});

test("[S99] pending structs: what builds on nothing is not kept", async () => {
  const attacker = await arena.invite("editor");
  const filler = "x".repeat(60_000);
  await arena.withstand(async () => {
    for (let round = 0; round < 40; round += 1) {
      const client = mine + round;
      const orphan = update([{ client, clock: 1, structs: [{ parent: "overview/plan.name", content: text(filler) }] }]);
      expect(await say(attacker, orphan, orphan, orphan)).toBe(closeCode.resync);
    }
  });
});

test("[S99] type confusion: a root is what the layout says", async () => {
  const confused: ((doc: Y.Doc) => void)[] = [
    (doc) => doc.getArray("goals").push([1]),
    (doc) => doc.getText("goals").insert(0, "x"),
    (doc) => doc.getMap("overview/plan.name").set("a", 1),
    (doc) => doc.getXmlFragment("overview/plan.name").insert(0, [new Y.XmlElement("paragraph")]),
    (doc) => doc.getMap("goals").set("g1.target", new Y.Map()),
    (doc) => doc.getMap("goals").set("g1.target", { toString: 1 }),
    (doc) => doc.getMap("goals").set("__proto__.target", 1),
    (doc) => doc.getMap("goals").set("g1.__proto__", 1),
    (doc) => doc.getMap("__proto__").set("g1.target", 1),
    (doc) => doc.getMap("constructor").set("g1.target", 1),
    (doc) => doc.getMap("goals").set("g1.target", Number.NaN),
    (doc) => doc.getMap("goals").set("g1.due", "x".repeat(100_000)),
  ];
  await areRefused(confused.map((write) => changeOf(write)), closeCode.layout);
});

test("[S99] a hostile mass delete is no more than work, and can be taken back", async () => {
  const owner = connectClient({ ...arena, cookie: arena.cookie });
  const writer = (doc: Y.Doc) => ({ doc, registry: sections, origin: origins.local, random: Math.random, newId: () => crypto.randomUUID().slice(0, 8) });
  const names = ({ doc }: { doc: Y.Doc }) => readPlan(doc, sections).sections["goals"]?.records.length ?? 0;
  await eventually(() => owner.provider.synced);
  owner.doc.transact(() => Array.from({ length: 2_000 }, (_, index) => addRecord(writer(owner.doc), "goals", { id: `m${index}` })), origins.local);
  await eventually(owner.isSaved);
  const attacker = await arena.invite("editor");
  await arena.withstand(async () => {
    const hostile = connectClient({ ...arena, cookie: attacker.cookie });
    await eventually(() => names(hostile) === 2_000);
    hostile.doc.transact(() => Array.from({ length: 2_000 }, (_, index) => removeRecord(writer(hostile.doc), "goals", `m${index}`)), origins.local);
    await eventually(() => names(owner) === 0);
    owner.doc.transact(() => Array.from({ length: 2_000 }, (_, index) => restoreRecord(writer(owner.doc), "goals", `m${index}`)), origins.local);
    await eventually(() => names(hostile) === 2_000 && owner.isSaved());
    hostile.close();
  });
  owner.close();
});
