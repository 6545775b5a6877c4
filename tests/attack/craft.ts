/** Updates as no client makes them, byte by byte (Yjs' first encoding). */
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

export interface Id {
  readonly client: number;
  readonly clock: number;
}
interface Struct {
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  /** Where there is no origin: the name of a root type, or what opened the type. */
  readonly parent?: string | Id;
  readonly key?: string;
  readonly content: Content;
}
interface Content {
  readonly ref: number;
  write(encoder: encoding.Encoder): void;
}
export type Block = Id & { readonly structs: readonly Struct[]; /** How many it claims. */ readonly count?: number };
export interface Deletion extends Id {
  readonly length: number;
}

export const gone = (length: number): Struct => ({ content: { ref: 0, write: (encoder) => encoding.writeVarUint(encoder, length) } });
export const skipped = (length: number): Struct => ({ content: { ref: 10, write: (encoder) => encoding.writeVarUint(encoder, length) } });
export const text = (letters: string): Content => ({ ref: 4, write: (encoder) => encoding.writeVarString(encoder, letters) });
export const values = (...list: readonly (number | string | object | null)[]): Content => claimed(list.length, list);
/** Values that say they are more than they are. */
export const claimed = (count: number, list: readonly unknown[]): Content => ({
  ref: 8,
  write(encoder) {
    encoding.writeVarUint(encoder, count);
    for (const value of list) encoding.writeAny(encoder, value as never);
  },
});
export const raw = (ref: number, bytes: readonly number[]): Content => ({
  ref, write: (encoder) => encoding.writeUint8Array(encoder, Uint8Array.from(bytes)),
});
export const element = (name: string): Content => ({
  ref: 7,
  write(encoder) {
    encoding.writeVarUint(encoder, 3);
    encoding.writeVarString(encoder, name);
  },
});

export function update(blocks: readonly Block[], deletions: readonly Deletion[] = []): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    for (const { client, clock, structs, count = structs.length } of blocks) {
      for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    encoding.writeVarUint(encoder, deletions.length);
    for (const { client, clock, length } of deletions)
      for (const number of [client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  });
}

function writeStruct(encoder: encoding.Encoder, { origin, rightOrigin, parent, key, content }: Struct): void {
  const isPlaced = origin !== undefined || rightOrigin !== undefined;
  encoding.writeUint8(encoder, content.ref | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key !== undefined ? 0x20 : 0));
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id);
  if (!isPlaced && parent !== undefined) {
    encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
    if (typeof parent === "string") encoding.writeVarString(encoder, parent);
    else writeId(encoder, parent);
    if (key !== undefined) encoding.writeVarString(encoder, key);
  }
  content.write(encoder);
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

/** What `write` adds to a document that holds `known`, as one update. */
export function changeOf(write: (doc: Y.Doc) => void, known?: Y.Doc): Uint8Array {
  const doc = new Y.Doc();
  if (known) Y.applyUpdate(doc, Y.encodeStateAsUpdate(known));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc, before);
}
