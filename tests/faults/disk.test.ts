import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, expect, test } from "vitest";
import { closeCode } from "@/lib/sync/close-codes";
import { eventually } from "../support/eventually";
import { type Question } from "../support/probed-server";
import { askProgram } from "../support/program";
import { connectClient, type SyncClient } from "../support/sync-client";
import { bundleSyncServer, startSyncServer, type SyncProcess } from "../support/sync-process";

beforeAll(() => bundleSyncServer({ "probed-server": "tests/support/probed-server.ts" }), 60_000);
const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const nameOf = ({ doc }: SyncClient) => doc.getText("overview/plan.name");
const ask = ({ child }: SyncProcess, question: Question): Promise<void> => askProgram(child, question);

async function start(folder: string, variables: Readonly<Record<string, string>> = {}): Promise<SyncProcess> {
  const server = await startSyncServer(folder, variables, "probed-server");
  cleanups.push(async () => {
    server.child.kill("SIGKILL");
    await server.ended;
  });
  return server;
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "planroom-faults-"));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function visit(server: SyncProcess, doc?: SyncClient["doc"]): Promise<SyncClient> {
  const client = connectClient(server, doc);
  cleanups.push(client.close);
  await eventually(() => client.provider.synced);
  return client;
}

test("[S65] while the disk is full nothing is called saved, all that was saved can be read, and all is saved once there is room", async () => {
  const folder = temporary();
  const server = await start(folder);
  const sofia = await visit(server);
  nameOf(sofia).insert(0, "Clinic");
  await eventually(sofia.isSaved);

  await ask(server, { do: "limit", pages: 20 });
  const failures: boolean[] = [];
  sofia.provider.on("connection-close", (event) => event?.code === closeCode.failed && void failures.push(sofia.isSaved()));
  const chapters = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(50_000));
  for (const chapter of chapters) nameOf(sofia).insert(0, chapter);
  await eventually(() => failures.length >= 5);
  expect(failures).not.toContain(true);

  const reader = await visit(server);
  const saved = nameOf(reader).toString();
  expect(saved.endsWith("Clinic") && saved.length < nameOf(sofia).length).toBe(true);

  await ask(server, { do: "limit", pages: null });
  await eventually(sofia.isSaved);
  await eventually(() => nameOf(reader).length === nameOf(sofia).length);
  server.child.kill("SIGKILL");
  await server.ended;
  const after = await visit(await start(folder));
  expect(nameOf(after).toString()).toBe([...chapters.toReversed(), "Clinic"].join(""));
}, 60_000);

test("[S66] while the database is busy nothing is called saved or shown, and people still see each other", async () => {
  const server = await start(temporary());
  const [sofia, minjun] = [await visit(server), await visit(server)];
  const seen: string[] = [];
  const occupied = ask(server, { do: "occupy" }).then(() => seen.push("the database is free"));
  nameOf(minjun).observe(() => seen.push("a letter"));
  minjun.provider.awareness.on("change", () => {
    if (minjun.provider.awareness.getStates().get(sofia.doc.clientID)?.["section"] === "goals") seen.push("where Sofia is");
  });
  nameOf(sofia).insert(0, "x");
  sofia.provider.awareness.setLocalStateField("section", "goals");
  await eventually(() => seen.includes("where Sofia is"));
  expect([sofia.isSaved(), seen.includes("a letter"), seen.includes("the database is free")]).toEqual([false, false, false]);
  await eventually(() => sofia.isSaved() && seen.includes("a letter"));
  await occupied;
}, 60_000);

test("[S67] 200 people whose server was killed are all back within ten seconds, with all that they wrote", async () => {
  const folder = temporary();
  const variables = { MAX_SOCKETS_PER_PERSON: "300" };
  const first = await start(folder, variables);
  const people: SyncClient[] = [];
  for (let count = 0; count < 200; count += 1) people.push(connectClient(first));
  cleanups.push(() => people.forEach(({ close }) => close()));
  await eventually(() => people.every(({ provider }) => provider.synced));
  for (const [index, { doc }] of people.entries()) doc.getMap("goals").set(`g${index}.target`, index);
  await eventually(() => people.some(({ isSaved }) => isSaved()));
  first.child.kill("SIGKILL");
  await first.ended;
  await eventually(() => people.every(({ provider }) => !provider.synced));
  const from = performance.now();
  await start(folder, { ...variables, SYNC_PORT: String(first.port) });
  await eventually(() => people.every(({ isSaved, doc }) => isSaved() && doc.getMap("goals").size === 200));
  expect(performance.now() - from).toBeLessThan(10_000);
}, 60_000);
