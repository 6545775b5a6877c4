/**
 * The journal in PostgreSQL. The row of a plan in `heads` is its lock: of several servers that write
 * the same number one succeeds, and the others are told that they are late.
 */
import type pg from "pg";
import { type Clock } from "./clock";
import {
  type DamagedRow, type Entry, entryChecksum, type Journal, JournalConflict, type Loaded, type Snapshot, snapshotChecksum,
} from "./journal";
import { encodeParts, readDamage, readEntry, readHead, readSnapshot } from "./journal-rows";

interface Append {
  readonly entry: Entry;
  settle(error: unknown): void;
}
type Queries = Pick<pg.ClientBase, "query">;

export function createPostgresJournal(pool: pg.Pool, clock: Clock): Journal {
  /** What waits, by plan. One statement of a plan is under way at a time; what comes meanwhile is the next. */
  const queues = new Map<string, Append[]>();
  const busy = new Set<string>();

  function append(plan: string, entry: Entry): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = queues.get(plan) ?? [];
      queues.set(plan, queue);
      queue.push({ entry, settle: (error) => (error === null ? resolve() : reject(error)) });
      if (queue.length === 1 && !busy.has(plan)) clock.endOfTurn(() => void commit(plan));
    });
  }

  async function commit(plan: string): Promise<void> {
    const queue = queues.get(plan) ?? [];
    queues.delete(plan);
    busy.add(plan);
    // Each follows the one before it, or is out of order whatever the database holds.
    const gap = queue.findIndex(({ entry }, index) => entry.seq !== (queue[0]?.entry.seq ?? 0) + index);
    const batch = gap < 0 ? queue : queue.slice(0, gap);
    const error = await tryInsert(plan, batch.map(({ entry }) => entry));
    busy.delete(plan);
    // What came meanwhile counted on these: after another's entry it would follow all the same.
    const after = error === null ? [] : (queues.get(plan) ?? []);
    if (error !== null) queues.delete(plan);
    if (queues.has(plan)) clock.endOfTurn(() => void commit(plan));
    queue.forEach(({ entry, settle }, index) => settle(index < batch.length ? error : late(entry)));
    for (const { entry, settle } of after) settle(late(entry));
  }

  async function tryInsert(plan: string, entries: readonly Entry[]): Promise<unknown> {
    const first = entries[0]?.seq ?? 0;
    const column = <T>(read: (entry: Entry) => T) => entries.map(read);
    const values = [
      plan, first, entries.at(-1)?.seq, column(({ seq }) => seq), column(({ author }) => author), column(({ at }) => at),
      column((entry) => entryChecksum(plan, entry)), column(({ data }) => Buffer.from(data.buffer, data.byteOffset, data.length)),
    ];
    try {
      const { rowCount } = await pool.query({ name: first === 1 ? "begin" : "append", text: first === 1 ? sql.begin : sql.append, values });
      return rowCount === entries.length ? null : late(entries[0] as Entry);
    } catch (error) {
      return error;
    }
  }

  /** What is read belongs to one moment. */
  async function load(plan: string): Promise<Loaded> {
    const { loaded, damaged } = await inTransaction("begin isolation level repeatable read read only", (client) => readAll(client, plan));
    if (damaged.length === 0) return loaded;
    for (const row of damaged) await quarantine(plan, row);
    return load(plan);
  }

  async function readAll(client: Queries, plan: string): Promise<{ readonly loaded: Loaded; readonly damaged: readonly DamagedRow[] }> {
    const [row] = (await client.query(sql.snapshot, [plan])).rows;
    const snapshot = row ? readSnapshot(plan, row) : null;
    const entries = (await client.query(sql.entries, [plan, snapshot?.seq ?? 0])).rows.map((each) => readEntry(plan, each));
    const head = readHead((await client.query(sql.head, [plan])).rows[0]);
    const damage = (await client.query(sql.damage, [plan])).rows.map(readDamage);
    const damaged = [
      ...(snapshot && !snapshot.whole ? [{ kind: "snapshot" as const, seq: snapshot.seq, reason: "checksum" }] : []),
      ...entries.filter(({ whole }) => !whole).map(({ seq }) => ({ kind: "entry" as const, seq, reason: "checksum" })),
    ];
    return { loaded: { ...head, snapshot: snapshot?.whole ?? null, entries: entries.flatMap(({ whole }) => whole ?? []), damage }, damaged };
  }

  async function readAfter(plan: string, seq: number): Promise<readonly Entry[]> {
    const rows = (await pool.query(sql.entries, [plan, seq])).rows.map((row) => readEntry(plan, row));
    for (const row of rows) if (!row.whole) await quarantine(plan, { kind: "entry", seq: row.seq, reason: "checksum" });
    return rows.flatMap(({ whole }) => whole ?? []);
  }

  async function heads(plans: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await pool.query(sql.heads, [plans]);
    return new Map(rows.map(({ plan, head }) => [String(plan), Number(head)]));
  }

  async function quarantine(plan: string, { kind, seq, reason }: DamagedRow): Promise<void> {
    await pool.query(sql.setAside(kind === "entry" ? "journal" : "snapshots"), [`${kind}: ${reason}`, clock.date(), plan, seq]);
  }

  async function compact(plan: string, snapshot: Snapshot): Promise<void> {
    const { seq, at, parts } = snapshot;
    const [owners, data] = [JSON.stringify(snapshot.owners), encodeParts(parts)];
    await inTransaction("begin", async (client) => {
      const { rowCount } = await client.query(sql.insertSnapshot, [plan, seq, at, snapshotChecksum(plan, seq, at, owners, data), data, owners, parts.length]);
      if (rowCount !== 1) throw new JournalConflict(`snapshot ${seq} is out of order`);
      await client.query(sql.dropEntries, [plan]);
      await client.query(sql.dropSnapshots, [plan]);
    });
  }

  async function inTransaction<T>(begin: string, work: (client: Queries) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query("commit");
      client.release();
      return result;
    } catch (error) {
      // Whatever state the connection is in, nobody else gets it.
      client.release(true);
      throw error;
    }
  }

  return { append, load, readAfter, heads, compact, quarantine };
}

const late = ({ seq }: Entry): JournalConflict => new JournalConflict(`entry ${seq} does not follow the last`);

const insertEntries = `insert into journal (plan, seq, author, at, checksum, data)
  select $1, e.* from moved, unnest($4::bigint[], $5::text[], $6::bigint[], $7::bigint[], $8::bytea[]) as e`;
const secondSnapshot = "coalesce((select seq from snapshots where plan = $1 order by seq desc limit 1 offset 1), 0)";

const sql = {
  begin: `with moved as (insert into heads (plan, head) select $1::text, $3::bigint where $2::bigint = 1 on conflict do nothing returning 1) ${insertEntries}`,
  append: `with moved as (update heads set head = $3::bigint where plan = $1::text and head = $2::bigint - 1 returning 1) ${insertEntries}`,
  head: "select head, epoch from heads where plan = $1",
  heads: "select plan, head from heads where plan = any($1)",
  entries: "select * from journal where plan = $1 and seq > $2 order by seq",
  snapshot: "select * from snapshots where plan = $1 order by seq desc limit 1",
  damage: "select seq, reason from quarantine where plan = $1 order by seq",
  insertSnapshot: `insert into snapshots (plan, seq, at, checksum, data, owners, parts) select $1::text, $2::bigint, $3, $4, $5, $6, $7
    where not exists (select 1 from snapshots where plan = $1 and seq >= $2)
    and exists (select 1 from heads where plan = $1 and head >= $2) on conflict do nothing`,
  // The last two snapshots stay, and all that came after the older of them.
  dropEntries: `delete from journal where plan = $1 and seq <= ${secondSnapshot}`,
  dropSnapshots: `delete from snapshots where plan = $1 and seq < ${secondSnapshot}`,
  setAside: (table: "journal" | "snapshots") => `with gone as (delete from ${table} where plan = $3 and seq = $4 returning *)
    insert into quarantine (plan, seq, reason, at, data) select plan, seq, $1, $2, data from gone`,
};
