/** The survey of a research note, as the server has it. */
import { type Survey, surveyLimits } from "@/lib/plan/survey";
import { type Observable } from "./observable";
import { type PlanSession } from "./plan-session";
import { createServerState, sendChange, type Sending, type ServerState } from "./server-state";

export interface SurveyState extends Sending {
  /** Null when there is none; undefined until the server has answered. */
  readonly survey: Survey | null | undefined;
}
export interface SurveyStore extends Observable<SurveyState> {
  /** Makes the link, or changes the questions of `version`. The promises tell whether the server did it. */
  save(questions: readonly string[], version: number): Promise<boolean>;
  open(isOpen: boolean): Promise<boolean>;
  removeAnswer(id: string): Promise<boolean>;
  /** For a day after it was removed. */
  restoreAnswer(id: string): Promise<boolean>;
  /** Asks for all answers from now on. */
  showAll(): void;
  /** Forgets the refusal. */
  dismiss(): void;
}

export const noSurvey: SurveyState = { survey: undefined, isPending: false, refusal: null };
/** Answers before somebody asks for all. */
export const fewAnswers = 20;

/** One store for each note in a session. */
export function surveyOf(session: PlanSession, record: string): SurveyStore {
  const stores = storesBySession.get(session) ?? new Map<string, SurveyStore>();
  storesBySession.set(session, stores);
  const store = stores.get(record) ?? createSurveyStore(session, record);
  stores.set(record, store);
  return store;
}
const storesBySession = new WeakMap<PlanSession, Map<string, SurveyStore>>();

export function createSurveyStore({ planId, news }: Pick<PlanSession, "planId" | "news">, record: string): SurveyStore {
  const base = `/api/plans/${planId}/surveys/${record}`;
  let limit = fewAnswers;
  const state: ServerState<SurveyState> = createServerState<SurveyState, Survey | null>({
    news,
    initial: noSurvey,
    path: () => `${base}?answers=${limit}`,
    receive(answer) {
      const isFirst = state.get().survey === undefined;
      if (answer.ok) state.set({ survey: answer.value, ...(isFirst && { refusal: null }) });
      else if (isFirst) state.set({ refusal: answer });
    },
  });
  return {
    get: state.get,
    subscribe: state.subscribe,
    save: async (questions, version) => (await sendChange(state, "PUT", base, { questions, version })).ok,
    open: async (isOpen) => (await sendChange(state, "PATCH", base, { isOpen })).ok,
    removeAnswer: async (id) => (await sendChange(state, "DELETE", `${base}/answers/${id}`)).ok,
    restoreAnswer: async (id) => (await sendChange(state, "PATCH", `${base}/answers/${id}`, { removed: false })).ok,
    showAll() {
      limit = surveyLimits.answers;
      void state.load();
    },
    dismiss: () => state.set({ refusal: null }),
  };
}
