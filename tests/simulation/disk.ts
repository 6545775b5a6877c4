/**
 * A disk that several servers share. What an append wrote counts once it was synced, after a while; what was not is
 * gone with a server that ends. It can be full, slow, or store an entry and say that it failed.
 */
import * as Y from "yjs";
import { type Entry, type Journal, JournalConflict } from "@/server/journal";
import { type Clock } from "@/server/clock";
import { holdsAll } from "../support/holds-all";
import { createMemoryJournal } from "../support/memory-journal";

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
  readonly plan: string;
  readonly entry: Entry;
  resolve(): void;
  reject(error: Error): void;
}

export function createDisk(now: () => number, random: () => number): Disk {
  const turn: (() => void)[] = [];
  const store = createMemoryJournal({ endOfTurn: (task) => void turn.push(task) });
  const synced = new Y.Doc();
  const history: { readonly at: number; readonly update: Uint8Array }[] = [];
  let longestMs = 5;
  let failure: "full" | "unsure" | null = null;

  function open(clock: Clock): ReturnType<Disk["open"]> {
    const { append: write, ...reading } = store.another();
    let queue: Append[] = [];
    let isBusy = false;
    let isDown = false;

    function append(plan: string, entry: Entry): Promise<void> {
      return new Promise((resolve, reject) => {
        queue.push({ plan, entry, resolve, reject });
        if (queue.length === 1 && !isBusy) clock.endOfTurn(sync);
      });
    }

    function sync(): void {
      if (isDown) return;
      const batch = queue;
      queue = [];
      isBusy = true;
      clock.after(random() * longestMs, () => void (isDown || commit(batch)));
    }

    /** All of it at once, whatever others do. */
    async function commit(batch: readonly Append[]): Promise<void> {
      const how = failure;
      const writing = batch.map(({ plan, entry }) => (how === "full" ? Promise.reject(errors.full) : write(plan, entry)));
      for (const task of turn.splice(0)) task();
      const written = await Promise.allSettled(writing);
      isBusy = false;
      batch.forEach(({ entry, resolve, reject }, index) => {
        const outcome = written[index];
        if (outcome?.status === "fulfilled") remember(entry);
        if (outcome?.status === "rejected") reject(outcome.reason as Error);
        else if (how === "unsure") reject(errors.unsure);
        else resolve();
      });
      // What came meanwhile counted on these.
      const isWhole = how === null && written.every(({ status }) => status === "fulfilled");
      if (!isWhole) for (const { entry, reject } of queue.splice(0)) reject(new JournalConflict(`entry ${entry.seq}`));
      if (queue.length > 0) clock.endOfTurn(sync);
    }

    const later = <T>(read: () => Promise<T>): Promise<T> =>
      new Promise((resolve) => void clock.after(random() * longestMs, () => void (isDown || resolve(read()))));

    return {
      append,
      load: (plan) => later(() => reading.load(plan)),
      readAfter: (plan, seq) => later(() => reading.readAfter(plan, seq)),
      heads: (plans) => later(() => reading.heads(plans)),
      compact: (plan, snapshot) => later(() => reading.compact(plan, snapshot)),
      quarantine: (plan, row) => later(() => reading.quarantine(plan, row)),
      crash() {
        isDown = true;
        queue = [];
      },
    };
  }

  function remember({ data }: Entry): void {
    Y.applyUpdate(synced, data);
    history.push({ at: now(), update: data });
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

const errors = { full: new Error("no space left on the disk"), unsure: new Error("the disk does not answer") };
