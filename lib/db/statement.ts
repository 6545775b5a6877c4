/** What is asked of an SQL database, and what it answers: plain values, fit to go to another thread. */
import { type SqliteRow } from "./sqlite";

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}
export interface Answer {
  /** Of a statement that answers rows; empty for any other. */
  readonly rows: readonly SqliteRow[];
  readonly changes: number;
  readonly lastInsertRowid: number;
}
/** All of them one after the other; as one transaction, nothing of it stays when one fails. */
export interface Batch {
  readonly statements: readonly Statement[];
  readonly isAtomic: boolean;
}
