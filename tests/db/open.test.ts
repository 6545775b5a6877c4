import { expect, onTestFinished, test } from "vitest";
import { databaseFile, openDatabase, openDatabaseHere } from "@/lib/db/open";
import { openSqlite, type Sqlite, type SqliteRow } from "@/lib/db/sqlite";
import { temporaryDatabase, temporaryFolder } from "./temporary-database";

function temporarySqlite(): Sqlite {
  const sqlite = openSqlite(databaseFile(temporaryFolder()));
  onTestFinished(() => sqlite.close());
  return sqlite;
}

const row = { plan: "p", seq: 1, author: "u", at: 1_790_000_000_000, checksum: 7, data: new Uint8Array([1, 2, 3]) };

test("[D1] opening a database twice migrates it once and keeps its rows", async () => {
  const folder = temporaryFolder();
  const first = openDatabaseHere(folder);
  await first.db.insertInto("journal").values(row).execute();
  await first.close();
  const second = openDatabaseHere(folder);
  expect(await second.db.selectFrom("journal").selectAll().execute()).toEqual([row]);
  await second.close();
});

test("[D1] a database of a newer version is refused", async () => {
  const folder = temporaryFolder();
  await openDatabaseHere(folder).close();
  const newer = openSqlite(databaseFile(folder));
  newer.exec("pragma user_version = 999");
  newer.close();
  expect(() => openDatabaseHere(folder)).toThrow(/newer/);
  await expect(openDatabase(folder)).rejects.toThrow(/newer/);
});

test("[D2] blobs come back as Uint8Array and rows without the driver's own keys, by every call", async () => {
  const sqlite = temporarySqlite();
  const slice = new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4);
  sqlite.exec("create table journal (plan text, seq integer, author text, at integer, checksum integer, data blob)");
  sqlite.prepare("insert into journal values (?, ?, ?, ?, ?, ?)").run("p", 1, "u", row.at, 7, slice);
  const select = sqlite.prepare("select * from journal where plan = ?");
  const rows = [
    select.get("p"),
    select.all("p")[0],
    [...select.iterate("p")][0],
  ];
  for (const open of [openDatabaseHere, openDatabase]) {
    const { db, close } = await open(temporaryFolder());
    await db.insertInto("journal").values({ ...row, data: slice }).execute();
    rows.push((await db.selectFrom("journal").selectAll().executeTakeFirst()) as SqliteRow | undefined);
    await close();
  }
  for (const found of rows) {
    expect(found).toEqual(row);
    expect(found?.["data"]?.constructor).toBe(Uint8Array);
  }
});

test("[D2] a statement can be used again: a later call never answers an earlier one's row", () => {
  const sqlite = temporarySqlite();
  sqlite.exec("create table t (x); insert into t values (1), (2)");
  const select = sqlite.prepare("select x from t where x = ?");
  expect([select.all(1), select.get(9), select.get(2), select.all(9), select.get(1)]).toEqual([
    [{ x: 1 }], undefined, { x: 2 }, [], { x: 1 },
  ]);
});

test("[D2] a boolean is stored as 0 or 1 and an object is refused", () => {
  const sqlite = temporarySqlite();
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
  const { db } = temporaryDatabase();
  const sqlite = temporarySqlite();
  const pragma = (name: string) => Object.values(sqlite.prepare(`pragma ${name}`).get() ?? {})[0];
  expect(pragma("journal_mode")).toBe("wal");
  expect(pragma("synchronous")).toBe(2);
  const orphan = { provider: "x", subject: "y", user: "nobody" };
  await expect(db.insertInto("identities").values(orphan).execute()).rejects.toMatchObject({
    code: "SQLITE_CONSTRAINT_FOREIGNKEY",
  });
});

test("[D1] a database from before heads and parts opens with its journal as it was", async () => {
  const folder = temporaryFolder();
  const first = openDatabaseHere(folder);
  await first.db.insertInto("journal").values({ ...row, seq: 3 }).execute();
  await first.db.insertInto("snapshots").values({ plan: "p", seq: 2, at: 0, checksum: 0, data: row.data, owners: "{}" }).execute();
  await first.close();
  const old = openSqlite(databaseFile(folder));
  const version = Number(old.prepare("pragma user_version").get()?.["user_version"]);
  old.exec(`drop table heads; alter table snapshots drop column parts; pragma user_version = ${version - 1}`);
  old.close();
  const { db, close } = openDatabaseHere(folder);
  expect(await db.selectFrom("heads").selectAll().execute()).toEqual([{ plan: "p", head: 3, epoch: 1 }]);
  expect(await db.selectFrom("snapshots").select("parts").execute()).toEqual([{ parts: 0 }]);
  await close();
});

test.each([["in this thread", openDatabaseHere], ["in its own", openDatabase]])("[D40] %s: nobody's statement lands inside another's transaction", async (_, open) => {
  const { db, batch, close } = await open(temporaryFolder());
  const heads = () => db.selectFrom("heads").select("plan").orderBy("plan").execute();
  const failed = db.transaction().execute(async (tx) => {
    await tx.insertInto("heads").values({ plan: "rolled back", head: 1 }).execute();
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error("no");
  });
  const insert = (plan: string) => ({ sql: "insert into heads (plan, head) values (?, 1)", values: [plan] });
  const others = [batch([insert("a")]), batch([insert("b"), insert("b")]).catch(({ code }) => code), heads(), batch([insert("c")])];
  await expect(failed).rejects.toThrow("no");
  const [, refused, seen] = await Promise.all(others);
  expect(refused).toBe("SQLITE_CONSTRAINT_PRIMARYKEY");
  expect(seen).not.toContainEqual({ plan: "rolled back" });
  expect(await heads()).toEqual([{ plan: "a" }, { plan: "c" }]);
  await close();
});
