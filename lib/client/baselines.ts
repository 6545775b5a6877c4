/** The baselines of the open plan, as the server has them, and the one that is looked at on this device. */
import { localDay } from "@/lib/plan/day-number";
import { type Baseline, type BaselineSummary } from "@/lib/plan/derive/baseline";
import { createObservable, type Observable } from "./observable";
import { type PlanSession } from "./plan-session";
import { type Refusal, request } from "./request";

export interface BaselinesState {
  /** The last saved first; null until the server has answered. */
  readonly list: readonly BaselineSummary[] | null;
  /** The one to compare with: the last saved, until somebody chooses another or none. */
  readonly chosen: BaselineSummary | null;
  /** What the chosen one holds; null until it has come. */
  readonly data: Baseline | null;
  /** A change is on its way. */
  readonly isPending: boolean;
  /** Why the last change, or the first question, was refused. */
  readonly refusal: Refusal | null;
}

export interface BaselinesStore extends Observable<BaselinesState> {
  /** Null for none. Remembered on this device. */
  choose(id: string | null): void;
  /** Saves what the schedule says now, and chooses it. The promises tell whether the server did it. */
  take(name: string): Promise<boolean>;
  rename(id: string, name: string): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** For a day after it was removed. */
  restore(id: string): Promise<boolean>;
  /** Forgets the refusal. */
  dismiss(): void;
}

export const noBaselines: BaselinesState = { list: null, chosen: null, data: null, isPending: false, refusal: null };

/** One store for each session, since everybody on the page asks the same. */
export function baselinesOf(session: PlanSession): BaselinesStore {
  const known = stores.get(session);
  if (known) return known;
  const store = createBaselinesStore(session);
  stores.set(session, store);
  return store;
}
const stores = new WeakMap<PlanSession, BaselinesStore>();

/** It asks the server while somebody listens: at first, and whenever there are news. */
export function createBaselinesStore({ planId, news }: Pick<PlanSession, "planId" | "news">): BaselinesStore {
  const base = `/api/plans/${planId}/baselines`;
  const state = createObservable(noBaselines);
  /** A baseline never changes, so it is asked for once. */
  const held = new Map<string, Baseline>();
  const coming = new Set<string>();
  let choice = readChoice(planId);
  let questions = 0;
  let answered = -1;
  let listeners = 0;
  let stopListening = () => {};

  const set = (part: Partial<BaselinesState>): void => state.set({ ...state.get(), ...part });

  function follow(): void {
    if (answered !== news.get()) void load();
  }

  async function load(): Promise<void> {
    const [question, asked] = [++questions, news.get()];
    const answer = await request<readonly BaselineSummary[]>("GET", base);
    if (question !== questions) return;
    if (answer.ok) {
      answered = asked;
      show(answer.value);
    } else if (state.get().list === null) set({ refusal: answer });
  }

  function show(list: readonly BaselineSummary[] | null): void {
    const wanted = list?.find(({ id }) => id === choice) ?? null;
    const chosen = wanted ?? (choice === chosenNone ? null : (list?.[0] ?? null));
    const { refusal } = state.get();
    set({ list, chosen, data: (chosen && held.get(chosen.id)) ?? null, refusal: list && refusal?.code === "network" ? null : refusal });
    if (chosen && !held.has(chosen.id) && !coming.has(chosen.id)) void loadData(chosen.id);
  }

  async function loadData(id: string): Promise<void> {
    coming.add(id);
    const answer = await request<Baseline>("GET", `${base}/${id}`);
    coming.delete(id);
    if (answer.ok) held.set(id, answer.value);
    if (state.get().chosen?.id !== id) return;
    set(answer.ok ? { data: answer.value } : { refusal: answer });
  }

  function choose(id: string | null): void {
    choice = id ?? chosenNone;
    writeChoice(planId, choice);
    show(state.get().list);
  }

  async function change<T>(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<T | null> {
    set({ isPending: true, refusal: null });
    const answer = await request<T>(method, path, body);
    set({ isPending: false, refusal: answer.ok ? null : answer });
    await load();
    return answer.ok ? answer.value : null;
  }

  return {
    get: state.get,
    subscribe(listener) {
      const stop = state.subscribe(listener);
      if (listeners++ === 0) {
        stopListening = news.subscribe(follow);
        follow();
      }
      return () => {
        stop();
        if (--listeners === 0) stopListening();
      };
    },
    choose,
    async take(name) {
      const taken = await change<{ readonly id: string }>("POST", base, { name, today: localDay(new Date()) });
      if (taken) choose(taken.id);
      return taken !== null;
    },
    rename: async (id, name) => (await change("PATCH", `${base}/${id}`, { name })) !== null,
    remove: async (id) => (await change("DELETE", `${base}/${id}`)) !== null,
    restore: async (id) => (await change("PATCH", `${base}/${id}`, { removed: false })) !== null,
    dismiss: () => set({ refusal: null }),
  };
}

/** No id: somebody wants to compare with nothing. */
const chosenNone = "";
const keyOf = (plan: string): string => `planroom.baseline.${plan}`;

function readChoice(plan: string): string | null {
  try {
    return localStorage.getItem(keyOf(plan));
  } catch {
    // A browser that stores nothing remembers the choice as long as the page stands.
    return null;
  }
}

function writeChoice(plan: string, choice: string): void {
  try {
    localStorage.setItem(keyOf(plan), choice);
  } catch {
    // As above.
  }
}
