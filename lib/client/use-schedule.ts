import { useCallback, useMemo, useRef, useSyncExternalStore } from "react";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { tableOf } from "@/lib/plan/plan";
import { type ScheduleStore, scheduleStoreOf } from "./schedule-store";
import { useReplicaIfAny } from "./use-replica";

const never = () => () => undefined;

/** The schedule of the open plan; null until there is a plan. Renders again only for another plan. */
export function useScheduleStore(): ScheduleStore | null {
  const replica = useReplicaIfAny();
  return useMemo(() => (replica ? scheduleStoreOf(replica) : null), [replica]);
}

/** What is computed of one task or milestone; renders again only when a figure of it changes. */
export function useScheduled(id: string): Scheduled | null {
  const store = useScheduleStore();
  const listen = useCallback((tell: () => void) => store?.subscribeEntry(id, tell) ?? never(), [store, id]);
  return useSyncExternalStore(listen, () => store?.entry(id) ?? null, () => null);
}

/**
 * What `select` makes of the schedule; renders again when that is no longer equal. `reads`: sections of
 * the plan that it looks at as well, since most edits change no figure.
 */
export function useSchedule<T>(
  select: (store: ScheduleStore) => T, absent: T, isEqual: (a: T, b: T) => boolean = Object.is, reads: readonly string[] = none,
): T {
  const store = useScheduleStore();
  const last = useRef<{ of: readonly unknown[]; selected: T } | null>(null);
  const listen = useCallback((tell: () => void) => store?.subscribe(tell) ?? never(), [store]);
  return useSyncExternalStore(listen, () => {
    if (!store) return absent;
    const known = last.current;
    const of = [select, store.schedule(), ...reads.map((section) => tableOf(store.plan(), section))];
    if (known?.of.every((each, index) => each === of[index])) return known.selected;
    const next = select(store);
    const selected = known && isEqual(known.selected, next) ? known.selected : next;
    last.current = { of, selected };
    return selected;
  }, () => absent);
}

const none: readonly string[] = [];
