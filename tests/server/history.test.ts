import { expect, test } from "vitest";
import * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { addRecord, moveRecord, removeRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";
import { exampleValue, pick } from "../support/field-values";
import { createRandom } from "../support/random";
import { type Browser, createRoomServer, planId } from "../support/room-server";

const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

test.each(seeds)("[S7] history %i: lines break, disks fail, tabs and the server die; plans are equal and nothing acknowledged is missing", async (seed) => {
  const world = await createWorld(seed);
  for (let step = 0; step < 150; step += 1) await play(step, world);

  const { server, people, promised } = world;
  server.journal.failCommits(null);
  for (const person of people) await comeBack(person, world);
  await server.clock.advance(2_000);
  const whole = await readWhole(server);
  for (const [client, clock] of promised) expect(Y.getState(whole.store, client), `client ${client}`).toBeGreaterThanOrEqual(clock);
  for (const { browser } of people) {
    expect(browser.refusal).toBeNull();
    expect(browser.acknowledged).toBe(browser.sent);
    expect(readPlan(browser.doc, sections)).toEqual(readPlan(whole, sections));
  }
  expect(server.problems.filter((problem) => !problem.includes("could not be stored"))).toEqual([]);
});

type Server = ReturnType<typeof createRoomServer>;
interface Person {
  readonly name: string;
  writer: Writer;
  browser: Browser;
  isOnline: boolean;
}
interface World {
  readonly random: () => number;
  readonly server: Server;
  readonly people: Person[];
  /** Client id -> the clock up to which the server said "stored". */
  readonly promised: Map<number, number>;
}

async function createWorld(seed: number): Promise<World> {
  const world: World = { random: createRandom(seed), server: createRoomServer(), people: [], promised: new Map() };
  const count = 2 + Math.floor(world.random() * 3);
  for (let index = 0; index < count; index += 1) {
    const writer = createWriter(world);
    const name = `person-${index}`;
    world.people.push({ name, writer, browser: await world.server.connect({ user: name, doc: writer.doc }), isOnline: true });
  }
  return world;
}

function createWriter({ random }: World): Writer {
  const doc = new Y.Doc();
  doc.clientID = Math.floor(random() * 2 ** 32);
  const newId = () => `n${Math.floor(random() * 2 ** 40).toString(36)}`;
  return { doc, registry: sections, origin: origins.local, random, newId };
}

async function play(step: number, world: World): Promise<void> {
  const { random, server, people } = world;
  const person = pick(random, people);
  const chance = random();
  if (chance < 0.05) leave(person);
  else if (chance < 0.15) await comeBack(person, world);
  else if (chance < 0.18) server.journal.failCommits(random() < 0.5 ? new Error("disk full") : null);
  else if (chance < 0.22) server.journal.holdCommits(random() < 0.5);
  else if (chance < 0.24) await server.clock.advance(40_000);
  else if (chance < 0.26) crash(world);
  else if (chance < 0.28) await loseTab(person, world);
  else edit(person.writer, random);
  if (step % 3 === 0) await server.clock.settle();
  for (const each of people) if (each.browser.fake.closedWith !== null) leave(each);
  for (const each of people) note(each, world);
}

function edit(writer: Writer, random: () => number): void {
  const section = pick(random, sections.slice(0, 4));
  const rows = readPlan(writer.doc, sections).sections[section.id]?.records.map(({ id }) => id) ?? [];
  const chance = random();
  if (!section.single && (rows.length === 0 || chance < 0.2)) addRecord(writer, section.id, {});
  else if (rows.length === 0) return;
  else if (chance < 0.3) moveRecord(writer, section.id, pick(random, rows), null);
  else if (chance < 0.35) removeRecord(writer, section.id, pick(random, rows));
  else {
    const [id, field] = pick(random, Object.entries(section.fields));
    setValue(writer, section.id, pick(random, rows), id, exampleValue(field, random, rows));
  }
}

function note({ browser, writer, isOnline }: Person, { promised }: World): void {
  if (!isOnline || browser.sent === 0 || browser.acknowledged !== browser.sent) return;
  promised.set(writer.doc.clientID, Y.getState(writer.doc.store, writer.doc.clientID));
}

function leave(person: Person): void {
  if (person.isOnline) person.browser.disconnect();
  person.isOnline = false;
}

async function comeBack(person: Person, { server }: World): Promise<void> {
  leave(person);
  server.journal.holdCommits(false);
  person.browser = await server.connect({ user: person.name, doc: person.writer.doc });
  person.isOnline = true;
}

/** The tab is closed, and the browser had kept nothing: only what was stored is left. */
async function loseTab(person: Person, world: World): Promise<void> {
  leave(person);
  person.writer = createWriter(world);
  await comeBack(person, world);
}

function crash({ people, server }: World): void {
  for (const person of people) leave(person);
  server.crash();
}

async function readWhole({ rooms, clock }: Server): Promise<Y.Doc> {
  const reading = rooms().read(planId);
  await clock.settle();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await reading);
  return doc;
}
