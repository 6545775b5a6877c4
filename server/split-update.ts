/**
 * Cuts a document into updates that can be applied one after the other, each small enough to be sent
 * and applied between two turns of the loop.
 */
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { type DeleteSet } from "./guard-deletes";
import { createPlaced, type Struct } from "./guard-places";
import { newStructsByClient, takeInOrder } from "./guard-structs";

/** About two milliseconds of work, and some tens of kibibytes. */
const weightAPart = 1_000;
const lettersAPart = 64 * 1024;

/** Structs that claim the same place are compared with one another; a person's own are each after the last. */
const rivalWeight = 16;

export interface Split {
  /** For a client id, the clock up to which its structs are known already. */
  base(client: number): number;
  weigh(struct: Struct): number;
  /** What the structs of a part may weigh together; one may weigh more. */
  readonly most: number;
}
export interface Range {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** `update` holds a whole document, or this throws. Each part builds on nothing but those before it. */
export function splitUpdate(update: Uint8Array, most = weightAPart): Uint8Array[] {
  const parts = splitStructs(Y.decodeUpdate(update), { base: () => 0, weigh: createScale(), most });
  if (!parts) throw new Error("the update is not a whole document");
  return parts;
}

/** The structs, and what of them is deleted. Null when some build on what is neither known nor here. */
export function splitStructs(
  { structs, ds }: { readonly structs: readonly Struct[]; readonly ds: DeleteSet }, { base, weigh, most }: Split,
): Uint8Array[] | null {
  const ordered = inOrder(structs, base);
  if (!ordered) return null;
  const parts: Struct[][] = [];
  let part: Struct[] = [];
  let weight = 0;
  let letters = 0;
  for (const struct of ordered) {
    part.push(struct);
    weight += weigh(struct);
    letters += struct instanceof Y.Item ? struct.length : 0;
    if (weight < most && letters < lettersAPart) continue;
    parts.push(part);
    part = [];
    weight = 0;
    letters = 0;
  }
  if (part.length > 0) parts.push(part);
  return parts.map((list) => encodePart(list, ds));
}

/** What it costs to integrate each of some structs, as a multiple of what most of them cost. */
export function createScale(): Split["weigh"] {
  const taken = new Set<string>();
  return (struct) => {
    if (!(struct instanceof Y.Item)) return 1;
    const { origin, parent, parentSub } = struct;
    const place = origin ? nameOf(origin) : `${parent instanceof Y.ID ? nameOf(parent) : String(parent)} ${parentSub}`;
    const weight = taken.has(place) ? rivalWeight : 1;
    taken.add(place);
    return weight;
  };
}

const nameOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

/** An update that only deletes. */
export function encodeDeletes(ranges: readonly Range[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  writeRanges(encoder, ranges);
  return encoding.toUint8Array(encoder);
}

function inOrder(structs: readonly Struct[], base: Split["base"]): readonly Struct[] | null {
  const queues = newStructsByClient(structs, base);
  const taken: Struct[] = [];
  takeInOrder(queues, createPlaced(base), (struct) => {
    taken.push(struct);
    return "gone";
  });
  const isWhole = taken.length === [...queues.values()].reduce((count, queue) => count + queue.length, 0);
  return isWhole ? taken : null;
}

/** As Yjs writes an update: the structs of each client id in a row, then what of them is deleted. */
function encodePart(structs: readonly Struct[], ds: DeleteSet): Uint8Array {
  const byClient = groupByClient(structs, ({ id }) => id.client);
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, byClient.size);
  for (const [client, list] of byClient) {
    encoding.writeVarUint(restEncoder, list.length);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, list[0]?.id.clock ?? 0);
    for (const struct of list) struct.write(encoder as never, 0);
  }
  writeRanges(restEncoder, [...byClient].flatMap(([client, list]) => deletedWithin(client, list, ds)));
  return encoder.toUint8Array();
}

function writeRanges(encoder: encoding.Encoder, ranges: readonly Range[]): void {
  const byClient = groupByClient(ranges, ({ client }) => client);
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, list] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, list.length);
    for (const { from, to } of list) {
      encoding.writeVarUint(encoder, from);
      encoding.writeVarUint(encoder, to - from);
    }
  }
}

function deletedWithin(client: number, list: readonly Struct[], ds: DeleteSet): Range[] {
  const start = list[0]?.id.clock ?? 0;
  const end = (list.at(-1)?.id.clock ?? 0) + (list.at(-1)?.length ?? 0);
  return (ds.clients.get(client) ?? [])
    .map(({ clock, len }) => ({ client, from: Math.max(clock, start), to: Math.min(clock + len, end) }))
    .filter(({ from, to }) => from < to);
}

function groupByClient<T>(items: readonly T[], clientOf: (item: T) => number): Map<number, T[]> {
  const byClient = new Map<number, T[]>();
  for (const item of items) {
    const list = byClient.get(clientOf(item));
    if (list) list.push(item);
    else byClient.set(clientOf(item), [item]);
  }
  return byClient;
}
