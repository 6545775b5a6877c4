import { useMemo } from "react";
import { can } from "@/lib/plan/access";
import { type Approval } from "@/lib/plan/approval";
import { approvalsOf, type ApprovalsState, type ApprovalsStore, noApprovals } from "./approvals";
import { usePlanSession } from "./plan-provider";
import { useIsOffline } from "./use-is-offline";
import { useObservable } from "./use-observable";
import { useRole } from "./use-role";

export interface Approvals extends ApprovalsState, Pick<ApprovalsStore, "give" | "withdraw" | "dismiss"> {
  /** Why I cannot approve anything now; null when I can. */
  readonly hindrance: "role" | "offline" | null;
  /** Whether my role lets me withdraw this one. */
  mayWithdraw(approval: Approval): boolean;
}

/** What is approved of the plan, and what can be done with it. */
export function useApprovals(): Approvals {
  const session = usePlanSession();
  const role = useRole();
  const isOffline = useIsOffline();
  const store = useMemo(() => (session ? approvalsOf(session) : null), [session]);
  const state = useObservable<ApprovalsState>(store, noApprovals);
  const { give, withdraw, dismiss } = store ?? noStore;
  const me = session?.me.get().id;
  return {
    ...state, give, withdraw, dismiss,
    hindrance: !can(role, "approval.give") ? "role" : isOffline ? "offline" : null,
    mayWithdraw: ({ by }) => can(role, by.id === me ? "approval.give" : "approval.manage"),
  };
}

const never = async () => false;
const noStore = { give: never, withdraw: never, dismiss: () => undefined };
