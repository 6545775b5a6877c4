import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, SqliteDialect } from "kysely";
import { migrate } from "./migrations";
import { type Schema } from "./schema";
import { openSqlite, type Sqlite } from "./sqlite";

export interface Database {
  readonly db: Kysely<Schema>;
  /**
   * The same connection, synchronous. `db` holds a transaction open across awaits (of promises that
   * are settled at once, never of the network), so a statement issued here from a promise callback
   * could land inside it: start from a timer or a socket's event, or ask `inTransaction` first.
   */
  readonly sqlite: Sqlite;
  close(): void;
}

export const databaseFile = (dataDir: string): string => join(dataDir, "planroom.db");

/** Opens the database in `dataDir`, creating both, and brings it to this version's schema. */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const sqlite = openSqlite(databaseFile(dataDir));
  migrate(sqlite);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  return { db, sqlite, close: sqlite.close };
}
