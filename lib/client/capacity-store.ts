/** The load of everybody in the open plan, kept up to date for as long as somebody looks at it. */
import { type Busy, nobodyBusy } from "@/lib/plan/derive/capacity/busy";
import { createCapacity, type Known } from "@/lib/plan/derive/capacity/capacity";
import { type Replica } from "./replica";
import { type ScheduleStore, scheduleStoreOf } from "./schedule-store";

export interface CapacityStore {
  /** Of the plan as it is now; the same object while neither the plan nor anybody's other plans change. */
  get(): Known;
  busy(): Busy;
  setBusy(busy: Busy): void;
  subscribe(listener: () => void): () => void;
}

/** One store for each replica, since everybody on the page reads the same figures. */
export function capacityStoreOf(replica: Replica): CapacityStore {
  const known = stores.get(replica);
  if (known) return known;
  const store = createCapacityStore(scheduleStoreOf(replica));
  stores.set(replica, store);
  return store;
}
const stores = new WeakMap<Replica, CapacityStore>();

export function createCapacityStore(schedule: ScheduleStore): CapacityStore {
  const follower = createCapacity();
  const listeners = new Set<() => void>();
  let busy: Busy = nobodyBusy;
  let known: Known | null = null;

  return {
    get() {
      const [plan, is] = [schedule.plan(), schedule.schedule()];
      const capacity = follower.follow(plan, is, busy);
      if (known?.plan !== plan || known.schedule !== is || known.capacity !== capacity) known = { plan, schedule: is, capacity };
      return known;
    },
    busy: () => busy,
    setBusy(next) {
      busy = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = schedule.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
