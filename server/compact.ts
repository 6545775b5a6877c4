/** Makes a snapshot's content of what was written since a plan began. It takes long: it runs in a thread. */
import * as Y from "yjs";
import { keepThread } from "@/lib/thread";
import { splitUpdate } from "./split-update";

export interface Compacted {
  /** Updates that, one after the other, make the document. */
  readonly parts: readonly Uint8Array[];
  /** The client ids that wrote what is in it. */
  readonly clients: readonly number[];
}
export interface Compactor {
  compact(updates: readonly Uint8Array[]): Promise<Compacted>;
  close(): Promise<void>;
}

/** Throws when the parts would not say what the updates say. */
export function compactUpdates(updates: readonly Uint8Array[]): Compacted {
  const doc = replay(updates);
  const state = Y.encodeStateAsUpdate(doc);
  const parts = splitUpdate(state);
  if (Buffer.compare(Y.encodeStateAsUpdate(replay(parts)), state) !== 0) throw new Error("the snapshot would not say what the log says");
  return { parts, clients: [...doc.store.clients.keys()] };
}

/** One transaction for all of them costs a hundredth of merging them first. */
function replay(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}

export function createCompactor(): Compactor {
  const { ask: compact, close } = keepThread<readonly Uint8Array[], Compacted>("compact-thread", import.meta.url);
  return { compact, close };
}
