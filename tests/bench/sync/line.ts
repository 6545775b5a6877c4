/** One client for all servers: it sends updates that were made before, and looks at no more of a frame than it must. */
import { once } from "node:events";
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { messageType, readAckBody, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { type Entrance } from "./subjects";

export interface Line {
  readonly socket: WebSocket;
  /** Resolves when the server has said that this is all. */
  readonly synced: Promise<void>;
  /** Bytes of updates that came. */
  received(): number;
  sendUpdate(update: Uint8Array): void;
  close(): void;
}
export interface LineEvents {
  /** Of every update that comes, whose it is and from which clock on. */
  update?(client: number, clock: number): void;
  acknowledged?(count: number): void;
}

/** `known` is the state vector of what the client has already. */
export async function openLine({ url, headers, prefix, greeting, answers }: Entrance, events: LineEvents = {}, known = emptyState): Promise<Line> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  socket.binaryType = "nodebuffer";
  let bytes = 0;
  let isSynced = () => {};
  const synced = new Promise<void>((resolve) => (isSynced = resolve));

  socket.on("message", (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    decoder.pos = prefix.length;
    const type = decoding.readVarUint(decoder);
    if (type === messageType.ack && prefix.length === 0) return events.acknowledged?.(readAckBody(decoder));
    // 4 is how Hocuspocus marks the answer to a question.
    if (type !== messageType.sync && type !== 4) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === syncType.step1) return say(encodeSync(syncType.step2, nothing));
    const update = decoding.readVarUint8Array(decoder);
    bytes += update.length;
    const inner = decoding.createDecoder(update);
    if (decoding.readVarUint(inner) === 1) {
      decoding.readVarUint(inner);
      events.update?.(decoding.readVarUint(inner), decoding.readVarUint(inner));
    }
    if (kind === syncType.step2) isSynced();
  });
  socket.on("error", (error) => console.error(url, error.message));
  await once(socket, "open");
  if (greeting) socket.send(greeting);
  if (answers) say(encodeSync(syncType.step1, known));

  function say(message: Uint8Array): void {
    socket.send(prefix.length === 0 ? message : Buffer.concat([prefix, message]));
  }

  return {
    socket, synced,
    received: () => bytes,
    sendUpdate: (update) => say(encodeSync(syncType.update, update)),
    close: () => socket.terminate(),
  };
}

const nothing = Uint8Array.of(0, 0);
export const emptyState = Y.encodeStateVector(new Y.Doc());

/** `count` updates of somebody who types: each a letter, in a text of their own. */
export function typing(person: number, count: number): { readonly client: number; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void updates.push(update));
  const text = doc.getText(`goals/g${person}.title`);
  for (let index = 0; index < count; index += 1) text.insert(index, "x");
  return { client: doc.clientID, updates };
}
