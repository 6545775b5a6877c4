/**
 * A disk that several servers share. What an append wrote counts once it was synced, after a while; what was not is
 * gone with a server that ends. It can be full, slow, or store an entry and say that it failed.
 */
import * as Y from "yjs";
import {
  type Damage, type DamagedRow, type Entry, type Journal, JournalConflict, type Loaded, type Snapshot,
} from "@/server/journal";
import { type Clock } from "@/server/clock";
import { holdsAll } from "../support/holds-all";

export interface Disk {
  /** A server's way to it, on the server's clock; it ends with the server. */
  open(clock: Clock): Journal & { crash(): void };
  /** Milliseconds until an append is synced, at most. */
  slow(longestMs: number): void;
  /** "full": nothing is stored. "unsure": what is stored is told as failed. */
  fail(how: "full" | "unsure" | null): void;
  /** All that was ever synced, as one document. */
  content(): Y.Doc;
  /** Whether all of an update is synced. */
  holds(update: Uint8Array): boolean;
  /** What was synced until then, as updates. */
  syncedUntil(now: number): readonly Uint8Array[];
}

interface Append {
  readonly entry: Entry;
  resolve(): void;
  reject(error: Error): void;
}

export function createDisk(now: () => number, random: () => number): Disk {
  let head = 0;
  let entries: Entry[] = [];
  let snapshots: Snapshot[] = [];
  const damage: Damage[] = [];
  const synced = new Y.Doc();
  const history: { readonly at: number; readonly update: Uint8Array }[] = [];
  let longestMs = 5;
  let failure: "full" | "unsure" | null = null;

  function open(clock: Clock): ReturnType<Disk["open"]> {
    let queue: Append[] = [];
    let isBusy = false;
    let isDown = false;

    function append(_: string, entry: Entry): Promise<void> {
      return new Promise((resolve, reject) => {
        queue.push({ entry: { ...entry, data: entry.data.slice() }, resolve, reject });
        if (queue.length === 1 && !isBusy) clock.endOfTurn(sync);
      });
    }

    function sync(): void {
      if (isDown) return;
      const batch = queue;
      queue = [];
      isBusy = true;
      clock.after(random() * longestMs, () => {
        if (isDown) return;
        isBusy = false;
        commit(batch);
      });
    }

    function commit(batch: readonly Append[]): void {
      let error: Error | null = null;
      for (const { entry, resolve, reject } of batch) {
        if (!error && failure === "full") error = new Error("no space left on the disk");
        if (!error && entry.seq !== head + 1) error = new JournalConflict(`entry ${entry.seq}`);
        if (!error) store(entry);
        if (!error && failure === "unsure") error = new Error("the disk does not answer");
        if (error) reject(error);
        else resolve();
      }
      // What came meanwhile counted on these.
      if (error) for (const { entry, reject } of queue.splice(0)) reject(new JournalConflict(`entry ${entry.seq}`));
      if (queue.length > 0) clock.endOfTurn(sync);
    }

    const later = <T>(read: () => T): Promise<T> =>
      new Promise((resolve) => void clock.after(random() * longestMs, () => void (isDown || resolve(read()))));

    return {
      append,
      load: () => later(load),
      readAfter: (_, seq) => later(() => entries.filter((entry) => entry.seq > seq)),
      heads: (plans) => later(() => new Map(plans.map((plan) => [plan, head]))),
      compact: (_, snapshot) => later(() => compact(snapshot)).then((error) => (error ? Promise.reject(error) : undefined)),
      quarantine: (_, row) => later(() => setAside(row)),
      crash() {
        isDown = true;
        queue = [];
      },
    };
  }

  function store(entry: Entry): void {
    head = entry.seq;
    entries.push(entry);
    Y.applyUpdate(synced, entry.data);
    history.push({ at: now(), update: entry.data });
  }

  function load(): Loaded {
    const snapshot = snapshots.at(-1) ?? null;
    return { head, epoch: 1, snapshot, entries: entries.filter(({ seq }) => seq > (snapshot?.seq ?? 0)), damage: [...damage] };
  }

  function compact(snapshot: Snapshot): Error | null {
    const last = snapshots.at(-1)?.seq ?? 0;
    if (snapshot.seq <= last || snapshot.seq > head) return new JournalConflict(`snapshot ${snapshot.seq}`);
    snapshots = [...snapshots.slice(-1), snapshot];
    entries = entries.filter(({ seq }) => seq > last);
    return null;
  }

  function setAside({ kind, seq, reason }: DamagedRow): void {
    damage.push({ seq, reason: `${kind}: ${reason}` });
    if (kind === "entry") entries = entries.filter((entry) => entry.seq !== seq);
    else snapshots = snapshots.filter((snapshot) => snapshot.seq !== seq);
  }

  return {
    open,
    slow: (ms) => void (longestMs = ms),
    fail: (how) => void (failure = how),
    content: () => synced,
    holds: (update) => holdsAll(synced, update),
    syncedUntil: (time) => history.filter(({ at }) => at <= time).map(({ update }) => update),
  };
}
