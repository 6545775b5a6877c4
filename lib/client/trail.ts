/** How watched fields of the open plan changed, as the server has it. */
import { type TrailEntry } from "@/lib/plan/trail";
import { isSameJson, type Observable } from "./observable";
import { type PlanSession } from "./plan-session";
import { type Refusal } from "./request";
import { createServerState, type ServerState } from "./server-state";

/** All changes of a record, the last first; or the first change of each field of a section in the last days. */
export type TrailQuestion =
  | { readonly section: string; readonly record: string }
  | { readonly section: string; readonly days: number };
export interface TrailState {
  /** Null until the server has answered. */
  readonly entries: readonly TrailEntry[] | null;
  /** Why the first question was refused. */
  readonly refusal: Refusal | null;
}
export const noTrail: TrailState = { entries: null, refusal: null };

/** One store for each question in a session, since several places on a page ask the same. */
export function trailOf(session: PlanSession, question: TrailQuestion): Observable<TrailState> {
  const stores = storesBySession.get(session) ?? new Map<string, Observable<TrailState>>();
  storesBySession.set(session, stores);
  const key = JSON.stringify(question);
  const store = stores.get(key) ?? createTrailStore(session, question);
  stores.set(key, store);
  return store;
}
const storesBySession = new WeakMap<PlanSession, Map<string, Observable<TrailState>>>();

/** Milliseconds: nobody watches a trail grow letter by letter. */
const pause = 1_000;

export function createTrailStore({ planId, news }: Pick<PlanSession, "planId" | "news">, question: TrailQuestion): Observable<TrailState> {
  const path = `/api/plans/${planId}/trail?${new URLSearchParams(Object.entries(question).map(([key, value]) => [key, String(value)]))}`;
  const state: ServerState<TrailState> = createServerState<TrailState, readonly TrailEntry[]>({
    news,
    initial: noTrail,
    isEqual: isSameJson,
    pause,
    path: () => path,
    receive(answer) {
      if (answer.ok) state.set({ entries: answer.value, refusal: null });
      else if (state.get().entries === null) state.set({ refusal: answer });
    },
  });
  return { get: state.get, subscribe: state.subscribe };
}
