import { expect, test } from "vitest";
import { openDatabase } from "@/lib/db/open";
import { temporaryDatabase, temporaryFolder } from "./temporary-database";

const row = { plan: "p", seq: 1, author: "u", at: 1_790_000_000_000, checksum: 7, data: new Uint8Array([1, 2, 3]) };

test("[D1] opening a database twice migrates it once and keeps its rows", async () => {
  const folder = temporaryFolder();
  const first = openDatabase(folder);
  await first.db.insertInto("journal").values(row).execute();
  first.close();
  const second = openDatabase(folder);
  expect(await second.db.selectFrom("journal").selectAll().execute()).toEqual([row]);
  second.close();
});

test("[D1] a database of a newer version is refused", () => {
  const folder = temporaryFolder();
  const newer = openDatabase(folder);
  newer.sqlite.exec("pragma user_version = 999");
  newer.close();
  expect(() => openDatabase(folder)).toThrow(/newer/);
});

test("[D2] blobs come back as Uint8Array and rows without the driver's own keys, by every call", async () => {
  const { db, sqlite } = temporaryDatabase();
  const slice = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
  sqlite.prepare("insert into journal values (?, ?, ?, ?, ?, ?)").run("p", 1, "u", row.at, 7, slice);
  const select = sqlite.prepare("select * from journal where plan = ?");
  const rows = [
    select.get("p"),
    select.all("p")[0],
    [...select.iterate("p")][0],
    await db.selectFrom("journal").selectAll().executeTakeFirst(),
  ];
  for (const found of rows) {
    expect(found).toEqual(row);
    expect(found?.["data"]?.constructor).toBe(Uint8Array);
  }
});

test("[D2] a statement can be used again: a later call never answers an earlier one's row", () => {
  const { sqlite } = temporaryDatabase();
  sqlite.exec("create table t (x); insert into t values (1), (2)");
  const select = sqlite.prepare("select x from t where x = ?");
  expect([select.all(1), select.get(9), select.get(2), select.all(9), select.get(1)]).toEqual([
    [{ x: 1 }], undefined, { x: 2 }, [], { x: 1 },
  ]);
});

test("[D2] a boolean is stored as 0 or 1 and an object is refused", () => {
  const { sqlite } = temporaryDatabase();
  sqlite.exec("create table t (x)");
  sqlite.prepare("insert into t values (?)").run(true);
  expect(sqlite.prepare("select x from t").all()).toEqual([{ x: 1 }]);
  expect(() => sqlite.prepare("insert into t values (?)").run({ x: 1 })).toThrow(TypeError);
});

test("[D3] a second writer of one sequence number fails instead of forking the journal", async () => {
  const { db } = temporaryDatabase();
  await db.insertInto("journal").values(row).execute();
  await expect(db.insertInto("journal").values(row).execute()).rejects.toMatchObject({
    code: "SQLITE_CONSTRAINT_PRIMARYKEY",
  });
});

test("[D3] writes are durable before they return, and foreign keys hold", async () => {
  const { db, sqlite } = temporaryDatabase();
  const pragma = (name: string) => Object.values(sqlite.prepare(`pragma ${name}`).get() ?? {})[0];
  expect(pragma("journal_mode")).toBe("wal");
  expect(pragma("synchronous")).toBe(2);
  const orphan = { provider: "x", subject: "y", user: "nobody" };
  await expect(db.insertInto("identities").values(orphan).execute()).rejects.toMatchObject({
    code: "SQLITE_CONSTRAINT_FOREIGNKEY",
  });
});
