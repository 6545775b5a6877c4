import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { type CapacityStore, capacityStoreOf } from "./capacity-store";
import { noOtherPlans, type OtherPlansState, type OtherPlansStore, otherPlansOf } from "./other-plans";
import { usePlanSession } from "./plan-provider";
import { useObservable } from "./use-observable";
import { useReplicaIfAny } from "./use-replica";

/** Null until there is a plan. Renders again only for another plan. While it is used, hours in other plans count too. */
export function useCapacityStore(): CapacityStore | null {
  const replica = useReplicaIfAny();
  const others = useOtherPlansStore();
  useEffect(() => others?.subscribe(nothing), [others]);
  return useMemo(() => (replica ? capacityStoreOf(replica) : null), [replica]);
}

/** What is known of people's other plans, and which of them I am; see `OtherPlansState`. */
export function useOtherPlans(): OtherPlansState & Pick<OtherPlansStore, "claim"> {
  const store = useOtherPlansStore();
  return { ...useObservable<OtherPlansState>(store, noOtherPlans), claim: store?.claim ?? nothing };
}

function useOtherPlansStore(): OtherPlansStore | null {
  const session = usePlanSession();
  return useMemo(() => (session ? otherPlansOf(session, (busy) => capacityStoreOf(session.replica.get()).setBusy(busy)) : null), [session]);
}

/** What `select` makes of the plan with everybody's load; renders again when that is no longer equal. */
export function useCapacity<T>(select: (known: Known) => T, absent: T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const store = useCapacityStore();
  const last = useRef<{ readonly known: Known; readonly select: (known: Known) => T; readonly selected: T } | null>(null);
  const listen = useCallback((tell: () => void) => store?.subscribe(tell) ?? nothing, [store]);
  return useSyncExternalStore(listen, () => {
    if (!store) return absent;
    const known = store.get();
    if (last.current?.known === known && last.current.select === select) return last.current.selected;
    const next = select(known);
    const selected = last.current && isEqual(last.current.selected, next) ? last.current.selected : next;
    last.current = { known, select, selected };
    return selected;
  }, () => absent);
}

const nothing = () => undefined;
