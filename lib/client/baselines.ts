/** The baselines of the open plan, as the server has them, and the one that is looked at on this device. */
import { localDay } from "@/lib/plan/day-number";
import { type Baseline, type BaselineSummary } from "@/lib/plan/derive/baseline";
import { type Observable } from "./observable";
import { type PlanSession } from "./plan-session";
import { request } from "./request";
import { createServerState, sendChange, type Sending, type ServerState } from "./server-state";

export interface BaselinesState extends Sending {
  /** The last saved first; null until the server has answered. */
  readonly list: readonly BaselineSummary[] | null;
  /** The one to compare with: the last saved, until somebody chooses another or none. */
  readonly chosen: BaselineSummary | null;
  /** What the chosen one holds; null until it has come. */
  readonly data: Baseline | null;
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

export function createBaselinesStore({ planId, news }: Pick<PlanSession, "planId" | "news">): BaselinesStore {
  const base = `/api/plans/${planId}/baselines`;
  const state: ServerState<BaselinesState> = createServerState<BaselinesState, readonly BaselineSummary[]>({
    news,
    initial: noBaselines,
    path: () => base,
    receive(answer) {
      if (answer.ok) show(answer.value);
      else if (state.get().list === null) state.set({ refusal: answer });
    },
  });
  /** A baseline never changes, so it is asked for once. */
  const held = new Map<string, Baseline>();
  const coming = new Set<string>();
  let choice = readChoice(planId);

  function show(list: readonly BaselineSummary[] | null): void {
    const wanted = list?.find(({ id }) => id === choice) ?? null;
    const chosen = wanted ?? (choice === chosenNone ? null : (list?.[0] ?? null));
    const { refusal } = state.get();
    state.set({ list, chosen, data: (chosen && held.get(chosen.id)) ?? null, refusal: list && refusal?.code === "network" ? null : refusal });
    if (chosen && !held.has(chosen.id) && !coming.has(chosen.id)) void loadData(chosen.id);
  }

  async function loadData(id: string): Promise<void> {
    coming.add(id);
    const answer = await request<Baseline>("GET", `${base}/${id}`);
    coming.delete(id);
    if (answer.ok) held.set(id, answer.value);
    if (state.get().chosen?.id !== id) return;
    state.set(answer.ok ? { data: answer.value } : { refusal: answer });
  }

  function choose(id: string | null): void {
    choice = id ?? chosenNone;
    writeChoice(planId, choice);
    show(state.get().list);
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    choose,
    async take(name) {
      const taken = await sendChange<{ readonly id: string }>(state, "POST", base, { name, today: localDay(new Date()) });
      if (taken.ok) choose(taken.value.id);
      return taken.ok;
    },
    rename: async (id, name) => (await sendChange(state, "PATCH", `${base}/${id}`, { name })).ok,
    remove: async (id) => (await sendChange(state, "DELETE", `${base}/${id}`)).ok,
    restore: async (id) => (await sendChange(state, "PATCH", `${base}/${id}`, { removed: false })).ok,
    dismiss: () => state.set({ refusal: null }),
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
