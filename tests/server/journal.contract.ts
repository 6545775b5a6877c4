/** What every store behind the journal's port must keep. */
import { describe, expect, test } from "vitest";
import { type DamagedRow, type Entry, type Journal, JournalConflict, type Snapshot } from "@/server/journal";

export interface JournalUnderTest {
  readonly journal: Journal;
  /** Of another server on the same store, where there can be one. */
  readonly another?: Journal;
  /** The same store, opened anew: what was only in memory is gone. */
  reopen(): Promise<Journal> | Journal;
  corrupt(plan: string, kind: DamagedRow["kind"], seq: number): Promise<void> | void;
}

const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
const other = "7d1c3b52-6c3f-4a3e-8a0b-5c8a53b1d0aa";

const entry = (seq: number, text = `entry ${seq}`): Entry =>
  ({ seq, author: "sofia", at: 1_800_000_000_000 + seq, data: new TextEncoder().encode(text) });
const snapshot = (seq: number): Snapshot =>
  ({ seq, at: 1_800_000_000_000 + seq, parts: [`all up to ${seq}`, "and", ""].map((text) => new TextEncoder().encode(text)), owners: { 7: "sofia", 4_294_967_295: "minjun" } });

export function describeJournal(name: string, create: () => Promise<JournalUnderTest> | JournalUnderTest): void {
  const appendAll = (journal: Journal, count: number, from = 1) =>
    Promise.all(Array.from({ length: count }, (_, index) => journal.append(plan, entry(from + index))));
  const seqsOf = (rows: readonly { readonly seq: number }[]) => rows.map(({ seq }) => seq);

  describe(name, () => {
    test("[S30] a plan that was never written is empty, not an error", async () => {
      const { journal } = await create();
      expect(await journal.load(plan)).toEqual({ head: 0, epoch: 1, snapshot: null, entries: [], damage: [] });
    });

    test("[S30] what was appended comes back whole and in order, also after the store was opened anew", async () => {
      const { journal, reopen } = await create();
      await appendAll(journal, 3);
      await journal.append(other, entry(1, "of another plan"));
      const reopened = await reopen();
      const loaded = await reopened.load(plan);
      expect(loaded).toEqual({ head: 3, epoch: 1, snapshot: null, entries: [entry(1), entry(2), entry(3)], damage: [] });
      expect(loaded.entries.every(({ data }) => data.constructor === Uint8Array || Buffer.isBuffer(data))).toBe(true);
    });

    test("[S31] an entry that does not follow the last is refused, and so are all after it", async () => {
      const { journal } = await create();
      await appendAll(journal, 2);
      for (const seq of [1, 2, 4]) await expect(journal.append(plan, entry(seq))).rejects.toBeInstanceOf(JournalConflict);
      const outcomes = await Promise.allSettled([4, 5, 6].map((seq) => journal.append(plan, entry(seq))));
      expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
      await journal.append(plan, entry(3));
      expect(seqsOf((await journal.load(plan)).entries)).toEqual([1, 2, 3]);
    });

    test("[S31] a refused entry does not take those of other plans along", async () => {
      const { journal } = await create();
      const outcomes = await Promise.allSettled([
        journal.append(plan, entry(1)), journal.append(other, entry(9)), journal.append(plan, entry(2)),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    });

    test("[S31] appends settle in the order of the calls", async () => {
      const { journal } = await create();
      const settled: number[] = [];
      await Promise.all([1, 2, 3, 4].map((seq) => journal.append(plan, entry(seq)).then(() => settled.push(seq))));
      expect(settled).toEqual([1, 2, 3, 4]);
    });

    test("[S32] after a snapshot only what came later is loaded beside it", async () => {
      const { journal, reopen } = await create();
      await appendAll(journal, 5);
      await journal.compact(plan, snapshot(3));
      const loaded = await (await reopen()).load(plan);
      expect(loaded).toEqual({ head: 5, epoch: 1, snapshot: snapshot(3), entries: [entry(4), entry(5)], damage: [] });
    });

    test("[S31] what came after a number is answered in order, also behind a snapshot", async () => {
      const { journal } = await create();
      await appendAll(journal, 5);
      await journal.compact(plan, snapshot(2));
      expect(seqsOf(await journal.readAfter(plan, 3))).toEqual([4, 5]);
      expect(await journal.readAfter(plan, 5)).toEqual([]);
    });

    test("[S31] the last number of each plan is known, also when its row was set aside", async () => {
      const { journal } = await create();
      await appendAll(journal, 3);
      await journal.append(other, entry(1));
      await journal.quarantine(plan, { kind: "entry", seq: 3, reason: "unreadable" });
      expect(await journal.heads([plan, "never written", other])).toEqual(new Map([[plan, 3], [other, 1]]));
    });

    test("[S31] of two who write the same number one is refused, and can go on after what it missed", async () => {
      const { journal, another } = await create();
      await journal.append(plan, entry(1));
      const outcomes = await Promise.allSettled([journal.append(plan, entry(2, "mine")), (another ?? journal).append(plan, entry(2, "theirs"))]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: expect.any(JournalConflict) });
      expect(seqsOf(await journal.readAfter(plan, 1))).toEqual([2]);
      await journal.append(plan, entry(3));
    });

    test("[S32] a snapshot that is not newer than the last, or newer than the log, is refused", async () => {
      const { journal } = await create();
      await appendAll(journal, 4);
      await journal.compact(plan, snapshot(3));
      for (const seq of [2, 3, 5]) await expect(journal.compact(plan, snapshot(seq))).rejects.toBeInstanceOf(JournalConflict);
    });

    test("[S32] the log goes on after a snapshot of all of it", async () => {
      const { journal } = await create();
      await appendAll(journal, 3);
      await journal.compact(plan, snapshot(2));
      await journal.compact(plan, snapshot(3));
      await expect(journal.append(plan, entry(1))).rejects.toBeInstanceOf(JournalConflict);
      await journal.append(plan, entry(4));
      expect(await journal.load(plan)).toMatchObject({ head: 4, snapshot: snapshot(3), entries: [entry(4)] });
    });

    test("[S33] a corrupt snapshot is set aside, and the one before it still tells everything", async () => {
      const { journal, corrupt } = await create();
      await appendAll(journal, 6);
      await journal.compact(plan, snapshot(2));
      await journal.compact(plan, snapshot(4));
      await corrupt(plan, "snapshot", 4);
      const loaded = await journal.load(plan);
      expect(loaded.snapshot).toEqual(snapshot(2));
      expect(seqsOf(loaded.entries)).toEqual([3, 4, 5, 6]);
      expect(loaded.damage).toEqual([{ seq: 4, reason: "snapshot: checksum" }]);
    });

    test("[S33] a corrupt entry is set aside and told of; the rest is loaded, now and later", async () => {
      const { journal, corrupt } = await create();
      await appendAll(journal, 4);
      await corrupt(plan, "entry", 2);
      for (const loaded of [await journal.load(plan), await journal.load(plan)]) {
        expect(seqsOf(loaded.entries)).toEqual([1, 3, 4]);
        expect(loaded.damage).toEqual([{ seq: 2, reason: "entry: checksum" }]);
      }
    });

    test("[S33] the number of an entry that was set aside is not given out again", async () => {
      const { journal } = await create();
      await appendAll(journal, 2);
      await journal.quarantine(plan, { kind: "entry", seq: 2, reason: "unreadable" });
      expect(await journal.load(plan)).toMatchObject({ head: 2, entries: [entry(1)], damage: [{ seq: 2, reason: "entry: unreadable" }] });
      await expect(journal.append(plan, entry(2))).rejects.toBeInstanceOf(JournalConflict);
      await journal.append(plan, entry(3));
    });
  });
}
