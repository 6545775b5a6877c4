/** What of a plan is on the disk, as bytes: enough to send it to whoever has nothing of it. */
import * as Y from "yjs";
import { syncType } from "@/lib/sync/protocol";
import { encodeSync } from "./encode-sync";
import { type Loaded } from "./journal";

export interface StoredPlan {
  /** All of it, as updates in order: each builds on nothing but those before it. */
  state(): readonly Uint8Array[];
  /** The same as frames of the wire; made once for all who come before it changes. */
  frames(): readonly Uint8Array[];
  /** Bytes it takes to send all of it. */
  size(): number;
  /** Remembers an update that is on the disk. */
  keep(seq: number, update: Uint8Array): void;
  /** A snapshot took the place of all up to `seq`. */
  shorten(seq: number, parts: readonly Uint8Array[]): void;
  /** Whether so much came after the last snapshot that a new one pays while people work. */
  isLong(): boolean;
  /** The same when nobody waits. */
  isLongAtRest(): boolean;
}

interface Tail {
  /** Of the last of its entries. */
  readonly seq: number;
  readonly count: number;
  readonly update: Uint8Array;
}

/** After so many entries, or bytes of them beside the snapshot's, a new snapshot is due. */
export interface TailLimits {
  readonly entries: number;
  /** When nobody waits. */
  readonly entriesAtRest: number;
  readonly leastBytes: number;
}
export const tailLimits: TailLimits = { entries: 2_000, entriesAtRest: 50, leastBytes: 64 * 1024 };
/** Merging is superlinear, so only few are merged at once. */
const mergedAtOnce = 100;

export function createStoredPlan({ snapshot, entries }: Pick<Loaded, "snapshot" | "entries">, limits: TailLimits): StoredPlan {
  let base = snapshot?.parts ?? [];
  let tail: Tail[] = entries.map(({ seq, data }) => ({ seq, count: 1, update: data }));
  let baseBytes = bytesOf(base);
  let tailBytes = bytesOf(tail.map(({ update }) => update));
  let tailCount = tail.length;
  let frames: readonly Uint8Array[] | null = null;

  function state(): readonly Uint8Array[] {
    if (tail.length > mergedAtOnce) tail = mergeInChunks(tail);
    return [...base, ...tail.map(({ update }) => update)];
  }

  return {
    state,
    frames() {
      frames ??= state().map((update) => encodeSync(syncType.update, update));
      return frames;
    },
    size: () => baseBytes + tailBytes,
    keep(seq, update) {
      frames = null;
      tail.push({ seq, count: 1, update });
      tailBytes += update.length;
      tailCount += 1;
    },
    shorten(seq, parts) {
      frames = null;
      base = parts;
      tail = tail.filter((each) => each.seq > seq);
      baseBytes = bytesOf(base);
      tailBytes = bytesOf(tail.map(({ update }) => update));
      tailCount = tail.reduce((sum, { count }) => sum + count, 0);
    },
    isLong: () => tailCount >= limits.entries || tailBytes > Math.max(limits.leastBytes, baseBytes / 4),
    isLongAtRest: () => tailCount >= limits.entriesAtRest,
  };
}

const bytesOf = (updates: readonly Uint8Array[]): number => updates.reduce((sum, { length }) => sum + length, 0);

function mergeInChunks(tail: readonly Tail[]): Tail[] {
  const chunks = Math.ceil(tail.length / mergedAtOnce);
  return Array.from({ length: chunks }, (_, index) => {
    const chunk = tail.slice(index * mergedAtOnce, (index + 1) * mergedAtOnce);
    const count = chunk.reduce((sum, each) => sum + each.count, 0);
    return { seq: chunk.at(-1)?.seq ?? 0, count, update: Y.mergeUpdates(chunk.map(({ update }) => update)) };
  });
}
