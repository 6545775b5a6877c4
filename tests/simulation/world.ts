/** Servers, a disk, a network and people, all driven by one seed and one clock. */
import { noFanout } from "@/server/fanout";
import { createHintNetwork, type HintNetwork } from "../support/hint-network";
import { createManualClock, type ManualClock } from "../support/manual-clock";
import { createRandom } from "../support/random";
import { type Client, createClient, type Open } from "./client";
import { createDisk, type Disk } from "./disk";
import { broken } from "./line";
import { type Node, startNode } from "./node";
import { type Evidence, gatherEvidence } from "./witness";

/** A place where a server runs, or does not. */
export interface Slot {
  node: Node | null;
  /** It still stores what was written to it, and nobody is let in. */
  isStopping: boolean;
}
export interface World {
  readonly random: () => number;
  readonly clock: ManualClock;
  readonly disk: Disk;
  /** Null for one server on its own. */
  readonly hints: HintNetwork | null;
  readonly slots: readonly Slot[];
  readonly evidence: Evidence;
  clients: Client[];
  readonly open: Open;
  start(slot: Slot): void;
  /** A tab with what the browser had kept of an earlier one. */
  addClient(user: string, kept: Uint8Array | null): Client;
}

const watchMs = 1_000;
/** No history needs so many steps of the clock: one that does never ends. */
const mostSteps = 200_000;
const dayMs = 86_400_000;
/** Somebody sets the time of day forward and back by a day. */
const jumping = (at: number): number => (Math.floor(at / 3_000) % 2 === 0 ? dayMs : -dayMs);

export function createWorld(seed: number): World {
  const random = createRandom(seed);
  const clock = limitSteps(createManualClock());
  const disk = createDisk(clock.now, random);
  const isCluster = random() < 0.6;
  const hasHints = isCluster && random() < 0.8;
  const hints = hasHints ? createHintNetwork({ clock, random, lost: random() * 30, doubled: random() * 30, longestMs: random() * 300 }) : null;
  const slots: Slot[] = Array.from({ length: isCluster ? 2 : 1 }, () => ({ node: null, isStopping: false }));
  const evidence = gatherEvidence({ disk, mostBehindMs: isCluster ? 2 * watchMs : 0 });
  let starts = 0;

  function start(slot: Slot): void {
    if (slot.node || slot.isStopping) return;
    starts += 1;
    slot.node = startNode({
      name: `server-${starts}`, clock, random, disk,
      skew: random() < 0.2 ? jumping : () => 0,
      fanout: hints?.join() ?? noFanout,
      watchMs: isCluster ? watchMs : null,
      // Failures that were asked for are no news; anything else is.
      report: (problem, error) => isExpected(problem) || evidence.violated(`${problem}: ${String(error)}`),
    });
  }

  const open: Open = (visitor, receiver) => {
    const up = slots.flatMap(({ node }) => (node ? [node] : []));
    const node = up[Math.floor(random() * up.length)];
    if (node) node.open(visitor, receiver);
    else clock.after(random() * 20, () => receiver.closed(broken));
  };

  function addClient(user: string, kept: Uint8Array | null): Client {
    const client = createClient({ clock, random, user, kept, open, witness: evidence });
    world.clients.push(client);
    return client;
  }

  const world: World = { random, clock, disk, hints, slots, evidence, clients: [], open, start, addClient };
  for (const slot of slots) start(slot);
  return world;
}

const isExpected = (problem: string): boolean => problem.includes("could not be stored");

function limitSteps(clock: ManualClock): ManualClock {
  let steps = 0;
  const count = (task: () => void) => () => {
    steps += 1;
    if (steps > mostSteps) throw new Error("this never ends");
    task();
  };
  return {
    ...clock,
    after: (delay, task) => clock.after(delay, count(task)),
    endOfTurn: (task) => clock.endOfTurn(count(task)),
  };
}
