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
const structsAPart = 1_000;
const lettersAPart = 64 * 1024;

/** `update` holds a whole document, or this throws. Each part builds on nothing but those before it. */
export function splitUpdate(update: Uint8Array, most = structsAPart): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const parts: Struct[][] = [];
  let part: Struct[] = [];
  let letters = 0;
  for (const struct of inOrder(structs)) {
    part.push(struct);
    letters += struct instanceof Y.Item ? struct.length : 0;
    if (part.length < most && letters < lettersAPart) continue;
    parts.push(part);
    part = [];
    letters = 0;
  }
  if (part.length > 0) parts.push(part);
  return parts.map((list) => encodePart(list, ds));
}

function inOrder(structs: readonly Struct[]): readonly Struct[] {
  const { store } = new Y.Doc();
  const taken: Struct[] = [];
  takeInOrder(newStructsByClient(structs, store), createPlaced(store), (struct) => {
    taken.push(struct);
    return "gone";
  });
  if (taken.length !== structs.length) throw new Error("the update is not a whole document");
  return taken;
}

/** As Yjs writes an update: the structs of each client id in a row, then what of them is deleted. */
function encodePart(structs: readonly Struct[], ds: DeleteSet): Uint8Array {
  const byClient = groupByClient(structs);
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, byClient.size);
  for (const [client, list] of byClient) {
    encoding.writeVarUint(restEncoder, list.length);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, list[0]?.id.clock ?? 0);
    for (const struct of list) struct.write(encoder as never, 0);
  }
  writeDeletes(restEncoder, byClient, ds);
  return encoder.toUint8Array();
}

function writeDeletes(encoder: encoding.Encoder, byClient: ReadonlyMap<number, readonly Struct[]>, ds: DeleteSet): void {
  const deleted = [...byClient].map(([client, list]) => [client, deletedWithin(list, ds.clients.get(client) ?? [])] as const);
  const some = deleted.filter(([, ranges]) => ranges.length > 0);
  encoding.writeVarUint(encoder, some.length);
  for (const [client, ranges] of some) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const [from, to] of ranges) {
      encoding.writeVarUint(encoder, from);
      encoding.writeVarUint(encoder, to - from);
    }
  }
}

function deletedWithin(list: readonly Struct[], ranges: readonly { readonly clock: number; readonly len: number }[]): [number, number][] {
  const start = list[0]?.id.clock ?? 0;
  const end = (list.at(-1)?.id.clock ?? 0) + (list.at(-1)?.length ?? 0);
  return ranges
    .map(({ clock, len }): [number, number] => [Math.max(clock, start), Math.min(clock + len, end)])
    .filter(([from, to]) => from < to);
}

function groupByClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const list = byClient.get(struct.id.client);
    if (list) list.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  return byClient;
}
