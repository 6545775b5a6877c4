import { useMemo } from "react";
import { can } from "@/lib/plan/access";
import { type BaselineSummary } from "@/lib/plan/derive/baseline";
import { baselinesOf, type BaselinesState, type BaselinesStore, noBaselines } from "./baselines";
import { usePlanSession } from "./plan-provider";
import { useIsOffline } from "./use-is-offline";
import { useObservable } from "./use-observable";
import { useRole } from "./use-role";

export interface Baselines extends BaselinesState, Omit<BaselinesStore, keyof BaselinesState | "get" | "subscribe"> {
  /** Why I cannot change anything here now; null when I can. */
  readonly hindrance: "role" | "offline" | null;
  /** Whether my role lets me rename and remove this one. */
  mayChange(baseline: BaselineSummary): boolean;
}

/** The plan's baselines and what can be done with them; see `BaselinesState`. */
export function useBaselines(): Baselines {
  const session = usePlanSession();
  const role = useRole();
  const isOffline = useIsOffline();
  const store = useMemo(() => (session ? baselinesOf(session) : null), [session]);
  const state = useObservable<BaselinesState>(store, noBaselines);
  const { choose, take, rename, remove, restore, dismiss } = store ?? noStore;
  const me = session?.me.get().id;
  return {
    ...state, choose, take, rename, remove, restore, dismiss,
    hindrance: !can(role, "baseline.take") ? "role" : isOffline ? "offline" : null,
    mayChange: ({ takenBy }) => can(role, takenBy.id === me ? "baseline.take" : "baseline.manage"),
  };
}

const never = async () => false;
const noStore = { choose: () => undefined, take: never, rename: never, remove: never, restore: never, dismiss: () => undefined };
