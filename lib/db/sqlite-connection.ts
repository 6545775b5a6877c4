/** The one connection to the embedded database, used by one at a time, in the order of asking. */
import {
  CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler,
} from "kysely";
import { type Answer, type Batch, type Statement } from "./statement";

export interface SqliteConnection {
  readonly dialect: Dialect;
  /** As one transaction: all of it is on the disk when it resolves, or nothing is. */
  batch(statements: readonly Statement[]): Promise<readonly Answer[]>;
}

export function createSqliteConnection(ask: (batch: Batch) => Promise<readonly Answer[]>): SqliteConnection {
  /** Resolves when everyone who came before is done. */
  let last = Promise.resolve();

  function acquire(): Promise<() => void> {
    const before = last;
    return new Promise((resolve) => {
      last = new Promise((release) => void before.then(() => resolve(release)));
    });
  }

  async function batch(statements: readonly Statement[]): Promise<readonly Answer[]> {
    const release = await acquire();
    return ask({ statements, isAtomic: true }).finally(release);
  }

  async function run(statement: Statement): Promise<Answer> {
    const [answer] = await ask({ statements: [statement], isAtomic: false });
    if (!answer) throw new Error("the database gave no answer");
    return answer;
  }

  const dialect: Dialect = {
    createDriver: () => createDriver(acquire, run),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return { dialect, batch };
}

interface HeldConnection extends DatabaseConnection {
  release(): void;
}

function createDriver(acquire: () => Promise<() => void>, run: (statement: Statement) => Promise<Answer>): Driver {
  const control = (sql: string) => async (connection: DatabaseConnection) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    async init() {},
    async destroy() {},
    acquireConnection: async (): Promise<HeldConnection> => ({ release: await acquire(), executeQuery: query, streamQuery }),
    releaseConnection: async (connection) => (connection as HeldConnection).release(),
    beginTransaction: control("begin immediate"),
    commitTransaction: control("commit"),
    rollbackTransaction: control("rollback"),
  };

  async function query<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes, lastInsertRowid } = await run({ sql, values: parameters });
    return { rows: rows as R[], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }
}

function streamQuery(): never {
  throw new Error("rows are not streamed: ask for them page by page");
}
