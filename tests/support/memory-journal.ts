import { type Clock } from "@/server/clock";
import {
  type Damage, type DamagedRow, type Entry, entryChecksum, type Journal, JournalConflict, type Loaded, type Snapshot, snapshotChecksum,
} from "@/server/journal";

interface Stored<T> {
  readonly row: T;
  readonly checksum: number;
}
type Queue = { plan: string; entry: Entry; resolve: () => void; reject: (error: Error) => void }[];

interface Shelf {
  entries: Stored<Entry>[];
  snapshots: Stored<Snapshot>[];
  damage: Damage[];
}
export interface MemoryJournal extends Journal {
  /** The journal of another server on the same store. */
  another(): Journal;
  /** Changes a byte of a row behind the journal's back. */
  corrupt(plan: string, kind: DamagedRow["kind"], seq: number): void;
  /** From now on commits, or loads, fail with this; null ends it. */
  failCommits(error: Error | null): void;
  failLoads(error: Error | null): void;
  /** Holds commits back until it is called again with false. */
  holdCommits(isHeld: boolean): void;
  /** As if the process had ended: what was not committed is gone, and nobody is told. */
  crash(): void;
  readonly loads: () => number;
}

/** A journal without a disk, for tests of what stands on one. It passes the same contract. */
export function createMemoryJournal(clock: Pick<Clock, "endOfTurn">): MemoryJournal {
  const shelves = new Map<string, Shelf>();
  const queues: Queue[] = [];
  let commitError: Error | null = null;
  let loadError: Error | null = null;
  let isHeld = false;
  let loads = 0;

  function shelfOf(plan: string): Shelf {
    const shelf = shelves.get(plan) ?? { entries: [], snapshots: [], damage: [] };
    shelves.set(plan, shelf);
    return shelf;
  }

  const headOf = ({ entries, snapshots, damage }: Shelf): number =>
    Math.max(0, ...[...entries, ...snapshots].map(({ row }) => row.seq), ...damage.map(({ seq }) => seq));

  /** What one server handed over, in order: an entry that fails takes those of its plan behind it along. */
  function commit(queue: Queue): void {
    if (isHeld) return;
    const failed = new Set<string>();
    for (const { plan, entry, resolve, reject } of queue.splice(0)) {
      const shelf = shelfOf(plan);
      if (commitError) reject(commitError);
      else if (failed.has(plan) || entry.seq !== headOf(shelf) + 1) {
        failed.add(plan);
        reject(new JournalConflict(`entry ${entry.seq}`));
      } else {
        shelf.entries.push({ row: { ...entry, data: entry.data.slice() }, checksum: entryChecksum(plan, entry) });
        resolve();
      }
    }
  }

  function createAppend(): Journal["append"] {
    const queue: Queue = [];
    queues.push(queue);
    return (plan, entry) => new Promise((resolve, reject) => {
      queue.push({ plan, entry, resolve, reject });
      if (queue.length === 1) clock.endOfTurn(() => commit(queue));
    });
  }

  function setAside(plan: string, { kind, seq, reason }: DamagedRow): void {
    const shelf = shelfOf(plan);
    shelf.damage.push({ seq, reason: `${kind}: ${reason}` });
    if (kind === "entry") shelf.entries = shelf.entries.filter(({ row }) => row.seq !== seq);
    else shelf.snapshots = shelf.snapshots.filter(({ row }) => row.seq !== seq);
  }

  function readAfter(plan: string, after: number): Entry[] {
    loads += 1;
    if (loadError) throw loadError;
    for (const { row, checksum } of shelfOf(plan).entries)
      if (entryChecksum(plan, row) !== checksum) setAside(plan, { kind: "entry", seq: row.seq, reason: "checksum" });
    return shelfOf(plan).entries.map(({ row }) => row).filter(({ seq }) => seq > after);
  }

  function load(plan: string): Loaded {
    const shelf = shelfOf(plan);
    for (const { row, checksum } of shelf.snapshots)
      if (sumOf(plan, row) !== checksum) setAside(plan, { kind: "snapshot", seq: row.seq, reason: "checksum" });
    const snapshot = shelf.snapshots.at(-1)?.row ?? null;
    const entries = readAfter(plan, snapshot?.seq ?? 0);
    return { head: headOf(shelf), epoch: 1, snapshot, entries, damage: [...shelf.damage] };
  }

  const sumOf = (plan: string, { seq, at, owners, parts }: Snapshot): number =>
    snapshotChecksum(plan, seq, at, JSON.stringify(owners), Buffer.concat(parts));

  function compact(plan: string, snapshot: Snapshot): void {
    const shelf = shelfOf(plan);
    const last = shelf.snapshots.at(-1)?.row.seq ?? 0;
    if (snapshot.seq <= last || snapshot.seq > headOf(shelf)) throw new JournalConflict(`snapshot ${snapshot.seq}`);
    shelf.snapshots = [...shelf.snapshots.slice(-1), { row: { ...snapshot, parts: snapshot.parts.map((part) => part.slice()) }, checksum: sumOf(plan, snapshot) }];
    shelf.entries = shelf.entries.filter(({ row }) => row.seq > last);
  }

  const shared: Omit<Journal, "append"> = {
    load: async (plan) => load(plan),
    readAfter: async (plan, seq) => readAfter(plan, seq),
    heads: async (plans) => new Map(plans.flatMap((plan) => (shelves.has(plan) ? [[plan, headOf(shelfOf(plan))]] : []))),
    compact: async (plan, snapshot) => compact(plan, snapshot),
    quarantine: async (plan, row) => setAside(plan, row),
  };

  return {
    ...shared,
    append: createAppend(),
    another: () => ({ ...shared, append: createAppend() }),
    corrupt(plan, kind, seq) {
      const { entries, snapshots } = shelfOf(plan);
      const isMeant = ({ row }: Stored<{ readonly seq: number }>) => row.seq === seq;
      const data = kind === "entry" ? entries.find(isMeant)?.row.data : snapshots.find(isMeant)?.row.parts[0];
      if (data) data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 0x55;
    },
    failCommits: (error) => void (commitError = error),
    failLoads: (error) => void (loadError = error),
    holdCommits(isNowHeld) {
      isHeld = isNowHeld;
      if (!isHeld) for (const queue of queues) clock.endOfTurn(() => commit(queue));
    },
    crash: () => queues.forEach((queue) => queue.splice(0)),
    loads: () => loads,
  };
}
