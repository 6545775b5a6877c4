import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import { startThread } from "@/lib/thread";
import { migrate } from "./migrations";
import { type Schema } from "./schema";
import { openSqlite } from "./sqlite";
import { createSqliteConnection, type SqliteConnection } from "./sqlite-connection";
import { createSqliteService } from "./sqlite-service";
import { type Answer, type Batch } from "./statement";

export interface Database {
  readonly db: Kysely<Schema>;
  /** The same connection for whoever writes SQL: several statements in one go, as one transaction. */
  readonly batch: SqliteConnection["batch"];
  close(): Promise<void>;
}

export const databaseFile = (dataDir: string): string => join(dataDir, "planroom.db");

/** Opens the database in `dataDir`, creating both, and brings it to this version's schema. It runs in a thread. */
export async function openDatabase(dataDir: string): Promise<Database> {
  const thread = startThread<Batch, Answer[]>("sqlite-thread", import.meta.url, prepareFile(dataDir));
  await thread.ask({ statements: [], isAtomic: false });
  return createDatabase((batch) => thread.ask(batch), thread.close);
}

/** The same in this thread, for tools and tests: nothing else runs while it works. */
export function openDatabaseHere(dataDir: string): Database {
  const sqlite = openSqlite(prepareFile(dataDir));
  migrate(sqlite);
  const run = createSqliteService(sqlite);
  return createDatabase(async (batch) => run(batch), async () => sqlite.close());
}

function prepareFile(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return databaseFile(dataDir);
}

function createDatabase(ask: (batch: Batch) => Promise<readonly Answer[]>, close: () => Promise<void>): Database {
  const { dialect, batch } = createSqliteConnection(ask);
  return { db: new Kysely<Schema>({ dialect }), batch, close };
}
