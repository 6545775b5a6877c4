/** The sync server as a process that tells how it is, lets people in, and has a disk that can be full or slow. */
import { randomUUID } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { sql } from "kysely";
import { addMember, removeMember } from "@/lib/db/members";
import { createPlan } from "@/lib/db/plans";
import { createGuest } from "@/lib/db/users";
import { type Role } from "@/lib/plan/access";
import { answerParent } from "./program";
import { cookieOf, store, sync } from "./sync-server";

export interface Person {
  readonly id: string;
  readonly cookie: string;
}
/** What happened since "calm". */
export interface Health {
  /** Milliseconds that the loop was held at most. */
  readonly stall: number;
  /** MiB of memory beyond what there was, at most. */
  readonly grown: number;
}
/** As the servers tell that a bench measures beside this one: ms of CPU so far, bytes after a collection, ms of the longest stall since the last time. */
export interface Probe {
  readonly cpu: number;
  readonly heap: number;
  readonly rss: number;
  readonly stall: number;
}
export type Question =
  | { readonly do: "invite"; readonly plan: string; readonly role: Role }
  | { readonly do: "remove"; readonly plan: string; readonly user: string }
  /** How many pages more the database may take; null for as many as it likes. */
  | { readonly do: "limit"; readonly pages: number | null }
  /** Keeps the database at work for some seconds. */
  | { readonly do: "occupy" }
  /** A plan more of the same owner. */
  | { readonly do: "plan" }
  | { readonly do: "probe" }
  | { readonly do: "calm" }
  | { readonly do: "health" };

const resolution = 2;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
let calm = 0;
let most = 0;
setInterval(() => void (most = Math.max(most, process.memoryUsage.rss())), 10).unref();

answerParent(async (question: Question): Promise<Person | Health | Probe | string | void> => {
  switch (question.do) {
    case "invite": {
      const guest = await createGuest(store.db, "Guest", Date.now());
      await addMember(store.db, { plan: question.plan, user: guest.id, role: question.role, link: null }, Date.now());
      return { id: guest.id, cookie: await cookieOf(guest) };
    }
    case "remove":
      await removeMember(store.db, question.plan, question.user);
      return sync.accessChanged({ user: question.user, plan: question.plan });
    case "limit": {
      const { rows: [used] } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db);
      const most = question.pages === null ? 1_000_000_000 : (used?.page_count ?? 0) + question.pages;
      return void (await sql`pragma max_page_count = ${sql.raw(String(most))}`.execute(store.db));
    }
    case "occupy":
      return void (await sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 8000000) select count(*) from numbers`.execute(store.db));
    case "plan": {
      const id = randomUUID();
      const owner = await createGuest(store.db, "Owner", Date.now());
      await createPlan(store.db, { id, name: "Plan", language: "en", template: "blank", createdBy: owner.id }, Date.now());
      return id;
    }
    case "probe":
      return probe();
    case "calm":
      globalThis.gc?.();
      [calm, most] = [process.memoryUsage.rss(), 0];
      return delay.reset();
    case "health":
      return { stall: delay.max / 1e6 - resolution, grown: (Math.max(most, process.memoryUsage.rss()) - calm) / 2 ** 20 };
  }
});

function probe(): Probe {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const stall = delay.max / 1e6 - resolution;
  delay.reset();
  return { cpu: (user + system) / 1000, heap: heapUsed + external, rss, stall };
}
