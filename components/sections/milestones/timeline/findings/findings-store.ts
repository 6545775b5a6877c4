/** What the open plan's schedule shows to be wrong or open, read again when there is time for it. */
import { createObservable, isSameJson, type Observable, whileHeard } from "@/lib/client/observable";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { createScheduleFindings, type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";

export interface FindingsStore extends Observable<readonly ScheduleFinding[]> {
  /** About one record; the same list as long as it says the same. */
  of(id: string): readonly ScheduleFinding[];
}

/** One store for each schedule, since everybody on the page asks the same. */
export function findingsStoreOf(schedule: ScheduleStore): FindingsStore {
  const known = stores.get(schedule);
  if (known) return known;
  const store = createFindingsStore(schedule, whenIdle);
  stores.set(schedule, store);
  return store;
}
const stores = new WeakMap<ScheduleStore, FindingsStore>();

const patience = 300;

/** The schedule comes first: a bar must not wait for what is said about it. */
function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: patience });
  else setTimeout(act);
}

/** It follows the schedule while somebody listens. `later` calls back once, soon. */
export function createFindingsStore(schedule: ScheduleStore, later: (act: () => void) => void): FindingsStore {
  const findings = createObservable<readonly ScheduleFinding[]>(none);
  const reader = createScheduleFindings();
  let byRecord = new Map<string, readonly ScheduleFinding[]>();
  let isHeard = false;
  let isDue = false;
  /** Ids of those whose figures changed since it was read; null: it was not read. */
  let changed: Set<string> | null = null;

  function read(): void {
    isDue = false;
    if (!isHeard) return;
    const next = reader.follow(schedule.plan(), schedule.schedule(), changed);
    changed = new Set();
    if (next === findings.get()) return;
    byRecord = groupByRecord(next, byRecord);
    findings.set(next);
  }
  function follow(ids: Iterable<string>): void {
    for (const id of ids) changed?.add(id);
    if (isDue) return;
    isDue = true;
    later(read);
  }

  function start(): () => void {
    [isHeard, changed] = [true, null];
    const stop = schedule.subscribe(follow);
    follow([]);
    return () => {
      isHeard = false;
      stop();
    };
  }

  return { ...whileHeard(findings, start), of: (id) => byRecord.get(id) ?? none };
}

const none: readonly ScheduleFinding[] = Object.freeze([]);

/** A circle concerns everyone in it. */
function groupByRecord(findings: readonly ScheduleFinding[], before: ReadonlyMap<string, readonly ScheduleFinding[]>): Map<string, readonly ScheduleFinding[]> {
  const groups = new Map<string, ScheduleFinding[]>();
  for (const finding of findings)
    for (const id of finding.code === "cycle" ? [finding.record, ...finding.others] : [finding.record])
      groups.set(id, [...(groups.get(id) ?? []), finding]);
  return new Map([...groups].map(([id, list]) => {
    const known = before.get(id);
    return [id, known && isSameJson(known, list) ? known : list];
  }));
}
