import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as decoding from "lib0/decoding";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { messageType, readAckBody, syncType } from "@/lib/sync/protocol";
import { encodeSync } from "@/server/encode-sync";
import { eventually } from "../support/eventually";
import { bundleSyncServer, startSyncServer, type SyncProcess } from "../support/sync-process";

const rounds = 50;
const folder = mkdtempSync(join(tmpdir(), "planroom-kill-"));
beforeAll(bundleSyncServer);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("[S34] 50 times killed right after an acknowledgement, the server has lost nothing that it acknowledged", async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await startSyncServer(folder);
    const words = Array.from({ length: 1 + (round % 5) }, (_, index) => `<${round}.${index}>`);
    // In each round the process is killed at another of the acknowledgements it sends.
    const { found, stored } = await writeUntilKilled(server, words, 1 + (round % words.length));
    for (const word of acknowledged) expect(found, `round ${round}`).toContain(word);
    acknowledged.push(...words.slice(0, stored));
  }
  const server = await startSyncServer(folder);
  const { found } = await writeUntilKilled(server, ["<end>"], 1);
  for (const word of acknowledged) expect(found).toContain(word);
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
}, 180_000);

/** Answers what the plan held at first, and how many of `words` were acknowledged before the kill. */
async function writeUntilKilled({ port, plan, cookie, child, ended }: SyncProcess, words: readonly string[], killAt: number) {
  const doc = new Y.Doc();
  const name = doc.getText("overview/plan.name");
  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${plan}?own=1`, { headers: { cookie } });
  socket.binaryType = "nodebuffer";
  const seen = { isSynced: false, stored: 0, isClosed: false };
  socket.on("message", (frame: Buffer) => {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.ack) {
      seen.stored = readAckBody(decoder);
      if (seen.stored >= killAt) child.kill("SIGKILL");
    }
    if (type !== messageType.sync) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === syncType.step1) return;
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), "server");
    seen.isSynced ||= kind === syncType.step2;
  });
  socket.on("open", () => socket.send(encodeSync(syncType.step1, Y.encodeStateVector(doc))));
  socket.on("error", () => {}); // the line breaks when the process is killed
  socket.on("close", () => (seen.isClosed = true));
  await eventually(() => seen.isSynced);
  const found = name.toString();
  doc.on("update", (update: Uint8Array, origin: unknown) => origin !== "server" && socket.send(encodeSync(syncType.update, update)));
  for (const word of words) {
    name.insert(name.length, word);
    await new Promise((resolve) => setImmediate(resolve)); // so that not all are one transaction
  }
  await ended;
  await eventually(() => seen.isClosed);
  return { found, stored: seen.stored };
}
