/** One copy of a plan in this tab: its document, and all that reads, writes and watches it. */
import { nanoid } from "nanoid";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { type Writer } from "@/lib/plan/doc/records";
import { createSnapshot, type Snapshot } from "@/lib/plan/doc/snapshot";
import { type Registry } from "@/lib/plan/section";
import { type PresenceUser } from "@/lib/sync/presence";
import { createFrameBatch, type FrameBatch } from "./frame-batch";
import { createOverrules, type Overrules } from "./overrules";
import { createPresence, type Presence } from "./presence";
import { createRemovals, type Removals } from "./removals";
import { createUndo, type Undo } from "./undo";

export interface Replica {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly registry: Registry;
  readonly snapshot: Snapshot;
  readonly writer: Writer;
  readonly undo: Undo;
  readonly presence: Presence;
  readonly overrules: Overrules;
  readonly removals: Removals;
  readonly batch: FrameBatch;
  destroy(): void;
}

export function createReplica(registry: Registry, me: PresenceUser): Replica {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const snapshot = createSnapshot(doc, registry);
  const batch = createFrameBatch();
  const writer: Writer = { doc, registry, origin: origins.local, newId: () => nanoid(recordIdLength), random: Math.random };
  const undo = createUndo(doc);
  const presence = createPresence(awareness, me, batch);
  const overrules = createOverrules(doc, registry, presence);
  const removals = createRemovals(doc, presence);

  function destroy(): void {
    for (const part of [overrules, removals, presence, undo, snapshot, batch]) part.destroy();
    doc.destroy();
  }
  return { doc, awareness, registry, snapshot, writer, undo, presence, overrules, removals, batch, destroy };
}

/** 72 bits: a plan's people never make the same one twice. */
const recordIdLength = 12;
