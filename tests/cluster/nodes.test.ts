import { beforeAll, expect, test } from "vitest";
import { eventually } from "../support/eventually";
import { createRandom } from "../support/random";
import { bundleSyncServer } from "../support/sync-process";
import { connect, nameOf, redisUrl, startNodes } from "./nodes";

beforeAll(() => bundleSyncServer(), 60_000);

const withRedis = { REDIS_URL: redisUrl };
const ways: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["with Redis", withRedis],
  ["without Redis", {}],
  ["with a Redis that is out of reach", { REDIS_URL: "redis://127.0.0.1:1" }],
];

test.each(ways)("[S90] %s: what is written with one server reaches those with the other", async (_, variables) => {
  const { nodes } = await startNodes(2, { variables });
  const [sofia, minjun] = [connect(nodes[0]), connect(nodes[1])];
  await eventually(() => sofia.provider.synced && minjun.provider.synced);
  nameOf(sofia.doc).insert(0, "Clinic");
  await eventually(() => nameOf(minjun.doc).toString() === "Clinic");
  nameOf(minjun.doc).insert(6, "!");
  await eventually(() => nameOf(sofia.doc).toString() === "Clinic!");
  await eventually(() => sofia.isSaved() && minjun.isSaved());
}, 60_000);

test.each(ways)("[S91] %s: two servers written to at the same moment end with the same plan, and nobody is sent away", async (_, variables) => {
  const { nodes } = await startNodes(2, { variables });
  const clients = [0, 1, 0, 1].map((index) => connect(nodes[index]));
  const closes: number[] = [];
  for (const { provider } of clients) provider.on("connection-close", (event) => event && closes.push(event.code));
  await eventually(() => clients.every(({ provider }) => provider.synced));
  const random = createRandom(5);
  for (let round = 0; round < 100; round += 1) {
    for (const [index, { doc }] of clients.entries()) nameOf(doc).insert(Math.floor(random() * nameOf(doc).length), String(index));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(() => clients.every((client) => client.isSaved() && nameOf(client.doc).length === 400));
  const [first, ...others] = clients.map(({ doc }) => nameOf(doc).toString());
  for (const other of others) expect(other).toBe(first);
  expect(closes).toEqual([]);
}, 60_000);

test("[S92] who is with another server is there, also for those who come later, and is gone when they leave", async () => {
  const { nodes } = await startNodes(2, { variables: withRedis });
  const sofia = connect(nodes[0]);
  await eventually(() => sofia.provider.synced);
  sofia.provider.awareness.setLocalState({ section: "goals" });
  const minjun = connect(nodes[1]);
  const seen = () => minjun.provider.awareness.getStates().get(sofia.doc.clientID);
  await eventually(() => seen() !== undefined);
  expect(seen()).toMatchObject({ section: "goals", user: { name: "Sofia" } });
  const late = connect(nodes[1]);
  await eventually(() => late.provider.awareness.getStates().has(sofia.doc.clientID));
  sofia.close();
  await eventually(() => seen() === undefined);
}, 60_000);

test("[S93] a server that is killed takes nothing along that was acknowledged; its people go on with another", async () => {
  const { nodes } = await startNodes(2, { variables: withRedis });
  const [sofia, minjun] = [connect(nodes[0]), connect(nodes[1])];
  await eventually(() => sofia.provider.synced && minjun.provider.synced);
  for (const letter of "Clinic") nameOf(sofia.doc).insert(nameOf(sofia.doc).length, letter);
  await eventually(() => sofia.isSaved());
  nodes[0]?.child.kill("SIGKILL");
  await nodes[0]?.ended;
  sofia.close();
  nameOf(sofia.doc).insert(6, "!");
  const again = connect(nodes[1], sofia.doc);
  await eventually(() => again.isSaved() && nameOf(minjun.doc).toString() === "Clinic!");
}, 60_000);

test("[S94] a server that starts later finds the same plan, shortened by another in the meantime", async () => {
  const { nodes, start } = await startNodes(1, { variables: withRedis });
  const sofia = connect(nodes[0]);
  await eventually(() => sofia.provider.synced);
  for (let count = 0; count < 2_300; count += 1) nameOf(sofia.doc).insert(0, "x");
  await eventually(() => sofia.isSaved());
  const minjun = connect(await start());
  await eventually(() => nameOf(minjun.doc).length === 2_300);
  nameOf(minjun.doc).insert(0, "y");
  await eventually(() => nameOf(sofia.doc).length === 2_301);
}, 60_000);
