/** Somebody who may look on, or write, and tries what they may not. They speak the protocol by hand. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type Role } from "@/lib/plan/access";
import { origins } from "@/lib/plan/doc/layout";
import { addRecord, removeRecord, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";
import { messageType, syncType } from "@/lib/sync/protocol";
import { encodeStates } from "@/server/awareness-codec";
import { encodeSync } from "@/server/encode-sync";
import { pick } from "../support/field-values";
import { edit } from "./edit";
import { type Line } from "./line";
import { type Evidence, intruder } from "./witness";
import { type World } from "./world";

interface Intruder {
  readonly doc: Y.Doc;
  readonly writer: Writer;
  readonly random: () => number;
  /** A client id of somebody honest, and the clock they have come to. */
  readonly victim: { readonly client: number; readonly clock: number };
}
type Attack = { readonly role: Role; frames(intruder: Intruder): Uint8Array[] };

const syncFrames = (update: Uint8Array): Uint8Array[] => [encodeSync(syncType.update, update), encodeSync(syncType.step2, update)];

const attacks: readonly Attack[] = [
  {
    role: "viewer", // writes
    frames: ({ doc, writer, random }) => syncFrames(changeOf(doc, () => edit(writer, random))),
  },
  {
    role: "commenter", // deletes
    frames: ({ doc, writer }) => syncFrames(changeOf(doc, () => removeRecord(writer, sentinel.section, sentinel.id))),
  },
  {
    role: "editor", // writes as somebody else
    frames({ doc, victim }) {
      const own = doc.clientID;
      doc.clientID = victim.client;
      const forged = changeOf(doc, () => doc.getText("overview/plan.name").insert(0, "forged"));
      doc.clientID = own;
      return syncFrames(forged).slice(victim.clock % 2);
    },
  },
  {
    role: "editor", // leaves a change out
    frames({ doc }) {
      const text = doc.getText("overview/plan.name");
      text.insert(0, "left out");
      return [encodeSync(syncType.update, changeOf(doc, () => text.insert(1, "gap")))];
    },
  },
  {
    role: "editor", // deletes what somebody will write next
    frames: ({ victim }) => [encodeSync(syncType.update, deletion(victim.client, victim.clock, 40))],
  },
  {
    role: "viewer", // speaks for somebody else
    frames: ({ victim }) => [encodeStates([{ client: victim.client, clock: 1_000, state: JSON.stringify({ user: { id: "person-0" }, section: intruder.section }) }])],
  },
  {
    role: "editor",
    frames: ({ random }) => [Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256))],
  },
];

export function attack({ random, clock, open, clients, slots }: World): void {
  const { role, frames } = pick(random, attacks);
  const doc = new Y.Doc();
  const writer: Writer = { doc, registry: sections, origin: origins.local, random, newId: () => "intruding" };
  let line: Line | null = null;
  open({ user: intruder.user, role, client: null }, {
    opened(given) {
      line = given;
      given.send(encodeSync(syncType.step1, Y.encodeStateVector(doc)));
      clock.after(2_000, () => given.break());
    },
    message(frame) {
      const decoder = decoding.createDecoder(frame);
      if (decoding.readVarUint(decoder) !== messageType.sync) return;
      const type = decoding.readVarUint(decoder);
      if (type === syncType.step1) return line?.send(encodeSync(syncType.step2, Uint8Array.of(0, 0)));
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
      if (type !== syncType.step2) return;
      // Another server may not have heard yet of somebody who has not written.
      const victims = clients
        .filter((each) => slots.length === 1 && each.isSeated())
        .map((each) => each.doc.clientID);
      const client = pick(random, [...victims, ...doc.store.clients.keys()]);
      const victim = { client, clock: Y.getState(doc.store, client) };
      for (const each of frames({ doc, writer, random, victim })) line?.send(each);
    },
    closed: () => {},
  });
}

/** What `change` writes, as one update. */
function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  change();
  return Y.encodeStateAsUpdate(doc, before);
}

function deletion(client: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, part);
  });
}

/** A record that nobody changes who may. */
const sentinel = { section: "outcomes", id: "sentinel" };

export function addSentinel(writer: Writer): void {
  addRecord(writer, sentinel.section, { id: sentinel.id });
}

/** Whether everything in the plan is by those who wrote it, and nothing is gone that nobody may remove. */
export function isUnharmed(doc: Y.Doc, evidence: Pick<Evidence, "written">): boolean {
  const isByWriters = [...doc.store.clients.keys()].every((client) => Y.getState(doc.store, client) <= evidence.written(client));
  const records = readPlan(doc, sections).sections[sentinel.section]?.records ?? [];
  return isByWriters && records.some(({ id }) => id === sentinel.id);
}
