"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";
import { findingsStoreOf } from "./findings-store";

export function useFindings(schedule: ScheduleStore): readonly ScheduleFinding[] {
  const store = useMemo(() => findingsStoreOf(schedule), [schedule]);
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** What is wrong or open with one task or milestone; renders again only when that changes. */
export function useFindingsOf(schedule: ScheduleStore, id: string): readonly ScheduleFinding[] {
  const store = useMemo(() => findingsStoreOf(schedule), [schedule]);
  const read = useCallback(() => store.of(id), [store, id]);
  return useSyncExternalStore(store.subscribe, read, read);
}
