/** What happens in a history: people write, come and go; lines, disks, networks and servers fail. */
import * as Y from "yjs";
import { pick } from "../support/field-values";
import { attack } from "./attack";
import { type Client } from "./client";
import { edit } from "./edit";
import { type Slot, type World } from "./world";

/** One event. Most of them are edits. */
export function play(world: World): void {
  const { random } = world;
  const client = pick(random, world.clients);
  const chance = random();
  const [, run] = events.find(([below]) => chance < below) ?? [1, write];
  run(world, client);
}

type Event = (world: World, client: Client) => void;

/** Each with the sum of the chances up to it. */
const events: readonly (readonly [number, Event])[] = withSums([
  [0.04, (_, client) => client.leave()],
  [0.06, (_, client) => client.connect()],
  [0.05, (_, { line }) => line?.break()],
  [0.01, (_, { line }) => line?.die()],
  [0.02, replaceTab],
  [0.03, (_, client) => client.announce()],
  [0.03, (world) => crash(world, pick(world.random, world.slots))],
  [0.02, (world) => void stop(world, pick(world.random, world.slots))],
  [0.03, ({ disk, random }) => disk.slow(random() < 0.5 ? 5 : random() * 600)],
  [0.04, ({ disk, random }) => disk.fail(pick(random, ["full", "unsure", null, null]))],
  [0.02, ({ hints, random }) => hints?.part(random() < 0.5)],
  [0.03, attack],
  [0.62, write],
]);

function withSums(chances: readonly (readonly [number, Event])[]): [number, Event][] {
  let sum = 0;
  return chances.map(([chance, run]) => [(sum += chance), run]);
}

function write({ random }: World, { writer }: Client): void {
  const times = random() < 0.1 ? 10 : 1;
  for (let time = 0; time < times; time += 1) edit(writer, random);
}

/** The tab is closed and the page opened again: with what the browser had kept, or without anything. */
function replaceTab(world: World, client: Client): void {
  client.leave();
  world.clients = world.clients.filter((each) => each !== client);
  const kept = world.random() < 0.5 ? Y.encodeStateAsUpdate(client.doc) : null;
  world.addClient(client.user, kept).connect();
}

function crash(world: World, slot: Slot): void {
  slot.node?.crash();
  slot.node = null;
  world.clock.after(world.random() * 2_000, () => world.start(slot));
}

async function stop(world: World, slot: Slot): Promise<void> {
  const { node } = slot;
  if (!node) return;
  [slot.node, slot.isStopping] = [null, true];
  await node.stop();
  slot.isStopping = false;
  world.clock.after(world.random() * 2_000, () => world.start(slot));
}

/** All that was broken works again. */
export function mend({ disk, hints, slots, clients, start }: World): void {
  disk.fail(null);
  disk.slow(5);
  hints?.repair();
  for (const slot of slots) start(slot);
  for (const { node } of slots) for (const line of node?.lines ?? []) if (line.isDead()) line.break();
  for (const client of clients) client.connect();
}
