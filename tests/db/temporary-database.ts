import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Database, openDatabaseHere } from "@/lib/db/open";
import { openPostgres, type Postgres } from "@/lib/db/postgres";
import { type Schema } from "@/lib/db/schema";

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "planroom-db-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The embedded one, or in the cluster's tests a schema of its own in PostgreSQL, without `batch`. */
export function temporaryDatabase(): Database {
  const url = process.env["TEST_DATABASE_URL"];
  if (url) return temporaryPostgres(url);
  const database = openDatabaseHere(temporaryFolder());
  onTestFinished(() => database.close());
  return database;
}

function temporaryPostgres(url: string): Database {
  const opened = openSchema(url);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: async () => (await opened).pool }) });
  const batch = () => Promise.reject(new Error("only the embedded database takes batches"));
  return { db, batch, close: async () => (await opened).close() };
}

let schemas = 0;

/** A database of this version, in a schema that goes when the test ends. */
export async function openSchema(url: string): Promise<Postgres & { readonly url: string }> {
  schemas += 1;
  const name = `test_${process.pid}_${schemas}`;
  const admin = await openAdmin(url);
  await admin.query(`create schema ${name}`);
  onTestFinished(async () => {
    await admin.query(`drop schema ${name} cascade`);
    await admin.end();
  });
  const own = `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
  const postgres = await openPostgres(own, () => {});
  onTestFinished(() => postgres.close());
  return { ...postgres, url: own };
}

async function openAdmin(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
