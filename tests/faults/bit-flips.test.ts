import { expect, test } from "vitest";
import * as Y from "yjs";
import { sections } from "@/lib/plan/sections";
import { systemClock } from "@/server/clock";
import { compactUpdates } from "@/server/compact";
import { type Journal } from "@/server/journal";
import { createLibsqlJournal } from "@/server/journal-libsql";
import { loadWhole } from "@/server/load-plan";
import { temporaryDatabase } from "../db/temporary-database";

const plan = "0b9c4f0e-1c58-4f27-9d55-1f9b8d5d2f10";
const tables = ["journal", "snapshots"] as const;
interface Row {
  readonly table: (typeof tables)[number];
  readonly seq: number;
  readonly at: number;
  readonly checksum: number;
  readonly data: Uint8Array;
  /** Its cells by column. */
  readonly all: Readonly<Record<string, unknown>>;
}

/** What a person wrote: fourteen entries, snapshots of the first five and of the first ten. */
async function writeLog(journal: Journal): Promise<readonly Uint8Array[]> {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void updates.push(update));
  for (let count = 0; count < 14; count += 1)
    if (count % 3 === 0) doc.getMap("goals").set(`g${count}.target`, count);
    else doc.getText("overview/plan.name").insert(count % 2, "ab");
  for (const [index, data] of updates.entries()) {
    await journal.append(plan, { seq: index + 1, author: "sofia", at: 1_800_000_000_000 + index, data });
    if (index + 1 === 5 || index + 1 === 10) {
      const { parts } = compactUpdates(updates.slice(0, index + 1));
      await journal.compact(plan, { seq: index + 1, at: 1_800_000_000_000, parts, owners: { 7: "sofia" } });
    }
  }
  return updates;
}

const stateOf = (updates: readonly Uint8Array[]): string => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return JSON.stringify([doc.getMap("goals").toJSON(), doc.getText("overview/plan.name").toString()]);
};

test("[D43] each single bit that turns in what is stored is noticed: that row is set aside and told of, the rest opens", async () => {
  const { batch } = temporaryDatabase();
  const journal = createLibsqlJournal({ batch }, systemClock);
  const updates = await writeLog(journal);
  const rows = await readRows();
  expect(rows.map(({ table, seq }) => `${table} ${seq}`)).toEqual([...[6, 7, 8, 9, 10, 11, 12, 13, 14].map((seq) => `journal ${seq}`), "snapshots 5", "snapshots 10"]);
  let count = 0;
  for (const row of rows) {
    // What a newer snapshot holds is read only when that one is not whole.
    const isRead = row.table === "snapshots" ? row.seq === 10 : row.seq > 10;
    const isLost = isRead && row.table === "journal";
    const expected = {
      state: stateOf(isLost ? updates.filter((_, index) => index !== row.seq - 1) : updates),
      damage: isRead ? [{ seq: row.seq, reason: `${row.table === "journal" ? "entry" : "snapshot"}: checksum` }] : [],
    };
    for (const flipped of flipsOf(row)) {
      count += 1;
      await write(flipped);
      const { built } = await loadWhole(plan, journal, { clock: systemClock, registry: sections });
      const { damage } = await journal.load(plan);
      expect({ state: stateOf([Y.encodeStateAsUpdate(built.target.doc)]), damage }, `${row.table} ${row.seq}, flip ${count}`).toEqual(expected);
      await restore(row);
    }
  }
  console.log(`${count} bits turned, ${count} noticed or never read`);
  expect(count).toBeGreaterThan(2_000);

  async function readRows(): Promise<Row[]> {
    const answers = await batch(tables.map((table) => ({ sql: `select * from ${table} where plan = ? order by seq`, values: [plan] })));
    return tables.flatMap((table, index) => (answers[index]?.rows ?? []).map((row) => ({
      table, seq: Number(row["seq"]), at: Number(row["at"]), checksum: Number(row["checksum"]), data: new Uint8Array(row["data"] as Uint8Array), all: row,
    })));
  }

  function write({ table, seq, at, checksum, data }: Row): Promise<unknown> {
    return batch([{ sql: `update ${table} set at = ?, checksum = ?, data = ? where plan = ? and seq = ?`, values: [at, checksum, data, plan, seq] }]);
  }

  /** As it was before the row was turned and perhaps set aside. */
  function restore({ table, all }: Row): Promise<unknown> {
    return batch([
      { sql: "delete from quarantine where plan = ?", values: [plan] },
      { sql: `insert or replace into ${table} (${Object.keys(all).join()}) values (${Object.keys(all).map(() => "?").join()})`, values: Object.values(all) as never },
    ]);
  }
}, 120_000);

function flipsOf(row: Row): Row[] {
  const ofData = Array.from({ length: row.data.length * 8 }, (_, bit) => ({ ...row, data: row.data.with(bit >> 3, (row.data[bit >> 3] ?? 0) ^ (1 << (bit & 7))) }));
  const ofNumbers = (["at", "checksum"] as const).flatMap((column) =>
    Array.from({ length: column === "at" ? 48 : 32 }, (_, bit) => ({ ...row, [column]: Number(BigInt(row[column]) ^ (1n << BigInt(bit))) })));
  return [...ofData, ...ofNumbers];
}
