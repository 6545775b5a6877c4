import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "@/lib/db/open";
import { systemClock } from "@/server/clock";
import { type Entry, entryChecksum } from "@/server/journal";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { createMemoryJournal } from "../support/memory-journal";
import { describeJournal, type JournalUnderTest } from "./journal.contract";

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

describeJournal("in memory", () => {
  const journal = createMemoryJournal(systemClock);
  return { journal, reopen: () => journal, corrupt: journal.corrupt };
});

describeJournal("in libsql on disk", createOnDisk);

function openOnDisk(folder = mkdtempSync(join(tmpdir(), "planroom-journal-"))) {
  const database = openDatabase(folder);
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, ...database, journal: createLibsqlJournal(database.sqlite, systemClock) };
}

function createOnDisk(): JournalUnderTest {
  const { folder, sqlite, close, journal } = openOnDisk();
  return {
    journal,
    reopen() {
      close();
      return openOnDisk(folder).journal;
    },
    corrupt(plan, kind, seq) {
      const table = kind === "entry" ? "journal" : "snapshots";
      sqlite.prepare(`update ${table} set data = data || x'00' where plan = ? and seq = ?`).run(plan, seq);
    },
  };
}

const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
const entry = (seq: number): Entry => ({ seq, author: "sofia", at: seq, data: Uint8Array.of(seq) });

test("[S30] all appends of one turn are one transaction", async () => {
  const { sqlite } = openOnDisk();
  const transaction = vi.fn(sqlite.transaction);
  const journal = createLibsqlJournal(Object.assign(Object.create(sqlite), { transaction }), systemClock);
  await Promise.all([1, 2, 3].map((seq) => journal.append(plan, entry(seq))));
  expect(transaction).toHaveBeenCalledTimes(1);
  expect((await journal.load(plan)).head).toBe(3);
});

test("[S30] an append waits for another transaction of the connection to end", async () => {
  const { sqlite, journal } = openOnDisk();
  sqlite.exec("begin immediate");
  const append = journal.append(plan, entry(1));
  await new Promise((resolve) => setImmediate(resolve));
  sqlite.exec("rollback");
  await append;
  expect((await journal.load(plan)).head).toBe(1);
});

test("[S33] the checksum covers where a row stands, who wrote it and when", () => {
  const row = entry(1);
  const sums = [
    entryChecksum(plan, row), entryChecksum("other", row), entryChecksum(plan, { ...row, seq: 2 }),
    entryChecksum(plan, { ...row, author: "minjun" }), entryChecksum(plan, { ...row, at: 2 }),
    entryChecksum(plan, { ...row, data: Uint8Array.of(2) }),
  ];
  expect(new Set(sums).size).toBe(sums.length);
});
