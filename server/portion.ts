/** Cuts what somebody sent into updates of which each is a turn's work, whoever made it and for what. */
import { type Refusal } from "@/lib/sync/protocol";
import { decodeUpdate } from "./guard";
import { type DeleteSet, isOrdered } from "./guard-deletes";
import { type Struct } from "./guard-places";
import { createScale, encodeDeletes, type Range, splitStructs } from "./split-update";

/** Or why none of it is taken. */
export type Portions = Cut | Extract<Refusal["code"], "malformed" | "gap">;
interface Cut {
  /** Updates to take one after the other, each on top of those before. */
  readonly parts: readonly Uint8Array[];
  /** By how much the clocks of its client ids go on. */
  readonly units: number;
}

export const portionWeight = 256;
/** Units of a client's clock that are deleted: as many structs at most. A plan of many years has more of them, long gone. */
const deletesAPortion = 2_048;
const mostDeletePortions = 4_096;
/** A client id is made for each visit; more than this do not come back from one absence. */
const maxClients = 1_000;
/** What was deleted takes no bytes; so much of it was never in a plan. */
const maxUnits = 2 ** 26;

export function portionsOf(update: Uint8Array): Portions {
  const decoded = decodeUpdate(update);
  if (!decoded || !isOrdered(decoded.ds)) return "malformed";
  const { structs, ds } = decoded;
  const first = firstClocks(structs);
  const units = sum(structs.map(({ length }) => length));
  if (first.size > maxClients || units > maxUnits) return "malformed";
  const weigh = createScale();
  const isLight = structs.length <= portionWeight && sum(structs.map(weigh)) <= portionWeight;
  if (isLight && deletedUnits(ds) <= deletesAPortion) return { parts: [update], units };
  const parts = splitStructs(decoded, { base: (client) => first.get(client) ?? Infinity, weigh: createScale(), most: portionWeight });
  return parts ? { parts: [...parts, ...deletesElsewhere(structs, ds, first).map(encodeDeletes)], units } : "gap";
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const deletedUnits = ({ clients }: DeleteSet): number => sum([...clients.values()].map((ranges) => sum(ranges.map(({ len }) => len))));

function firstClocks(structs: readonly Struct[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const { id } of structs) if (!first.has(id.client)) first.set(id.client, id.clock);
  return first;
}

/** What is deleted of that which the update does not bring itself, a turn's work in each list. */
function deletesElsewhere(structs: readonly Struct[], ds: DeleteSet, first: ReadonlyMap<number, number>): Range[][] {
  const end = new Map(structs.map(({ id, length }) => [id.client, id.clock + length]));
  const most = Math.max(deletesAPortion, Math.ceil(deletedUnits(ds) / mostDeletePortions));
  const lists: Range[][] = [];
  let list: Range[] = [];
  let room = most;
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      for (let [from, to] of outside(clock, clock + len, first.get(client) ?? Infinity, end.get(client) ?? Infinity))
        while (from < to) {
          const next = Math.min(to, from + room);
          list.push({ client, from, to: next });
          room -= next - from;
          from = next;
          if (room > 0) continue;
          lists.push(list);
          list = [];
          room = most;
        }
  if (list.length > 0) lists.push(list);
  return lists;
}

const outside = (from: number, to: number, first: number, end: number): [number, number][] =>
  [[from, Math.min(to, first)], [Math.max(from, end), to]];
