import { type Role } from "@/lib/plan/access";
import { usePlanContext } from "./plan-provider";
import { useObservable } from "./use-observable";

/** My role in this plan: as the page was told, then as the server says. */
export function useRole(): Role {
  const { session, role } = usePlanContext();
  return useObservable(session?.role, role);
}

/** Whether my role, and the state of this plan, let me edit. */
export const useMayEdit = (): boolean => useObservable(usePlanContext().session?.mayEdit, false);
