/** The whole way: people write, a backup is made, they go on, and the server is set back to it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import type * as Y from "yjs";
import { backUp, restore } from "@/lib/db/backup";
import { eventually } from "../support/eventually";
import { connectClient } from "../support/sync-client";
import { bundleSyncServer, startSyncServer, type SyncProcess } from "../support/sync-process";

const nameOf = (doc: Y.Doc) => doc.getText("overview/plan.name");

beforeAll(() => bundleSyncServer(), 60_000);

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "planroom-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(folder: string): Promise<SyncProcess> {
  const server = await startSyncServer(folder);
  onTestFinished(() => void server.child.kill("SIGKILL"));
  return server;
}

function connect(server: SyncProcess, doc?: Y.Doc) {
  const client = connectClient(server, doc);
  onTestFinished(client.close);
  return client;
}

async function write(client: ReturnType<typeof connect>, words: string): Promise<void> {
  nameOf(client.doc).insert(nameOf(client.doc).length, words);
  await eventually(client.isSaved);
}

test("[S38] set back to a backup that was made while people wrote, a plan gets back from their browsers what came later, once", async () => {
  const [folder, file] = [temporary(), join(temporary(), "backup.db")];
  const server = await start(folder);
  const [sofia, minjun] = [connect(server), connect(server)];
  await eventually(() => sofia.provider.synced && minjun.provider.synced);
  await write(sofia, "before ");
  for (let step = 0; step < 50; step += 1) nameOf(sofia.doc).insert(0, "x");
  backUp(folder, file);
  await eventually(sofia.isSaved);
  nameOf(sofia.doc).delete(0, 50);
  await write(sofia, "Sofia ");
  await eventually(() => nameOf(minjun.doc).toString() === "before Sofia ");
  await write(minjun, "Minjun ");
  await eventually(() => nameOf(sofia.doc).toString() === "before Sofia Minjun ");
  for (const { provider } of [sofia, minjun]) provider.disconnect();
  server.child.kill("SIGKILL");
  await server.ended;

  restore(folder, file, Date.now());
  const again = await start(folder);
  const seen = connect(again);
  await eventually(() => seen.provider.synced);
  expect(nameOf(seen.doc).toString()).not.toContain("Sofia");
  // Minjun comes first, with what both wrote; then Sofia, who goes on under the client id that she had.
  const back = connect(again, minjun.doc);
  await eventually(back.isSaved);
  const sofiaAgain = connect(again, sofia.doc);
  await eventually(sofiaAgain.isSaved);
  await write(sofiaAgain, "goes on");
  await eventually(() => [seen, back, sofiaAgain].every(({ doc }) => nameOf(doc).toString() === "before Sofia Minjun goes on"));
});

test("[D42] a backup is whole by itself, never replaces a file, and what it replaces is kept", async () => {
  const [folder, file] = [temporary(), join(temporary(), "backup.db")];
  expect(() => backUp(folder, file)).toThrow("There is no database");
  const server = await start(folder);
  backUp(folder, file);
  expect(() => backUp(folder, file)).toThrow("exists");
  expect(readFileSync(`${file}.secret`, "utf8")).toBe(readFileSync(join(folder, "secret"), "utf8"));
  expect(() => restore(folder, file, 0)).toThrow("Another Planroom runs");
  server.child.kill("SIGKILL");
  await server.ended;
  const damaged = join(temporary(), "damaged.db");
  writeFileSync(damaged, readFileSync(file).fill(7, 5_000));
  for (const bad of [damaged, join(folder, "secret"), join(folder, "nothing")]) expect(() => restore(folder, bad, 0), bad).toThrow();
  expect(restore(folder, file, 0)).toContain("planroom.db.before-1970");
  await start(folder);
});

test("[D41] one folder serves one server; the next finds it free, also when that was killed", async () => {
  const folder = temporary();
  const first = await start(folder);
  await expect(startSyncServer(folder)).rejects.toThrow("ended with 1");
  first.child.kill("SIGKILL");
  await first.ended;
  await start(folder);
}, 30_000);
