import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Database, openDatabase, openDatabaseHere } from "@/lib/db/open";
import { systemClock } from "@/server/clock";
import { type Entry, entryChecksum } from "@/server/journal";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { temporaryDatabase } from "../db/temporary-database";
import { createMemoryJournal } from "../support/memory-journal";
import { describeJournal, type JournalUnderTest } from "./journal.contract";

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

describeJournal("in memory", () => {
  const journal = createMemoryJournal(systemClock);
  return { journal, another: journal.another(), reopen: () => journal, corrupt: journal.corrupt };
});

describeJournal("in libsql on disk", () => createOnDisk(async (folder) => openDatabaseHere(folder)));
describeJournal("in libsql on disk, in a thread", () => createOnDisk(openDatabase));

async function createOnDisk(open: (folder: string) => Promise<Database>): Promise<JournalUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "planroom-journal-"));
  let database = await open(folder);
  cleanups.push(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    journal: createLibsqlJournal(database, systemClock),
    async reopen() {
      await database.close();
      database = await open(folder);
      return createLibsqlJournal(database, systemClock);
    },
    async corrupt(plan, kind, seq) {
      const table = kind === "entry" ? "journal" : "snapshots";
      await database.batch([{ sql: `update ${table} set data = data || x'00' where plan = ? and seq = ?`, values: [plan, seq] }]);
    },
  };
}

const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
const entry = (seq: number): Entry => ({ seq, author: "sofia", at: seq, data: Uint8Array.of(seq) });
const endOfTurn = () => new Promise((resolve) => setImmediate(resolve));

test("[S30] all appends of one turn are one transaction, and so are all that wait for the disk", async () => {
  const { batch } = temporaryDatabase();
  const transactions: number[] = [];
  const counted = (statements: Parameters<typeof batch>[0]) => {
    transactions.push(statements.length);
    return batch(statements);
  };
  const journal = createLibsqlJournal({ batch: counted }, systemClock);
  const first = [1, 2, 3].map((seq) => journal.append(plan, entry(seq)));
  await endOfTurn();
  const second = [4, 5].map((seq) => journal.append(plan, entry(seq)));
  await Promise.all([...first, ...second]);
  expect(transactions).toEqual([6, 4]);
  expect((await journal.load(plan)).head).toBe(5);
});

test("[S30] an append waits for another transaction of the connection to end", async () => {
  const { db, batch } = temporaryDatabase();
  const journal = createLibsqlJournal({ batch }, systemClock);
  const seen: string[] = [];
  let append: Promise<unknown> | null = null;
  await db.transaction().execute(async (tx) => {
    append = journal.append(plan, entry(1)).then(() => seen.push("stored"));
    await endOfTurn();
    await tx.insertInto("heads").values({ plan: "another", head: 1 }).execute();
    seen.push("written");
  });
  await append;
  expect(seen).toEqual(["written", "stored"]);
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
