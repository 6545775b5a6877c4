/** The document of one plan in memory, and how it comes out of the journal and back. */
import * as Y from "yjs";
import { type Registry } from "@/lib/plan/section";
import { type TrailStep } from "@/lib/plan/trail";
import { type Target } from "./guard-places";
import { type DamagedRow, type Journal, type Loaded, type Snapshot } from "./journal";
import { watchTrail } from "./trail";

/** What an update changed: updates to store, and the steps of watched fields. */
export interface Applied {
  readonly changes: readonly Uint8Array[];
  readonly steps: readonly TrailStep[];
}
export interface PlanDocument {
  readonly target: Target;
  /** The last entry of the journal when this was loaded. */
  readonly head: number;
  /** Whether the journal lost a row, so that what this server lacks may come back from anyone. */
  readonly isDamaged: boolean;
  /** Bytes it takes to send all of it. */
  size(): number;
  /** Applies an update that the guard let pass. May throw. */
  apply(update: Uint8Array): Applied;
  ownerOf(client: number): string | undefined;
  /** Whether the client id is this person's; it becomes theirs when it was nobody's. */
  claim(client: number, user: string): boolean;
  /** Remembers an update that is on the disk. */
  keep(update: Uint8Array): void;
  /** All that is on the disk, as updates in order: what a client without anything needs. */
  storedState(): readonly Uint8Array[];
  /** What a client with this state vector lacks, including what is not on the disk yet. Null when it is none. */
  missingFrom(stateVector: Uint8Array): Uint8Array | null;
  /** Whether so much came after the last snapshot that a new one pays while people work. */
  isLong(): boolean;
  /** The same when nobody waits. */
  isLongAtRest(): boolean;
  /** Call only while all of it is on the disk. */
  takeSnapshot(seq: number, at: number): Snapshot;
  destroy(): void;
}

/** Rejects when the journal cannot be read; sets aside rows of it that cannot be applied. */
export async function loadPlanDocument(plan: string, journal: Journal, registry: Registry): Promise<PlanDocument> {
  const loaded = await journal.load(plan);
  const doc = tryReplay(updatesOf(loaded));
  if (doc) return createPlanDocument(loaded, doc, registry);
  const unreadable = findUnreadable(loaded);
  if (unreadable.length === 0) throw new Error(`the journal of ${plan} cannot be replayed, though each of its rows can`);
  for (const row of unreadable) await journal.quarantine(plan, row);
  return loadPlanDocument(plan, journal, registry);
}

const updatesOf = ({ snapshot, entries }: Loaded): Uint8Array[] =>
  [...(snapshot ? [snapshot] : []), ...entries].map(({ data }) => data);

/** One transaction for all of them costs a hundredth of merging them first. */
function tryReplay(updates: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
    return doc;
  } catch {
    return null; // the caller finds out which of them it was
  }
}

function findUnreadable({ snapshot, entries }: Loaded): DamagedRow[] {
  const rows = [
    ...(snapshot ? [{ ...snapshot, kind: "snapshot" as const }] : []),
    ...entries.map((entry) => ({ ...entry, kind: "entry" as const })),
  ];
  const unreadable = rows.filter(({ data }) => tryReplay([data]) === null);
  return unreadable.map(({ kind, seq }) => ({ kind, seq, reason: "unreadable" }));
}

/** After so many entries, or bytes of them beside the snapshot's, a new snapshot is due. */
const longTail = 2_000;
const longTailAtRest = 50;
const leastTailBytes = 64 * 1024;
/** Merging is superlinear, so only few are merged at once. */
const mergedAtOnce = 100;

function createPlanDocument(loaded: Loaded, doc: Y.Doc, registry: Registry): PlanDocument {
  let base = loaded.snapshot?.data ?? null;
  let tail = loaded.entries.map(({ data }) => data);
  let tailCount = tail.length;
  let tailBytes = tail.reduce((sum, update) => sum + update.length, 0);
  const owners = readOwners(loaded);
  let changes: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void changes.push(update));
  const takeSteps = watchTrail(doc, registry);

  return {
    target: { doc, registry, rootNames: new WeakMap() },
    head: loaded.head,
    isDamaged: loaded.damage.length > 0,
    size: () => (base?.length ?? 0) + tailBytes,
    apply(update) {
      changes = [];
      Y.applyUpdate(doc, update);
      return { changes, steps: takeSteps() };
    },
    ownerOf: (client) => owners.get(client),
    claim: (client, user) => claim(owners, client, user),
    keep(update) {
      tail.push(update);
      tailCount += 1;
      tailBytes += update.length;
    },
    storedState() {
      if (tail.length > mergedAtOnce) tail = mergeInChunks(tail);
      return base ? [base, ...tail] : tail;
    },
    missingFrom: (stateVector) => tryEncode(doc, stateVector),
    isLongAtRest: () => tailCount >= longTailAtRest,
    isLong: () => tailCount >= longTail || tailBytes > Math.max(leastTailBytes, (base?.length ?? 0) / 4),
    takeSnapshot(seq, at) {
      base = Y.encodeStateAsUpdate(doc);
      tail = [];
      tailCount = 0;
      tailBytes = 0;
      const written = [...owners].filter(([client]) => doc.store.clients.has(client));
      return { seq, at, data: base, owners: Object.fromEntries(written) };
    },
    destroy: () => doc.destroy(),
  };
}

function readOwners({ snapshot, entries }: Loaded): Map<number, string> {
  const owners = new Map(Object.entries(snapshot?.owners ?? {}).map(([client, user]) => [Number(client), user]));
  for (const { data, author } of entries) for (const client of Y.parseUpdateMeta(data).to.keys()) claim(owners, client, author);
  return owners;
}

/** The first to write under a client id owns it. */
function claim(owners: Map<number, string>, client: number, user: string): boolean {
  if (!owners.has(client)) owners.set(client, user);
  return owners.get(client) === user;
}

function tryEncode(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return Y.encodeStateAsUpdate(doc, stateVector);
  } catch {
    return null; // bytes that are no state vector
  }
}

function mergeInChunks(updates: readonly Uint8Array[]): Uint8Array[] {
  const count = Math.ceil(updates.length / mergedAtOnce);
  return Array.from({ length: count }, (_, index) =>
    Y.mergeUpdates(updates.slice(index * mergedAtOnce, (index + 1) * mergedAtOnce)));
}
