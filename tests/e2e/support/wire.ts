/** A bare websocket client: sends what it likes, hears what comes, and how it ends. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { writeSyncStep1, writeUpdate } from "y-protocols/sync";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { origins } from "@/lib/plan/doc/layout";
import { sections } from "@/lib/plan/sections";
import { messageType, ownMessagesParameter, readAckBody, syncType } from "@/lib/sync/protocol";
import { type Person } from "./test";

export interface Wire {
  readonly doc: Y.Doc;
  /** Frames acknowledged as on disk. */
  acked(): number;
  send(frame: Uint8Array | string): void;
  /** Resolves when the server's state has arrived. */
  readonly synced: Promise<void>;
  readonly closed: Promise<{ code: number; at: number }>;
  /** Asks for the server's state; the answer means that every frame before was dealt with. */
  ask(): Promise<void>;
  isOpen(): boolean;
  end(): Promise<void>;
}

export async function connectWire(person: Person, url: string, plan: string): Promise<Wire> {
  const cookies = await person.context.cookies(url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const address = `${url.replace("http", "ws")}/sync/${plan}?${ownMessagesParameter}=1`;
  const socket = new WebSocket(address, { headers: { cookie, origin: url } });
  socket.binaryType = "arraybuffer";
  const doc = new Y.Doc();
  let acks = 0;
  let answered: (() => void)[] = [];
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on("close", (code) => resolve({ code, at: Date.now() })));
  const ask = () => new Promise<void>((resolve) => {
    answered.push(resolve);
    if (socket.readyState === WebSocket.OPEN) socket.send(syncFrame((encoder) => writeSyncStep1(encoder, doc)));
  });
  socket.on("message", (data) => {
    const heard = hear(doc, new Uint8Array(data as ArrayBuffer));
    if (typeof heard === "number") acks = heard;
    if (heard !== "answer") return;
    for (const resolve of answered) resolve();
    answered = [];
  });
  socket.on("error", () => socket.terminate());
  await new Promise<void>((resolve) => {
    socket.once("open", () => resolve());
    socket.once("close", () => resolve());
  });
  return {
    doc, closed, ask,
    synced: ask(),
    acked: () => acks,
    send: (frame) => socket.readyState === WebSocket.OPEN && socket.send(frame),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    async end() {
      socket.close();
      await closed;
    },
  };
}

function hear(doc: Y.Doc, frame: Uint8Array): "answer" | number | null {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  if (type === messageType.ack) return readAckBody(decoder);
  if (type !== messageType.sync) return null;
  const step = decoding.readVarUint(decoder);
  if (step === syncType.step1) return null;
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), origins.remote);
  return step === syncType.step2 ? "answer" : null;
}

export function syncFrame(write: (encoder: encoding.Encoder) => void, type: number = messageType.sync): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** The updates that `change` makes on top of what `doc` holds, not yet sent to anybody. */
export function updatesOf(doc: Y.Doc, change: (writer: Writer) => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.on("update", keep);
  change(writerOf(doc));
  doc.off("update", keep);
  return updates;
}

/** The update of one added goal. */
export const goalUpdate = (doc: Y.Doc, title: string): Uint8Array =>
  Y.mergeUpdates(updatesOf(doc, (writer) => addRecord(writer, "goals", {}, { title })));

/** Changes the plan as another client would. */
export function changeOver({ doc, send }: Wire, change: (writer: Writer) => void): void {
  for (const update of updatesOf(doc, change)) send(updateFrame(update));
}

export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame((encoder) => writeUpdate(encoder, update));
export const step2Frame = (update: Uint8Array): Uint8Array =>
  syncFrame((encoder) => {
    encoding.writeVarUint(encoder, syncType.step2);
    encoding.writeVarUint8Array(encoder, update);
  });

let count = 0;
const writerOf = (doc: Y.Doc): Writer => ({
  doc, registry: sections, origin: origins.local, newId: () => `wire${Date.now()}-${++count}`, random: Math.random,
});
