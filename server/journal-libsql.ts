/** The journal in the embedded database. It shares the one connection, so it never waits inside a transaction. */
import { type Sqlite, type SqliteRow } from "@/lib/db/sqlite";
import { type Clock } from "./clock";
import {
  type Damage, type DamagedRow, type Entry, entryChecksum, type Journal, JournalConflict, type Loaded, type Owners,
  type Snapshot, snapshotChecksum,
} from "./journal";

interface Append {
  readonly plan: string;
  readonly entry: Entry;
  settle(error: unknown): void;
}

export function createLibsqlJournal(sqlite: Sqlite, clock: Clock): Journal {
  const sql = prepareStatements(sqlite);
  let waiting: Append[] = [];

  /** Every append of this turn, of all plans, is one transaction and one fsync. */
  function append(plan: string, entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ plan, entry, settle: (error) => (error === null ? resolve() : reject(error)) });
      if (waiting.length === 1) clock.endOfTurn(commit);
    });
  }

  function commit(): void {
    if (sqlite.inTransaction) return clock.endOfTurn(commit);
    const batch = waiting;
    waiting = [];
    const errors = tryCommit(batch);
    batch.forEach(({ settle }, index) => settle(errors[index]));
  }

  /** One error or null for each append. One that does not follow fails alone; a failed commit fails all. */
  function tryCommit(batch: readonly Append[]): readonly unknown[] {
    try {
      return sqlite.transaction(() => batch.map(({ plan, entry }) => insertEntry(plan, entry)));
    } catch (error) {
      return batch.map(() => error);
    }
  }

  function insertEntry(plan: string, entry: Entry): JournalConflict | null {
    if (entry.seq !== headOf(plan) + 1) return new JournalConflict(`entry ${entry.seq} does not follow ${headOf(plan)}`);
    sql.insertEntry.run(plan, entry.seq, entry.author, entry.at, entryChecksum(plan, entry), entry.data);
    return null;
  }

  const headOf = (plan: string): number => Number(sql.head.get(plan, plan, plan)?.["head"] ?? 0);

  /** Waits for other transactions of the connection to end, then runs `work` as one. */
  function inTransaction<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        if (sqlite.inTransaction) return clock.endOfTurn(attempt);
        try {
          resolve(sqlite.transaction(work));
        } catch (error) {
          reject(error);
        }
      };
      attempt();
    });
  }

  function load(plan: string): Loaded {
    const snapshot = readSnapshot(plan);
    const rows = sql.entries.all(plan, snapshot?.seq ?? 0).map(readEntry);
    const entries = rows.filter(({ entry, checksum }) => {
      const isWhole = entryChecksum(plan, entry) === checksum;
      if (!isWhole) setAside(plan, { kind: "entry", seq: entry.seq, reason: "checksum" });
      return isWhole;
    });
    return { head: headOf(plan), snapshot, entries: entries.map(({ entry }) => entry), damage: readDamage(plan) };
  }

  /** The newest one that is whole. */
  function readSnapshot(plan: string): Snapshot | null {
    for (const row of sql.snapshots.all(plan)) {
      const snapshot = toSnapshot(plan, row);
      if (snapshot) return snapshot;
      setAside(plan, { kind: "snapshot", seq: Number(row["seq"]), reason: "checksum" });
    }
    return null;
  }

  function setAside(plan: string, { kind, seq, reason }: DamagedRow): void {
    const { copy, remove } = kind === "entry" ? sql.setAsideEntry : sql.setAsideSnapshot;
    copy.run(`${kind}: ${reason}`, clock.now(), plan, seq);
    remove.run(plan, seq);
  }

  const readDamage = (plan: string): Damage[] =>
    sql.damage.all(plan).map((row) => ({ seq: Number(row["seq"]), reason: String(row["reason"]) }));

  function compact(plan: string, { seq, at, data, owners }: Snapshot): void {
    const last = Number(sql.lastSnapshot.get(plan)?.["seq"] ?? 0);
    if (seq <= last || seq > headOf(plan)) throw new JournalConflict(`snapshot ${seq} is out of order`);
    const ownersText = JSON.stringify(owners);
    sql.insertSnapshot.run(plan, seq, at, snapshotChecksum(plan, seq, at, ownersText, data), data, ownersText);
    sql.dropSnapshots.run(plan, last);
    sql.dropEntries.run(plan, last);
  }

  return {
    append,
    load: (plan) => inTransaction(() => load(plan)),
    compact: (plan, snapshot) => inTransaction(() => compact(plan, snapshot)),
    quarantine: (plan, row) => inTransaction(() => setAside(plan, row)),
  };
}

function prepareStatements(sqlite: Sqlite) {
  const setAside = (table: "journal" | "snapshots") => ({
    copy: sqlite.prepare(
      `insert into quarantine (plan, seq, reason, at, data) select plan, seq, ?, ?, data from ${table} where plan = ? and seq = ?`,
    ),
    remove: sqlite.prepare(`delete from ${table} where plan = ? and seq = ?`),
  });
  return {
    // A number that was given out is not given out again, also when its row was set aside.
    head: sqlite.prepare(
      `select max(
        coalesce((select max(seq) from journal where plan = ?), 0),
        coalesce((select max(seq) from snapshots where plan = ?), 0),
        coalesce((select max(seq) from quarantine where plan = ?), 0)) as head`,
    ),
    insertEntry: sqlite.prepare("insert into journal (plan, seq, author, at, checksum, data) values (?, ?, ?, ?, ?, ?)"),
    entries: sqlite.prepare("select * from journal where plan = ? and seq > ? order by seq"),
    snapshots: sqlite.prepare("select * from snapshots where plan = ? order by seq desc"),
    damage: sqlite.prepare("select seq, reason from quarantine where plan = ? order by seq"),
    lastSnapshot: sqlite.prepare("select max(seq) as seq from snapshots where plan = ?"),
    insertSnapshot: sqlite.prepare("insert into snapshots (plan, seq, at, checksum, data, owners) values (?, ?, ?, ?, ?, ?)"),
    dropSnapshots: sqlite.prepare("delete from snapshots where plan = ? and seq < ?"),
    dropEntries: sqlite.prepare("delete from journal where plan = ? and seq <= ?"),
    setAsideEntry: setAside("journal"),
    setAsideSnapshot: setAside("snapshots"),
  };
}

function readEntry(row: SqliteRow): { readonly entry: Entry; readonly checksum: number } {
  const entry = { seq: Number(row["seq"]), author: String(row["author"]), at: Number(row["at"]), data: bytesOf(row["data"]) };
  return { entry, checksum: Number(row["checksum"]) };
}

function toSnapshot(plan: string, row: SqliteRow): Snapshot | null {
  const snapshot = { seq: Number(row["seq"]), at: Number(row["at"]), data: bytesOf(row["data"]) };
  const owners = String(row["owners"]);
  const isWhole = snapshotChecksum(plan, snapshot.seq, snapshot.at, owners, snapshot.data) === Number(row["checksum"]);
  return isWhole ? { ...snapshot, owners: JSON.parse(owners) as Owners } : null;
}

/** A cell that is not bytes fails the checksum, and is set aside with its row. */
const bytesOf = (cell: unknown): Uint8Array => (cell instanceof Uint8Array ? cell : new Uint8Array());
