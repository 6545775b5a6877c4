/** Two servers in one process, on one journal, with hints that come as badly as they can. */
import { expect, test } from "vitest";
import { watchHeads } from "@/server/watch-heads";
import { createHintNetwork } from "../support/hint-network";
import { createManualClock } from "../support/manual-clock";
import { createMemoryJournal } from "../support/memory-journal";
import { closeCode } from "@/lib/sync/close-codes";
import { createRandom } from "../support/random";
import { type Browser, createRoomServer, planId } from "../support/room-server";

const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
const nameOf = ({ doc }: Browser) => doc.getText("overview/plan.name");
const watchMs = 1_000;

async function createCluster(seed: number, network: { readonly lost: number; readonly doubled: number; readonly longestMs: number }) {
  const random = createRandom(seed);
  const clock = createManualClock();
  const journal = createMemoryJournal(clock);
  const hints = createHintNetwork({ clock, random, ...network });
  const servers = [1, 2].map(() => createRoomServer({ cluster: { clock, journal, fanout: hints.join() } }));
  for (const { rooms } of servers) watchHeads({ clock, journal, intervalMs: watchMs, rooms: rooms(), report: () => expect.fail("the heads could not be read") });
  const browsers: Browser[] = [];
  for (const server of [...servers, ...servers]) browsers.push(await server.connect({ user: `person-${browsers.length}` }));
  return { random, clock, journal, hints, servers, browsers };
}

test.each(seeds)("[S91] [S95] history %i: hints are lost, doubled and late, and both servers hold the same plan", async (seed) => {
  const { random, clock, journal, servers, browsers } = await createCluster(seed, { lost: 20, doubled: 20, longestMs: 400 });
  for (let step = 0; step < 120; step += 1) {
    const browser = browsers[Math.floor(random() * browsers.length)] as Browser;
    const text = nameOf(browser);
    if (random() < 0.2 && text.length > 0) text.delete(Math.floor(random() * text.length), 1);
    else text.insert(Math.floor(random() * (text.length + 1)), String.fromCodePoint(97 + (step % 26)));
    if (random() < 0.3) journal.holdCommits(random() < 0.5);
    if (random() < 0.4) await clock.advance(random() * 60);
  }
  journal.holdCommits(false);
  await clock.advance(2 * watchMs);
  const [first, ...others] = browsers.map((browser) => nameOf(browser).toString());
  for (const other of others) expect(other).toBe(first);
  for (const { acknowledged, sent, fake } of browsers) expect([acknowledged, fake.closedWith]).toEqual([sent, null]);
  expect(servers.flatMap(({ problems }) => problems)).toEqual([]);
});

test("[S95] without any hint others' edits come with the next look at the journal", async () => {
  const { clock, hints, browsers: [sofia, minjun] } = await createCluster(1, { lost: 0, doubled: 0, longestMs: 1 });
  if (!sofia || !minjun) throw new Error("nobody came");
  hints.part(true);
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  expect([sofia.acknowledged === sofia.sent, nameOf(minjun).toString()]).toEqual([true, ""]);
  await clock.advance(watchMs);
  expect(nameOf(minjun).toString()).toBe("Clinic");
});

test("[S96] who comes from another server finds here what they have seen there, without any hint", async () => {
  const { clock, hints, servers, browsers: [sofia, , , minjun] } = await createCluster(1, { lost: 0, doubled: 0, longestMs: 1 });
  if (!sofia || !minjun) throw new Error("nobody came");
  hints.part(true);
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  const grace = await servers[0]?.connect({ user: "grace" });
  if (!grace) throw new Error("nobody came");
  expect([nameOf(grace).toString(), nameOf(minjun).toString()]).toEqual(["Clinic", ""]);
  grace.disconnect();
  const again = await servers[1]?.connect({ user: "grace", doc: grace.doc });
  expect([again?.fake.closedWith, nameOf(minjun).toString()]).toEqual([null, "Clinic"]);
});

test("[S92] who has moved to another server before their old line was found dead is there and nowhere else", async () => {
  const { clock, servers, browsers: [sofia, minjun] } = await createCluster(1, { lost: 0, doubled: 0, longestMs: 1 });
  if (!sofia || !minjun) throw new Error("nobody came");
  sofia.setPresence({ section: "goals" });
  await clock.advance(100);
  const moved = await servers[1]?.connect({ user: "person-0", doc: sofia.doc, client: sofia.doc.clientID });
  moved?.awareness.setLocalState({ section: "tasks" });
  moved?.setPresence({ section: "risks" });
  await clock.advance(1_000);
  expect([sofia.fake.closedWith, moved?.fake.closedWith]).toEqual([closeCode.clientTaken, null]);
  expect(minjun.awareness.getStates().get(sofia.doc.clientID)).toMatchObject({ section: "risks" });
});

test("[S92] who is with a server that falls silent is gone after a while; who says something again is back", async () => {
  const { clock, hints, browsers: [sofia, minjun] } = await createCluster(1, { lost: 0, doubled: 0, longestMs: 1 });
  if (!sofia || !minjun) throw new Error("nobody came");
  const isSeen = () => minjun.awareness.getStates().has(sofia.doc.clientID);
  sofia.setPresence({ section: "goals" });
  await clock.advance(100);
  expect(isSeen()).toBe(true);
  hints.part(true);
  await clock.advance(100_000);
  expect(isSeen()).toBe(false);
  hints.part(false);
  sofia.setPresence({ section: "risks" });
  await clock.advance(100);
  expect(isSeen()).toBe(true);
});

test("[S92] a client id that is present with another server is nobody else's", async () => {
  const { clock, servers, browsers: [sofia, minjun] } = await createCluster(1, { lost: 0, doubled: 0, longestMs: 1 });
  if (!sofia || !minjun) throw new Error("nobody came");
  sofia.setPresence({ section: "goals" });
  await clock.advance(100);
  const thief = await servers[1]?.connect({ user: "thief" });
  if (!thief) throw new Error("nobody came");
  thief.doc.clientID = sofia.doc.clientID;
  thief.awareness.clientID = sofia.doc.clientID;
  thief.setPresence({ section: "risks" });
  await clock.advance(100);
  expect(minjun.awareness.getStates().get(sofia.doc.clientID)).toMatchObject({ section: "goals", user: { id: "person-0" } });
});

test("[S27] [S90] a plan that is read contains what another server stored, hint or not", async () => {
  const { clock, hints, servers, browsers: [sofia] } = await createCluster(1, { lost: 0, doubled: 0, longestMs: 1 });
  if (!sofia) throw new Error("nobody came");
  hints.part(true);
  nameOf(sofia).insert(0, "Clinic");
  await clock.settle();
  const reading = servers[1]?.rooms().read(planId);
  await clock.advance(100);
  expect(Buffer.from((await reading) ?? []).includes("Clinic")).toBe(true);
});
