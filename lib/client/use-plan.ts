import { useCallback, useRef, useSyncExternalStore } from "react";
import { type Writer } from "@/lib/plan/doc/records";
import { type Snapshot } from "@/lib/plan/doc/snapshot";
import { emptyTable, type Plan, type SectionTable } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Replica } from "./replica";
import { useReplicaIfAny } from "./use-replica";
import { useMayEdit } from "./use-role";

const emptyPlan: Plan = Object.freeze({ sections: Object.freeze({}) });
const noIds: readonly string[] = Object.freeze([]);

/** The rows of a section; renders again when anything in it changed. */
export function useTable(section: string): SectionTable {
  return useSnapshot(
    useCallback((snapshot: Snapshot) => snapshot.table(section), [section]),
    useCallback((snapshot: Snapshot, tell: () => void) => snapshot.subscribeSection(section, tell), [section]),
    emptyTable,
  );
}

/** Ids of the rows in their order; renders again only when rows come, go or move. */
export function useRecordIds(section: string): readonly string[] {
  return useSnapshot(
    useCallback((snapshot: Snapshot) => snapshot.ids(section), [section]),
    useCallback((snapshot: Snapshot, tell: () => void) => snapshot.subscribeTable(section, tell), [section]),
    noIds,
  );
}

/** One row, also a removed one; null when there is none. Renders again only for its own changes. */
export function useRecord(section: string, id: string): AnyRecord | null {
  return useSnapshot<AnyRecord | null>(
    useCallback((snapshot: Snapshot) => snapshot.record(section, id), [section, id]),
    useCallback((snapshot: Snapshot, tell: () => void) => snapshot.subscribeRecord(section, id, tell), [section, id]),
    null,
  );
}

/** What `selector` makes of the plan; renders again when that is no longer equal. */
export function usePlan<T>(selector: (plan: Plan) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const replica = useReplicaIfAny();
  const last = useRef<{ plan: Plan; selector: (plan: Plan) => T; value: T } | null>(null);

  function select(plan: Plan): T {
    const known = last.current;
    if (known?.plan === plan && known.selector === selector) return known.value;
    const selected = selector(plan);
    const value = known && isEqual(known.value, selected) ? known.value : selected;
    last.current = { plan, selector, value };
    return value;
  }

  const subscribe = useCallback(
    (listener: () => void) => follow(replica, listener, (snapshot, tell) => snapshot.subscribePlan(tell)),
    [replica],
  );
  return useSyncExternalStore(subscribe, () => select(replica?.snapshot.plan() ?? emptyPlan), () => select(emptyPlan));
}

/** To change the plan with `lib/plan/doc/records`; null while I may not, or cannot yet. */
export function useWriter(): Writer | null {
  const replica = useReplicaIfAny();
  return useMayEdit() ? (replica?.writer ?? null) : null;
}

type Subscribe = (snapshot: Snapshot, tell: () => void) => () => void;

function useSnapshot<T>(read: (snapshot: Snapshot) => T, subscribe: Subscribe, absent: T): T {
  const replica = useReplicaIfAny();
  const listen = useCallback(
    (listener: () => void) => follow(replica, listener, subscribe),
    [replica, subscribe],
  );
  return useSyncExternalStore(listen, () => (replica ? read(replica.snapshot) : absent), () => absent);
}

/** However much happens within a frame, `listener` hears of it once. */
function follow(replica: Replica | null, listener: () => void, subscribe: Subscribe): () => void {
  return replica ? subscribe(replica.snapshot, () => replica.batch.add(listener)) : () => undefined;
}
