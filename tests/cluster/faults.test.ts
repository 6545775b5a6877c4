import { beforeAll, expect, onTestFinished, test } from "vitest";
import { closeCode } from "@/lib/sync/close-codes";
import { eventually } from "../support/eventually";
import { type Person, type Question } from "../support/probed-server";
import { askProgram } from "../support/program";
import { bundleSyncServer, type SyncProcess } from "../support/sync-process";
import { openTcpProxy, type TcpProxy } from "../support/tcp-proxy";
import { connect, nameOf, redisUrl, startNodes } from "./nodes";

beforeAll(() => bundleSyncServer({ "probed-server": "tests/support/probed-server.ts" }), 60_000);

const ask = <Answer>({ child }: SyncProcess, question: Question): Promise<Answer> => askProgram(child, question);

async function stand(url: URL): Promise<TcpProxy> {
  const proxy = await openTcpProxy({ host: url.hostname, port: Number(url.port) });
  onTestFinished(proxy.close);
  url.port = String(proxy.port);
  return proxy;
}

/** Two servers, each line of which can be cut; somebody with each. */
async function openTwo() {
  const redisAddress = new URL(redisUrl);
  const redis = await stand(redisAddress);
  let database: TcpProxy | null = null;
  const { nodes } = await startNodes(2, {
    program: "probed-server", variables: { REDIS_URL: redisAddress.href },
    through: async (url) => void (database = await stand(url)),
  });
  const [one, two] = nodes as [SyncProcess, SyncProcess];
  const [sofia, minjun] = [connect(one), connect(two)];
  await eventually(() => sofia.provider.synced && minjun.provider.synced);
  nameOf(sofia.doc).insert(0, "Clinic");
  await eventually(() => sofia.isSaved() && nameOf(minjun.doc).toString() === "Clinic");
  if (!database) throw new Error("nothing stands before the database");
  return { one, two, sofia, minjun, redis, database: database as TcpProxy };
}

test("[S68] while Redis is down all is saved and seen, and people who were sent nowhere stay; it comes back by itself", async () => {
  const { sofia, minjun, redis } = await openTwo();
  const closes: number[] = [];
  for (const { provider } of [sofia, minjun]) provider.on("connection-close", (event) => event && closes.push(event.code));
  redis.cut();
  for (const letter of "abc") nameOf(sofia.doc).insert(0, letter);
  await eventually(() => sofia.isSaved() && nameOf(minjun.doc).toString() === "cbaClinic");
  redis.hold();
  nameOf(minjun.doc).insert(0, "d");
  await eventually(() => minjun.isSaved() && nameOf(sofia.doc).toString() === "dcbaClinic");
  redis.pass();
  minjun.provider.awareness.setLocalState({ section: "risks" });
  await eventually(() => sofia.provider.awareness.getStates().get(minjun.doc.clientID)?.["section"] === "risks");
  expect(closes).toEqual([]);
}, 60_000);

test("[S69] while PostgreSQL is slow nothing is called saved, and people still see each other", async () => {
  const { sofia, minjun, database } = await openTwo();
  database.hold();
  nameOf(sofia.doc).insert(0, "x");
  sofia.provider.awareness.setLocalState({ section: "goals" });
  await eventually(() => minjun.provider.awareness.getStates().get(sofia.doc.clientID)?.["section"] === "goals");
  expect([sofia.isSaved(), nameOf(minjun.doc).toString()]).toEqual([false, "Clinic"]);
  database.pass();
  await eventually(() => sofia.isSaved() && nameOf(minjun.doc).toString() === "xClinic");
}, 60_000);

test("[S69] while PostgreSQL is down nothing is called saved; all is once it is back", async () => {
  const { sofia, minjun, database } = await openTwo();
  const wasSaved: boolean[] = [];
  sofia.provider.on("connection-close", () => void wasSaved.push(sofia.isSaved()));
  database.cut();
  for (const letter of "abc") nameOf(sofia.doc).insert(0, letter);
  await eventually(() => wasSaved.length >= 2);
  expect(wasSaved).not.toContain(true);
  database.pass();
  await eventually(() => sofia.isSaved() && nameOf(minjun.doc).toString() === "cbaClinic");
}, 60_000);

test("[S62] a right that is taken back at one server closes the line at the other within a second, also while Redis is down", async () => {
  const { one, two, redis } = await openTwo();
  const guest = await ask<Person>(one, { do: "invite", plan: one.plan, role: "editor" });
  const there = connect({ ...two, cookie: guest.cookie });
  await eventually(() => there.provider.synced);
  const codes: number[] = [];
  there.provider.on("connection-close", (event) => event && codes.push(event.code));
  redis.cut();
  const told = performance.now();
  await ask(one, { do: "remove", plan: one.plan, user: guest.id });
  await eventually(() => codes.length > 0);
  expect([codes[0], performance.now() - told < 1_100]).toEqual([closeCode.accessChanged, true]);
}, 60_000);
