/** SQLite's own code on files that a test can take away: it reads and writes through `node:fs`, one call for each. */
import wasm from "node-sqlite3-wasm";
import { type Sqlite, type SqliteRow, type SqliteValue } from "@/lib/db/sqlite";

/** In one process a log needs no shared memory. The small checkpoint interval lets a short test meet checkpoints. */
const forTests = ["locking_mode=EXCLUSIVE", "wal_autocheckpoint=20"];

export function openWasmSqlite(file: string, pragmas: readonly string[]): Sqlite {
  const database = new wasm.Database(file);
  for (const pragma of [...forTests, ...pragmas]) database.exec(`pragma ${pragma}`);
  const bind = (parameters: readonly unknown[]) => parameters.flat() as SqliteValue[];
  return {
    get inTransaction() {
      return database.inTransaction;
    },
    prepare(sql) {
      const all = (...parameters: readonly unknown[]) => database.all(sql, bind(parameters)) as SqliteRow[];
      return {
        reader: /^\s*(select|pragma|with)\b|\breturning\b/i.test(sql),
        run(...parameters) {
          const { changes, lastInsertRowid } = database.run(sql, bind(parameters));
          return { changes, lastInsertRowid: Number(lastInsertRowid) };
        },
        get: (...parameters) => all(...parameters)[0],
        all,
        iterate: (...parameters) => all(...parameters).values(),
      };
    },
    exec: (sql) => database.exec(sql),
    transaction(work) {
      database.exec("begin immediate");
      try {
        const result = work();
        database.exec("commit");
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec("rollback");
        throw error;
      }
    },
    close: () => database.close(),
  };
}
