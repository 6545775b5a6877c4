/** The plan as it would be, to tell what a change costs before anybody makes it. */
import { type Consequences, consequencesOf } from "@/lib/plan/derive/schedule/consequences";
import { settled } from "@/lib/plan/derive/schedule/move";
import { createScheduler, type Schedule, type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, type RecordChange, withChanges } from "@/lib/plan/plan";
import { type Busy, nobodyBusy } from "./busy";
import { type Capacity, type CapacityFollower, createCapacity, type Known } from "./capacity";

export interface Tried {
  /** As they are to be written: dates stand where the schedule puts them. */
  readonly changes: readonly RecordChange[];
  readonly capacity: Capacity;
  readonly consequences: Consequences;
}
/** `plan`, `schedule` and `capacity` as they are. */
export interface Trial extends Known {
  /** What is answered holds until the next one. */
  try(changes: readonly RecordChange[]): Tried;
}

/** To be used before the schedule it was made with follows another plan. */
export function createTrial({ plan, schedule, capacity }: Known, busy: Busy = nobodyBusy): Trial {
  const { today } = schedule;
  const would = createScheduler();
  would.update(plan, today);
  const follower: CapacityFollower = createCapacity();
  follower.follow(plan, would.schedule(), busy);
  const differing = new Set<string>();

  function move(changes: readonly RecordChange[]): Plan {
    const next = withChanges(plan, changes);
    for (const id of would.update(next, today)) differing.add(id);
    return next;
  }

  return {
    plan, schedule, capacity,
    try(asked) {
      move(asked);
      const changes = asked.map((change) => settledChange(change, schedule.get(change.record), would.schedule()));
      const next = move(changes);
      const after = would.schedule();
      for (const id of differing) if (isSameEntry(schedule.get(id), after.get(id))) differing.delete(id);
      const own = new Set(changes.map(({ record }) => record));
      return { changes, capacity: follower.follow(next, after, busy), consequences: consequencesOf(schedule, after, differing, own) };
    },
  };
}

function settledChange(change: RecordChange, before: Scheduled | null, schedule: Schedule): RecordChange {
  const after = schedule.get(change.record);
  return before && after && ("start" in change.values || "due" in change.values) ? settled(change, before, after, schedule.calendar) : change;
}

/** Figures of two schedulers are equal objects, not the same. */
const isSameEntry = (a: Scheduled | null, b: Scheduled | null): boolean =>
  a === b || (a !== null && b !== null && (Object.keys(a) as (keyof Scheduled)[]).every((key) => a[key] === b[key]));
