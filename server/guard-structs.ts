/** Takes the new structs of an update in the order of their dependencies, as Yjs will, and finds a place for each. */
import * as Y from "yjs";
import { createPlaced, type Placed, Misfit, spotOf, type Struct, type Target } from "./guard-places";

export type Placement =
  /** `clocks`: for each client id with new structs, the clock after them. */
  | { readonly ok: true; readonly clocks: ReadonlyMap<number, number> }
  | { readonly ok: false; readonly code: "gap" | "layout" | "malformed" };

/** Far beyond what a person types, far below where arithmetic on clocks loses exactness. */
const maxClock = 2 ** 40;

export function placeStructs(structs: readonly Struct[], target: Target): Placement {
  const knownTo = (client: number) => Y.getState(target.doc.store, client);
  const queues = newStructsByClient(structs, knownTo);
  const isSound = [...queues.values()].every((queue) => queue.every(hasSoundClock));
  if (!isSound) return { ok: false, code: "malformed" };
  const placed = createPlaced(knownTo);
  try {
    takeInOrder(queues, placed, (struct) => spotOf(struct, target, placed));
  } catch (error) {
    if (error instanceof Misfit) return { ok: false, code: "layout" };
    throw error;
  }
  const isWhole = [...queues].every(([client, queue]) => placed.count(client) === queue.length);
  if (!isWhole) return { ok: false, code: "gap" };
  return { ok: true, clocks: new Map([...queues.keys()].map((client) => [client, placed.clock(client)])) };
}

const hasSoundClock = ({ id, length }: Struct): boolean => length >= 1 && id.clock + length <= maxClock;

/** Without what is known already, and without the marks of holes, which the clocks show anyway. */
export function newStructsByClient(structs: readonly Struct[], knownTo: (client: number) => number): Map<number, Struct[]> {
  const queues = new Map<number, Struct[]>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    if (struct instanceof Y.Skip || (struct.length > 0 && clock + struct.length <= knownTo(client))) continue;
    const queue = queues.get(client);
    if (queue) queue.push(struct);
    else queues.set(client, [struct]);
  }
  return queues;
}

/** Each client's structs go as far as they can; one that waits for another client's is woken when those move on. */
export function takeInOrder(
  queues: ReadonlyMap<number, readonly Struct[]>, placed: Placed, spot: (struct: Struct) => ReturnType<typeof spotOf>,
): void {
  const sleepers = new Map<number, number[]>();
  const ready = [...queues.keys()];
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const before = placed.count(client);
    const awaited = takeFrom(queues.get(client) ?? [], client, placed, spot);
    if (awaited !== null && awaited !== client) sleepers.set(awaited, [...(sleepers.get(awaited) ?? []), client]);
    if (placed.count(client) === before) continue;
    ready.push(...(sleepers.get(client) ?? []));
    sleepers.delete(client);
  }
}

/** Answers the client id that the next struct waits for, or null when all are taken. */
function takeFrom(
  queue: readonly Struct[], client: number, placed: Placed, spot: (struct: Struct) => ReturnType<typeof spotOf>,
): number | null {
  for (let struct = queue[placed.count(client)]; struct; struct = queue[placed.count(client)]) {
    const awaited = awaitedClient(struct, placed);
    if (awaited !== null) return awaited;
    placed.add(struct, spot(struct));
  }
  return null;
}

/** Its own client id means a hole before it, or a struct that refers to itself: neither ever ends. */
function awaitedClient(struct: Struct, placed: Placed): number | null {
  const { client, clock } = struct.id;
  if (clock > placed.clock(client)) return client;
  if (!(struct instanceof Y.Item)) return null;
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  const unknown = [struct.origin, struct.rightOrigin, parent].find((id) => id && id.clock >= placed.clock(id.client));
  return unknown ? unknown.client : null;
}
