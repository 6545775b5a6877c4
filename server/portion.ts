/** Cuts what somebody sent into updates of which each is a turn's work, whoever made it and for what. */
import { type Refusal } from "@/lib/sync/protocol";
import { decodeUpdate } from "./guard";
import { type DeleteSet, isOrdered } from "./guard-deletes";
import { type Struct } from "./guard-places";
import { createScale, encodeDeletes, type Range, splitStructs } from "./split-update";

/** Updates to take one after the other, each on top of those before; or why none of it is taken. */
export type Portions = readonly Uint8Array[] | Extract<Refusal["code"], "malformed" | "gap">;

export const portionWeight = 256;
/** Units of a client's clock that are deleted: as many structs at most. */
const deletesAPortion = 2_048;
/** A client id is made for each visit; more than this do not come back from one absence. */
const maxClients = 1_000;

export function portionsOf(update: Uint8Array): Portions {
  const decoded = decodeUpdate(update);
  if (!decoded || !isOrdered(decoded.ds)) return "malformed";
  const { structs, ds } = decoded;
  const first = firstClocks(structs);
  if (first.size > maxClients) return "malformed";
  const weigh = createScale();
  const isLight = structs.length <= portionWeight && sum(structs.map(weigh)) <= portionWeight;
  if (isLight && deletedUnits(ds) <= deletesAPortion) return [update];
  const parts = splitStructs(decoded, { base: (client) => first.get(client) ?? Infinity, weigh: createScale(), most: portionWeight });
  return parts ? [...parts, ...deletesElsewhere(structs, ds, first).map(encodeDeletes)] : "gap";
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
  const lists: Range[][] = [];
  let list: Range[] = [];
  let room = deletesAPortion;
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
          room = deletesAPortion;
        }
  if (list.length > 0) lists.push(list);
  return lists;
}

const outside = (from: number, to: number, first: number, end: number): [number, number][] =>
  [[from, Math.min(to, first)], [Math.max(from, end), to]];
