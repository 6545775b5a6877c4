/** Hours of everybody in one plan, by week. A plan is read and scheduled again only when it has changed, or the day has. */
import { storedPlan } from "@/app/api/stored-plan";
import { planVersion } from "@/lib/db/claims";
import { type Host } from "@/lib/host";
import { type BusyStretch } from "@/lib/plan/derive/capacity/busy";
import { capacityOf } from "@/lib/plan/derive/capacity/capacity";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { toIsoDate } from "@/lib/plan/day-number";

/** By person; from this week on. */
export type PlanWeeks = ReadonlyMap<string, readonly BusyStretch[]>;

interface Kept { readonly version: number; readonly today: string; readonly weeks: Promise<PlanWeeks> }

/** The last asked for stay. */
const mostKept = 500;
const keptByDb = new WeakMap<Host["db"], Map<string, Kept>>();

export async function weeksOfPlan(host: Host, plan: string, today: string): Promise<PlanWeeks> {
  const kept = keptByDb.get(host.db) ?? new Map<string, Kept>();
  keptByDb.set(host.db, kept);
  const version = await planVersion(host.db, plan);
  const known = kept.get(plan);
  const isFresh = known !== undefined && known.version === version && known.today === today;
  const weeks = isFresh ? known.weeks : read(host, plan, today);
  kept.delete(plan);
  kept.set(plan, { version, today, weeks });
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
  }
  // What failed is tried again by the next who asks.
  weeks.catch(() => kept.delete(plan));
  return weeks;
}

async function read(host: Host, id: string, today: string): Promise<PlanWeeks> {
  const plan = await storedPlan(host, id);
  const { people, now } = capacityOf(plan, scheduleOf(plan, today));
  return new Map(people.map(({ person, cells }) => [person, [...cells.values()].filter(({ monday, planned }) => monday >= now && planned > 0)
    .map(({ monday, planned }) => ({ from: toIsoDate(monday), to: toIsoDate(monday + 6), hours: planned }))]));
}
