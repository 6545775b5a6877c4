/** The schedule of the open plan, kept up to date; and what it would be if something were moved. */
import { localDay } from "@/lib/plan/day-number";
import { createScheduler, type Schedule, type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, type RecordChange, withChanges } from "@/lib/plan/plan";
import { type Replica } from "./replica";

export type Changed = ReadonlySet<string>;

export interface ScheduleStore {
  /** The plan that `schedule` was computed from. */
  plan(): Plan;
  /** The day it was computed for, an ISO date. */
  today(): string;
  schedule(): Schedule;
  entry(id: string): Scheduled | null;
  /** Hears the ids of tasks and milestones whose figures changed; none when only the plan did. */
  subscribe(listener: (changed: Changed) => void): () => void;
  subscribeEntry(id: string, listener: () => void): () => void;
  /** To be released after use. */
  preview(): SchedulePreview;
}

/** The schedule as it would be after changes that nobody made yet. It follows the plan as well. */
export interface SchedulePreview {
  /** Null: as it is. */
  set(changes: readonly RecordChange[] | null): void;
  changes(): readonly RecordChange[] | null;
  /** The plan with these changes. */
  plan(): Plan;
  schedule(): Schedule;
  entry(id: string): Scheduled | null;
  /** Those whose figures differ from the schedule as it is. */
  differing(): Changed;
  subscribe(listener: () => void): () => void;
  release(): void;
}

/** One store for each replica, since everybody on the page reads the same schedule. */
export function scheduleStoreOf(replica: Replica): ScheduleStore {
  const known = stores.get(replica);
  if (known) return known;
  const store = createScheduleStore(replica, () => localDay(new Date()));
  stores.set(replica, store);
  return store;
}
const stores = new WeakMap<Replica, ScheduleStore>();

export function createScheduleStore({ snapshot, batch }: Pick<Replica, "snapshot" | "batch">, dayNow: () => string): ScheduleStore {
  const scheduler = createScheduler();
  const listeners = new Set<(changed: Changed) => void>();
  const byEntry = new Map<string, Set<() => void>>();
  let plan = snapshot.plan();
  let today = dayNow();
  scheduler.update(plan, today);
  let schedule = scheduler.schedule();

  function follow(): void {
    const [next, day] = [snapshot.plan(), dayNow()];
    if (next === plan && day === today) return;
    [plan, today] = [next, day];
    const changed = scheduler.update(plan, today);
    schedule = scheduler.schedule();
    for (const id of changed) byEntry.get(id)?.forEach((listener) => listener());
    for (const listener of [...listeners]) listener(changed);
  }

  // The replica's end ends this with it, so nobody takes it back.
  snapshot.subscribePlan(() => batch.add(follow));
  const store: ScheduleStore = {
    plan: () => plan,
    today: () => today,
    schedule: () => schedule,
    entry: (id) => schedule.get(id),
    subscribe(listener) {
      // A page that stood open over midnight finds itself in a new day.
      batch.add(follow);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    subscribeEntry(id, listener) {
      const own = byEntry.get(id) ?? new Set();
      byEntry.set(id, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && byEntry.get(id) === own) byEntry.delete(id);
      };
    },
    preview: () => createPreview(store),
  };
  return store;
}

function createPreview(store: ScheduleStore): SchedulePreview {
  const scheduler = createScheduler();
  const listeners = new Set<() => void>();
  let changes: readonly RecordChange[] | null = null;
  /** Built with the first change: most people never move anything. */
  let schedule: Schedule | null = null;
  let plan: Plan | null = null;
  const differing = new Set<string>();

  function compare(ids: Iterable<string>): void {
    for (const id of ids) {
      if (schedule?.get(id) && !isSame(schedule.get(id), store.entry(id))) differing.add(id);
      else differing.delete(id);
    }
  }

  function compute(changedBelow: Changed): void {
    if (changes === null && schedule === null) return;
    plan = changes ? withChanges(store.plan(), changes) : store.plan();
    const changed = scheduler.update(plan, store.today());
    const isFirst = schedule === null;
    schedule = scheduler.schedule();
    compare(isFirst ? changed : [...changed, ...changedBelow]);
    for (const listener of [...listeners]) listener();
  }

  const stop = store.subscribe(compute);
  return {
    set(next) {
      changes = next;
      compute(nothing);
    },
    changes: () => changes,
    plan: () => plan ?? store.plan(),
    schedule: () => schedule ?? store.schedule(),
    entry: (id) => (schedule ?? store.schedule()).get(id),
    differing: () => differing,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    release() {
      stop();
      listeners.clear();
    },
  };
}

const nothing: Changed = new Set();

/** Figures of two schedulers are equal objects, not the same. */
const isSame = (a: Scheduled | null, b: Scheduled | null): boolean =>
  a === b || (a !== null && b !== null && (Object.keys(a) as (keyof Scheduled)[]).every((key) => a[key] === b[key]));
