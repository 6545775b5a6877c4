/** What is approved of the open plan, as the server has it. */
import { type Approval } from "@/lib/plan/approval";
import { type Observable } from "./observable";
import { type PlanSession } from "./plan-session";
import { createServerState, sendChange, type Sending, type ServerState } from "./server-state";

export interface ApprovalsState extends Sending {
  /** By subject; null until the server has answered. */
  readonly approvals: ReadonlyMap<string, Approval> | null;
}

export interface ApprovalsStore extends Observable<ApprovalsState> {
  /** `content`: what is approved, written down. The promises tell whether the server did it. */
  give(subject: string, content: string): Promise<boolean>;
  withdraw(subject: string): Promise<boolean>;
  /** Forgets the refusal. */
  dismiss(): void;
}

export const noApprovals: ApprovalsState = { approvals: null, isPending: false, refusal: null };

/** One store for each session, since everybody on the page asks the same. */
export function approvalsOf(session: PlanSession): ApprovalsStore {
  const known = stores.get(session) ?? createApprovalsStore(session);
  stores.set(session, known);
  return known;
}
const stores = new WeakMap<PlanSession, ApprovalsStore>();

export function createApprovalsStore({ planId, news }: Pick<PlanSession, "planId" | "news">): ApprovalsStore {
  const base = `/api/plans/${planId}/approvals`;
  const state: ServerState<ApprovalsState> = createServerState<ApprovalsState, readonly Approval[]>({
    news,
    initial: noApprovals,
    path: () => base,
    receive(answer) {
      if (answer.ok) state.set({ approvals: new Map(answer.value.map((approval) => [approval.subject, approval])) });
    },
  });
  return {
    get: state.get,
    subscribe: state.subscribe,
    give: async (subject, content) => (await sendChange(state, "POST", base, { subject, content })).ok,
    withdraw: async (subject) => (await sendChange(state, "DELETE", `${base}/${subject}`)).ok,
    dismiss: () => state.set({ refusal: null }),
  };
}
