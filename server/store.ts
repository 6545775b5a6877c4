/** What a server stands on: the embedded database alone, or PostgreSQL and Redis with other servers. */
import { randomUUID } from "node:crypto";
import { lockFolder } from "@/lib/db/lock";
import { openDatabase } from "@/lib/db/open";
import { openPostgres } from "@/lib/db/postgres";
import { type Db } from "@/lib/db/schema";
import { type Env } from "@/lib/env";
import { type Report } from "@/lib/report";
import { type Clock } from "./clock";
import { type Fanout, noFanout } from "./fanout";
import { createRedisFanout } from "./fanout-redis";
import { type Journal } from "./journal";
import { createLibsqlJournal } from "./journal-libsql";
import { createPostgresJournal } from "./journal-postgres";

export interface Store {
  readonly db: Db;
  readonly journal: Journal;
  readonly fanout: Fanout;
  /** Milliseconds between two looks for what other servers wrote; null when there are none. */
  readonly watchMs: number | null;
  close(): Promise<void>;
}
export interface StoreDeps {
  readonly env: Pick<Env, "dataDir" | "databaseUrl" | "redisUrl">;
  readonly clock: Clock;
  readonly report: Report;
}

/** With hints a look is only for those that got lost; without, it is how others' changes come at all. */
const [watchMs, watchAloneMs] = [1_000, 200];

/** Rejects when the database cannot be opened. */
export async function openStore({ env, clock, report }: StoreDeps): Promise<Store> {
  if (env.databaseUrl === null) {
    const unlock = lockFolder(env.dataDir);
    const { db, batch, close } = await openDatabase(env.dataDir);
    return { db, journal: createLibsqlJournal({ batch }, clock), fanout: noFanout, watchMs: null, close: () => close().finally(unlock) };
  }
  const { db, pool, close } = await openPostgres(env.databaseUrl, report);
  const fanout = env.redisUrl === null ? noFanout : createRedisFanout({ url: env.redisUrl, sender: randomUUID(), clock, report });
  return {
    db, fanout,
    journal: createPostgresJournal(pool, clock),
    watchMs: env.redisUrl === null ? watchAloneMs : watchMs,
    async close() {
      await fanout.close();
      await close();
    },
  };
}
