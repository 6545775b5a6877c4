import { usePlanSession } from "./plan-provider";
import { type Replica } from "./replica";
import { useObservable } from "./use-observable";

/**
 * This tab's copy of the plan; null on the server and until the page is alive. It is another one
 * after the work was begun again from the server's state.
 */
export const useReplicaIfAny = (): Replica | null => useObservable<Replica | null>(usePlanSession()?.replica, null);

/** For what is shown only where there is a plan: editors, rows. */
export function useReplica(): Replica {
  const replica = useReplicaIfAny();
  if (!replica) throw new Error("useReplica needs a PlanProvider whose session stands");
  return replica;
}
