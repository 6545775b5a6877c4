/**
 * The one seam to libsql. It hides what the driver does in its own way: blobs come back as
 * ArrayBuffer or Buffer depending on the call, `get` adds a `_metadata` key and, on a statement that
 * `all` has used, answers the row of the earlier call; a bound boolean aborts the whole process.
 */
import Libsql from "libsql";

export type SqliteValue = string | number | bigint | Uint8Array | null;
export type SqliteRow = Record<string, SqliteValue>;

export interface SqliteStatement {
  /** Whether it answers rows. */
  readonly reader: boolean;
  run(...parameters: readonly unknown[]): { readonly changes: number; readonly lastInsertRowid: number };
  /** The first row. It reads them all: ask for one in the statement. */
  get(...parameters: readonly unknown[]): SqliteRow | undefined;
  all(...parameters: readonly unknown[]): SqliteRow[];
  iterate(...parameters: readonly unknown[]): IterableIterator<SqliteRow>;
}

export interface Sqlite {
  readonly inTransaction: boolean;
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  /** Runs `work`, which must be synchronous, as one transaction. Fails inside another one. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Waiting first: after a crash another process may still be giving the file back. */
export const pragmas: readonly string[] = ["busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"];

/** Opens or creates the file. Every commit is on the disk before it returns. */
export function openSqlite(file: string): Sqlite {
  const database = new Libsql(file);
  for (const pragma of pragmas) database.pragma(pragma);
  return {
    get inTransaction() {
      return database.inTransaction;
    },
    prepare: (sql) => wrapStatement(database.prepare(sql)),
    exec: (sql) => void database.exec(sql),
    transaction: (work) => database.transaction(work).immediate(),
    close: () => void database.close(),
  };
}

function wrapStatement(statement: Libsql.Statement): SqliteStatement {
  const all = (...parameters: readonly unknown[]) => statement.all(bind(parameters)).map(readRow);
  return {
    get reader() {
      return statement.reader;
    },
    run(...parameters) {
      const { changes, lastInsertRowid } = statement.run(bind(parameters));
      return { changes, lastInsertRowid: Number(lastInsertRowid) };
    },
    get: (...parameters) => all(...parameters)[0],
    all,
    // A half-read statement would hold its snapshot, and the log could not be checkpointed.
    iterate: (...parameters) => all(...parameters).values(),
  };
}

/** Kysely hands over one list, people write arguments: both are taken. */
function bind(parameters: readonly unknown[]): SqliteValue[] {
  return parameters.flat().map(toSqlite);
}

function toSqlite(value: unknown): SqliteValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}

function readRow(row: unknown): SqliteRow {
  const entries = Object.entries(row as Record<string, SqliteValue | ArrayBuffer>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof ArrayBuffer ? new Uint8Array(value) : value]),
  );
}
