/** The journal in the embedded database. What waits while the disk is at work is the next transaction, of all plans. */
import { type Database } from "@/lib/db/open";
import { type Answer, type Statement } from "@/lib/db/statement";
import { type Clock } from "./clock";
import {
  type DamagedRow, type Entry, entryChecksum, type Journal, JournalConflict, type Loaded, type Snapshot, snapshotChecksum,
} from "./journal";
import { encodeParts, readDamage, readEntry, readHead, readSnapshot } from "./journal-rows";

interface Append {
  readonly plan: string;
  readonly entry: Entry;
  settle(error: unknown): void;
}

export function createLibsqlJournal({ batch }: Pick<Database, "batch">, clock: Clock): Journal {
  let waiting: Append[] = [];
  let isBusy = false;

  function append(plan: string, entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ plan, entry, settle: (error) => (error === null ? resolve() : reject(error)) });
      if (waiting.length === 1 && !isBusy) clock.endOfTurn(commit);
    });
  }

  /** Every append that waits is one transaction and one fsync. */
  async function commit(): Promise<void> {
    isBusy = true;
    const appends = waiting;
    waiting = [];
    const errors = await tryCommit(appends);
    isBusy = false;
    if (waiting.length > 0) clock.endOfTurn(commit);
    appends.forEach(({ settle }, index) => settle(errors[index]));
  }

  /** One error or null for each append. One that does not follow fails alone; a failed commit fails all. */
  async function tryCommit(appends: readonly Append[]): Promise<readonly unknown[]> {
    try {
      const answers = await batch(appends.flatMap(({ plan, entry }) => insertEntry(plan, entry)));
      return appends.map(({ entry }, index) =>
        answers[2 * index + 1]?.changes === 1 ? null : new JournalConflict(`entry ${entry.seq} does not follow the last`));
    } catch (error) {
      return appends.map(() => error);
    }
  }

  async function load(plan: string): Promise<Loaded> {
    const snapshot = await newestSnapshot(plan);
    const entries = await readAfter(plan, snapshot?.seq ?? 0);
    const [head, damage] = await batch([{ sql: sql.head, values: [plan] }, { sql: sql.damage, values: [plan] }]);
    return { ...readHead(rowsOf(head)[0]), snapshot, entries, damage: rowsOf(damage).map(readDamage) };
  }

  /** The newest one that is whole. */
  async function newestSnapshot(plan: string): Promise<Snapshot | null> {
    const [found] = await batch([{ sql: sql.snapshot, values: [plan] }]);
    const [row] = rowsOf(found);
    if (!row) return null;
    const { seq, whole } = readSnapshot(plan, row);
    if (whole) return whole;
    await quarantine(plan, { kind: "snapshot", seq, reason: "checksum" });
    return newestSnapshot(plan);
  }

  async function readAfter(plan: string, seq: number): Promise<readonly Entry[]> {
    const [found] = await batch([{ sql: sql.entries, values: [plan, seq] }]);
    const rows = rowsOf(found).map((row) => readEntry(plan, row));
    for (const row of rows) if (!row.whole) await quarantine(plan, { kind: "entry", seq: row.seq, reason: "checksum" });
    return rows.flatMap(({ whole }) => (whole ? [whole] : []));
  }

  async function heads(plans: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const answers = await batch(plans.map((plan) => ({ sql: sql.head, values: [plan] })));
    return new Map(plans.flatMap((plan, index) => rowsOf(answers[index]).map(({ head }) => [plan, Number(head)])));
  }

  async function quarantine(plan: string, { kind, seq, reason }: DamagedRow): Promise<void> {
    const table = kind === "entry" ? "journal" : "snapshots";
    await batch([
      { sql: sql.setAside(table), values: [`${kind}: ${reason}`, clock.date(), plan, seq] },
      { sql: sql.remove(table), values: [plan, seq] },
    ]);
  }

  async function compact(plan: string, snapshot: Snapshot): Promise<void> {
    const { seq, at, parts } = snapshot;
    const owners = JSON.stringify(snapshot.owners);
    const data = encodeParts(parts);
    const checksum = snapshotChecksum(plan, seq, at, owners, data);
    const [inserted] = await batch([
      { sql: sql.insertSnapshot, values: [plan, seq, at, checksum, data, owners, parts.length, plan, seq, plan, seq] },
      { sql: sql.dropEntries, values: [plan, plan] },
      { sql: sql.dropSnapshots, values: [plan, plan] },
    ]);
    if (inserted?.changes !== 1) throw new JournalConflict(`snapshot ${seq} is out of order`);
  }

  return { append, load, readAfter, heads, compact, quarantine };
}

const rowsOf = (answer: Answer | undefined): Answer["rows"] => answer?.rows ?? [];

/** The second inserts what the first has let pass. */
function insertEntry(plan: string, entry: Entry): Statement[] {
  const { seq, author, at, data } = entry;
  return [
    { sql: sql.raiseHead, values: [plan, seq, seq, plan] },
    { sql: sql.insertEntry, values: [plan, seq, author, at, entryChecksum(plan, entry), data] },
  ];
}

const sql = {
  raiseHead: `insert into heads (plan, head) select ?, ? where ? = 1 or exists (select 1 from heads where plan = ?)
    on conflict (plan) do update set head = excluded.head where head = excluded.head - 1`,
  insertEntry: "insert into journal (plan, seq, author, at, checksum, data) select ?, ?, ?, ?, ?, ? where changes() = 1",
  head: "select head, epoch from heads where plan = ?",
  entries: "select * from journal where plan = ? and seq > ? order by seq",
  snapshot: "select * from snapshots where plan = ? order by seq desc limit 1",
  damage: "select seq, reason from quarantine where plan = ? order by seq",
  insertSnapshot: `insert into snapshots (plan, seq, at, checksum, data, owners, parts) select ?, ?, ?, ?, ?, ?, ?
    where not exists (select 1 from snapshots where plan = ? and seq >= ?)
    and exists (select 1 from heads where plan = ? and head >= ?)`,
  // The last two snapshots stay, and all that came after the older of them.
  dropEntries: `delete from journal where plan = ?
    and seq <= coalesce((select seq from snapshots where plan = ? order by seq desc limit 1 offset 1), 0)`,
  dropSnapshots: `delete from snapshots where plan = ?
    and seq < coalesce((select seq from snapshots where plan = ? order by seq desc limit 1 offset 1), 0)`,
  setAside: (table: "journal" | "snapshots") =>
    `insert into quarantine (plan, seq, reason, at, data) select plan, seq, ?, ?, data from ${table} where plan = ? and seq = ?`,
  remove: (table: "journal" | "snapshots") => `delete from ${table} where plan = ? and seq = ?`,
};
