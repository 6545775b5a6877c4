/** What outsiders could not tell from the open plan, as the server has it. */
import { type MarkSubject, type OutsiderMark } from "@/lib/plan/outsider-mark";
import { type Observable } from "./observable";
import { type PlanSession } from "./plan-session";
import { createServerState, sendChange, type Sending, type ServerState } from "./server-state";

export interface MarksState extends Sending {
  /** The oldest first; null until the server has answered. */
  readonly list: readonly OutsiderMark[] | null;
}
export interface MarksStore extends Observable<MarksState> {
  /** The promises tell whether the server did it. */
  mark(subject: MarkSubject, note: string): Promise<boolean>;
  settle(id: string): Promise<boolean>;
}

export const noMarks: MarksState = { list: null, isPending: false, refusal: null };

/** One store for each session, since every question on the page asks the same. */
export function marksOf(session: PlanSession): MarksStore {
  const known = stores.get(session) ?? createMarksStore(session);
  stores.set(session, known);
  return known;
}
const stores = new WeakMap<PlanSession, MarksStore>();

export function createMarksStore({ planId, news }: Pick<PlanSession, "planId" | "news">): MarksStore {
  const base = `/api/plans/${planId}/marks`;
  const state: ServerState<MarksState> = createServerState<MarksState, readonly OutsiderMark[]>({
    news,
    initial: noMarks,
    path: () => base,
    receive(answer) {
      if (answer.ok) state.set({ list: answer.value });
    },
  });
  return {
    get: state.get,
    subscribe: state.subscribe,
    mark: async (subject, note) => (await sendChange(state, "POST", base, { ...subject, note })).ok,
    settle: async (id) => (await sendChange(state, "DELETE", `${base}/${id}`)).ok,
  };
}
