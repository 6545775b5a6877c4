import { expect, test } from "vitest";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { origins } from "@/lib/plan/doc/layout";
import { type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";
import { syncType } from "@/lib/sync/protocol";
import { encodeStates } from "@/server/awareness-codec";
import { encodeSync } from "@/server/encode-sync";
import { edit } from "../simulation/edit";
import { pick } from "../support/field-values";
import { createRandom } from "../support/random";
import { type Browser, createRoomServer } from "../support/room-server";

/** A million and 100,000 by hand; what CI can afford otherwise. */
const frameCount = Number(process.env["FRAMES"] ?? 50_000);
const updateCount = Number(process.env["UPDATES"] ?? 20_000);
const framesARoom = 10_000;
const updatesARoom = 2_500;
const roles: readonly Role[] = ["editor", "editor", "commenter", "viewer"];

const writerOf = (doc: Y.Doc, random: () => number): Writer => {
  let count = 0;
  return { doc, registry: sections, origin: origins.local, random, newId: () => `r${doc.clientID.toString(36)}-${++count}` };
};

test.each(rooms(frameCount, framesARoom))(
  "[S54] frames cut off, with bits turned, spliced and made up: room %i",
  async (seed) => {
    const random = createRandom(seed);
    const { clock, connect, problems } = createRoomServer();
    const [sofia, minjun] = [await connect({ user: "sofia" }), await connect({ user: "minjun" })];
    const writer = writerOf(sofia.doc, random);
    const seen: Uint8Array[] = [];
    sofia.doc.on("update", (update: Uint8Array) => void seen.push(update));
    let attacker = await connect({ role: pick(random, roles), isQuiet: true });
    for (let count = 0; count < framesARoom; count += 1) {
      if (attacker.fake.closedWith !== null) attacker = await connect({ role: pick(random, roles), isQuiet: true });
      attacker.send(hostileFrame(random, seen, sofia.doc));
      if (count % 20 > 0) continue;
      edit(writer, random);
      await clock.advance(50);
    }
    await clock.advance(60_000);
    expect(problems).toEqual([]);
    expect([sofia, minjun].map(({ fake, refusal }) => [fake.closedWith, refusal])).toEqual([[null, null], [null, null]]);
    expect(sofia.acknowledged).toBe(sofia.sent);
    expectAlike(sofia, minjun, await connect());
  },
  120_000,
);

/** One that people send, and then something is wrong with it; or none of them. */
function hostileFrame(random: () => number, seen: readonly Uint8Array[], doc: Y.Doc): Uint8Array {
  const frame = plainFrame(random, seen, doc);
  const at = () => Math.floor(random() * frame.length);
  switch (Math.floor(random() * 6)) {
    case 0: return frame.subarray(0, at());
    case 1: return frame.with(at(), Math.floor(random() * 256));
    case 2: return frame.with(at(), (frame[at()] ?? 0) ^ (1 << Math.floor(random() * 8)));
    case 3: return Uint8Array.from([...frame.subarray(0, at()), ...plainFrame(random, seen, doc).subarray(at())]);
    case 4: return Uint8Array.from({ length: Math.floor(random() * 60) }, (_, index) => (index === 0 ? 0 : Math.floor(random() * 256)));
    default: return frame;
  }
}

function plainFrame(random: () => number, seen: readonly Uint8Array[], doc: Y.Doc): Uint8Array {
  const update = seen.length === 0 ? Uint8Array.of(0, 0) : pick(random, seen);
  switch (Math.floor(random() * 8)) {
    case 0: return encodeSync(syncType.step1, Y.encodeStateVector(doc));
    case 1: return encodeSync(syncType.step2, update);
    case 2: return encodeStates([{ client: doc.clientID, clock: Math.floor(random() * 100), state: JSON.stringify({ section: "goals" }) }]);
    case 3: return Uint8Array.of(Math.floor(random() * 128), ...update);
    default: return encodeSync(syncType.update, update);
  }
}

test.each(rooms(updateCount, updatesARoom))(
  "[S10] nothing that people write is refused, nor what they come back with: room %i",
  async (seed) => {
    const random = createRandom(seed);
    const { clock, connect, problems } = createRoomServer();
    const people = await Promise.all(["sofia", "minjun", "grace"].map((user) => connect({ user })));
    const writers = people.map(({ doc }) => writerOf(doc, random));
    const isAway = people.map(() => false);
    for (let written = 0; written < updatesARoom; written += 1) {
      const who = Math.floor(random() * people.length);
      edit(writers[who] as Writer, random);
      if (random() < 0.02) await (isAway[who] ? comeBack(who) : leave(who));
      if (random() < 0.2) await clock.advance(100);
    }
    for (const who of people.keys()) if (isAway[who]) await comeBack(who);
    await clock.advance(60_000);
    expect(people.map(({ fake, refusal, acknowledged, sent }) => [fake.closedWith, refusal, sent - acknowledged])).toEqual(people.map(() => [null, null, 0]));
    expect(problems).toEqual([]);
    expectAlike(...people, await connect());

    async function leave(who: number): Promise<void> {
      isAway[who] = true;
      people[who]?.disconnect();
    }
    async function comeBack(who: number): Promise<void> {
      isAway[who] = false;
      const { doc, fake, refusal } = people[who] as Browser;
      expect([fake.closedWith, refusal]).toEqual([null, null]);
      people[who] = await connect({ user: ["sofia", "minjun", "grace"][who] as string, doc });
    }
  },
  120_000,
);

function rooms(count: number, each: number): number[] {
  return Array.from({ length: Math.ceil(count / each) }, (_, index) => index + 1);
}

function expectAlike(...browsers: readonly Browser[]): void {
  const [first, ...others] = browsers.map(({ doc }) => {
    expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([one], [two]) => one - two);
    return JSON.stringify([clocks, doc.getText("overview/plan.name"), readPlan(doc, sections)]);
  });
  for (const other of others) expect(other).toBe(first);
}
