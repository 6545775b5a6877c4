/** The embedded database as one file, and back. `<file>.secret` holds what signs the sessions. */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lockFolder } from "./lock";
import { migrate } from "./migrations";
import { databaseFile } from "./open";
import { openSqlite, type Sqlite } from "./sqlite";

const secretOf = (file: string): string => `${file}.secret`;

/** As it is at one moment, also while a server writes. Throws when there is no database, or the file exists. */
export function backUp(dataDir: string, file: string): void {
  const database = databaseFile(dataDir);
  if (!existsSync(database)) throw new Error(`There is no database in ${dataDir}`);
  for (const path of [file, secretOf(file)]) if (existsSync(path)) throw new Error(`${path} exists. Choose another name`);
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  const sqlite = openSqlite(database);
  try {
    sqlite.prepare("vacuum into ?").run(draft);
  } finally {
    sqlite.close();
  }
  // Only a whole backup ever has the name that was asked for.
  if (existsSync(join(dataDir, "secret"))) copyFileSync(join(dataDir, "secret"), secretOf(file));
  renameSync(draft, file);
}

/**
 * Puts a backup in the place of the database, which is kept beside it. What people wrote since the
 * backup comes back from their browsers: a new epoch tells the sync server to expect it. Answers
 * where the former database is, or null. Throws when a server runs, or the file is no whole backup.
 */
export function restore(dataDir: string, file: string, now: number): string | null {
  const unlock = lockFolder(dataDir);
  try {
    if (!existsSync(file)) throw new Error(`There is no file ${file}`);
    const draft = join(dataDir, "restored.db");
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    for (const suffix of ["", "-wal", "-shm"]) rmSync(`${draft}${suffix}`, { force: true });
    copyFileSync(file, draft);
    beginEpoch(draft, file);
    const former = putAside(databaseFile(dataDir), now);
    renameSync(draft, databaseFile(dataDir));
    if (existsSync(secretOf(file))) copyFileSync(secretOf(file), join(dataDir, "secret"));
    return former;
  } finally {
    unlock();
  }
}

function beginEpoch(database: string, file: string): void {
  const sqlite = openSqlite(database);
  try {
    if (!isWhole(sqlite)) throw new Error(`${file} is damaged`);
    migrate(sqlite);
    sqlite.exec("update heads set epoch = epoch + 1");
    // So that it is one file again.
    sqlite.exec("pragma journal_mode=DELETE");
  } finally {
    sqlite.close();
  }
}

function isWhole(sqlite: Sqlite): boolean {
  try {
    const [answer] = sqlite.prepare("pragma integrity_check").all();
    return Object.values(answer ?? {})[0] === "ok" && sqlite.prepare("select 1 as found from sqlite_master where name = 'heads'").get() !== undefined;
  } catch {
    return false; // no database at all
  }
}

function putAside(database: string, now: number): string | null {
  if (!existsSync(database)) return null;
  const former = `${database}.before-${new Date(now).toISOString().replaceAll(":", "-")}`;
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(`${database}${suffix}`)) renameSync(`${database}${suffix}`, `${former}${suffix}`);
  return former;
}
