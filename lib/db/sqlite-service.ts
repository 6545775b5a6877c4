/** Runs batches on the one connection, with its statements prepared once. */
import { type Sqlite, type SqliteStatement } from "./sqlite";
import { type Answer, type Batch, type Statement } from "./statement";

/** Queries with lists of values are many; those before the last so many are prepared anew. */
const keptStatements = 200;

export function createSqliteService(sqlite: Sqlite): (batch: Batch) => Answer[] {
  const prepared = new Map<string, SqliteStatement>();

  function prepare(sql: string): SqliteStatement {
    const statement = prepared.get(sql) ?? sqlite.prepare(sql);
    prepared.delete(sql);
    prepared.set(sql, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > keptStatements && oldest !== undefined) prepared.delete(oldest);
    return statement;
  }

  function run({ sql, values }: Statement): Answer {
    const statement = prepare(sql);
    if (statement.reader) return { rows: statement.all(values), changes: 0, lastInsertRowid: 0 };
    return { rows: [], ...statement.run(values) };
  }

  return ({ statements, isAtomic }) => (isAtomic ? sqlite.transaction(() => statements.map(run)) : statements.map(run));
}
