/** A server that is killed again and again, while three people write, and while what they wrote is made into snapshots. */
import * as decoding from "lib0/decoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { messageType, readAckBody, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { eventually } from "./eventually";
import { holdsAll } from "./holds-all";
import { createRandom } from "./random";
import { type SyncProcess } from "./sync-process";

export interface KillReport {
  readonly rounds: number;
  /** Frames that were acknowledged. */
  readonly acknowledged: number;
  /** Rounds after which something acknowledged was missing. */
  readonly lost: readonly number[];
  /** Milliseconds from the start of a process to the first whole plan that it sent, at most. */
  readonly longestReopening: number;
}
export interface KillOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Starts the server on what the one before left. */
  start(): Promise<SyncProcess>;
}

const [people, mostUnderWay] = [3, 10];
/** Some edits are so large that a snapshot is due after two of them. */
const chapter = "x".repeat(40_000);

export async function killRounds({ seed, rounds, start }: KillOptions): Promise<KillReport> {
  const random = createRandom(seed);
  const promised = new Y.Doc();
  const lost: number[] = [];
  let [acknowledged, longestReopening] = [0, 0];
  for (let round = 0; round <= rounds; round += 1) {
    const startedAt = performance.now();
    const server = await start();
    const writers = Array.from({ length: people }, () => openWriter(server, promised));
    await eventually(() => writers.every(({ isSynced }) => isSynced()));
    longestReopening = Math.max(longestReopening, performance.now() - startedAt);
    if (!writers.every(({ doc }) => holdsAll(doc, Y.encodeStateAsUpdate(promised)))) lost.push(round);
    const killAt = 1 + Math.floor(random() * 60);
    const count = () => writers.reduce((sum, writer) => sum + writer.acknowledged(), 0);
    for (const { onAck } of writers) onAck(() => count() >= killAt && server.child.kill("SIGKILL"));
    while (server.child.exitCode === null && !server.child.killed) {
      for (const { doc, isAhead } of writers) if (!isAhead()) write(doc, random);
      await new Promise((resolve) => setImmediate(resolve)); // so that not all are one transaction
    }
    await server.ended;
    await eventually(() => writers.every(({ isClosed }) => isClosed()));
    acknowledged += count();
  }
  return { rounds, acknowledged, lost, longestReopening };
}

function write(doc: Y.Doc, random: () => number): void {
  const name = doc.getText("overview/plan.name");
  const at = Math.floor(random() * (name.length + 1));
  if (random() < 0.05) name.insert(at, chapter);
  else if (name.length > 100_000) name.delete(0, name.length);
  else name.insert(at, String.fromCodePoint(97 + Math.floor(random() * 26)));
}

/** What is acknowledged is kept in `promised`. */
function openWriter({ port, plan, cookie }: SyncProcess, promised: Y.Doc) {
  const doc = new Y.Doc();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${plan}?own=1&client=${doc.clientID}`, { headers: { cookie } });
  socket.binaryType = "nodebuffer";
  const state = { isSynced: false, isClosed: false, acknowledged: 0 };
  const sent: Uint8Array[] = [];
  let heard = () => {};

  function send(type: number, update: Uint8Array): void {
    sent.push(update);
    if (socket.readyState === WebSocket.OPEN) socket.send(encodeSync(type, update));
  }

  function receiveAck(count: number): void {
    for (; state.acknowledged < count; state.acknowledged += 1) Y.applyUpdate(promised, sent[state.acknowledged] ?? new Uint8Array());
    heard();
  }

  function receiveSync(kind: number, body: Uint8Array): void {
    if (kind === syncType.step1) return send(syncType.step2, Y.encodeStateAsUpdate(doc, body));
    Y.applyUpdate(doc, body, "server");
    state.isSynced ||= kind === syncType.step2;
  }

  socket.on("message", (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.ack) receiveAck(readAckBody(decoder));
    if (type === messageType.sync) receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
  });
  socket.on("open", () => socket.send(encodeSync(syncType.step1, Y.encodeStateVector(doc))));
  socket.on("error", () => {}); // the line breaks when the process is killed
  socket.on("close", () => (state.isClosed = true));
  doc.on("update", (update: Uint8Array, origin: unknown) => origin !== "server" && send(syncType.update, update));
  return {
    doc,
    isSynced: () => state.isSynced && sent.length > 0,
    isClosed: () => state.isClosed,
    /** So much is under way that a person would not have typed it yet. */
    isAhead: () => sent.length - state.acknowledged > mostUnderWay,
    acknowledged: () => state.acknowledged,
    onAck: (listener: () => void) => void (heard = listener),
  };
}

/** What a person reads of it. */
export const inWords = ({ rounds, acknowledged, lost, longestReopening }: KillReport): string =>
  `${rounds} kills, ${acknowledged} frames acknowledged, lost after ${lost.length} of them; open again within ${Math.round(longestReopening)} ms`;
