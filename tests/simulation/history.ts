/** One history from its seed, and what was wrong with it. */
import * as Y from "yjs";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { sections } from "@/lib/plan/sections";
import { pick } from "../support/field-values";
import { holdsAll } from "../support/holds-all";
import { addSentinel, isUnharmed } from "./attack";
import { planId } from "./node";
import { mend, play } from "./play";
import { createWorld, type World } from "./world";

const [events, longestPauseMs] = [100, 80];
/** Simulated, after everything works again. */
const healMs = 10_000;
/** After so long everyone who is there has said so, and whoever is not is forgotten. */
const presenceMs = 120_000;

/** What was violated; nothing for a good history. */
export async function runHistory(seed: number): Promise<readonly string[]> {
  const world = createWorld(seed);
  const { random, clock, evidence } = world;
  try {
    await begin(world);
    for (let event = 0; event < events; event += 1) {
      play(world);
      if (random() < 0.01) await clock.advance(40_000);
      else if (random() < 0.6) await clock.advance(random() * longestPauseMs);
    }
    mend(world);
    await clock.advance(healMs);
    checkClients(world);
    if (seed % 4 === 0) await checkPresence(world);
    await checkDisk(world);
  } catch (error) {
    evidence.violated(`stopped by ${String(error)}`);
  }
  return [...new Set(evidence.violations)];
}

async function begin(world: World): Promise<void> {
  const people = 2 + Math.floor(world.random() * 3);
  for (let index = 0; index < people; index += 1) world.addClient(`person-${index}`, null).connect();
  // Somebody has a second tab.
  if (world.random() < 0.3) world.addClient("person-0", null).connect();
  await world.clock.advance(200);
  addSentinel(pick(world.random, world.clients).writer);
  await world.clock.advance(500);
}

function checkClients({ clients, evidence, disk }: World): void {
  for (const client of clients) if (!client.isSaved()) evidence.violated("not all is saved in the end");
  const content = disk.content();
  for (const { doc } of clients) if (!isSame(doc, content)) evidence.violated("not the same in the end");
}

/** Without hints, servers do not know who is with another. */
async function checkPresence({ clients, evidence, clock, hints, slots }: World): Promise<void> {
  if (slots.length > 1 && !hints) return;
  await clock.advance(presenceMs);
  const all = clients.map(({ doc }) => doc.clientID).toSorted();
  for (const client of clients)
    if (client.present().toSorted().join() !== all.join()) evidence.violated("presence: not who is there in the end");
}

/** A server that starts now finds everything. */
async function checkDisk(world: World): Promise<void> {
  const { slots, disk, clock, evidence } = world;
  for (const { node } of slots) node?.crash();
  const loading = disk.open(clock).load(planId);
  await clock.advance(1_000);
  const { snapshot, entries } = await loading;
  const doc = new Y.Doc();
  for (const update of [...(snapshot?.parts ?? []), ...entries.map(({ data }) => data)]) Y.applyUpdate(doc, update);
  if (!isSame(doc, disk.content())) evidence.violated("the disk does not hold what was written to it");
  if (!evidence.promised.every((update) => holdsAll(doc, update))) evidence.violated("something acknowledged is lost");
  if (!isUnharmed(doc, evidence)) evidence.violated("somebody wrote or deleted what they may not");
}

function isSame(doc: Y.Doc, other: Y.Doc): boolean {
  if (hasGaps(doc) || hasGaps(other)) return false;
  if (!Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other))) return false;
  return JSON.stringify(readPlan(doc, sections)) === JSON.stringify(readPlan(other, sections));
}

const hasGaps = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;
