import { expect, test } from "vitest";
import { systemClock } from "@/server/clock";
import { createPostgresJournal } from "@/server/journal-postgres";
import { openSchema } from "../db/temporary-database";
import { describeJournal, type JournalUnderTest } from "../server/journal.contract";

const url = process.env["TEST_DATABASE_URL"] ?? "";

describeJournal("in PostgreSQL", async (): Promise<JournalUnderTest> => {
  const { pool } = await openSchema(url);
  const journal = createPostgresJournal(pool, systemClock);
  return {
    journal,
    another: createPostgresJournal(pool, systemClock),
    reopen: () => createPostgresJournal(pool, systemClock),
    async corrupt(plan, kind, seq) {
      const table = kind === "entry" ? "journal" : "snapshots";
      await pool.query(`update ${table} set data = data || decode('00', 'hex') where plan = $1 and seq = $2`, [plan, seq]);
    },
  };
});

test("[S31] what was handed over while an entry before it was on its way to be refused is refused too, though it would follow another's", async () => {
  const { pool } = await openSchema(url);
  const [mine, theirs] = [createPostgresJournal(pool, systemClock), createPostgresJournal(pool, systemClock)];
  const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
  const entry = (seq: number) => ({ seq, author: "sofia", at: seq, data: Uint8Array.of(seq) });
  for (let seq = 1; seq <= 20; seq += 1) {
    await theirs.append(plan, entry(seq));
    const first = mine.append(plan, entry(seq)).then(() => "stored", () => "refused");
    await new Promise((resolve) => setImmediate(resolve));
    const second = mine.append(plan, entry(seq + 1)).then(() => "stored", () => "refused");
    expect([await first, await second]).toEqual(["refused", "refused"]);
  }
});
