/** Hours that people spend in their other plans, as the server tells them, and which of the people I am. */
import { localDay } from "@/lib/plan/day-number";
import { type Busy, type BusyAnswer } from "@/lib/plan/derive/capacity/busy";
import { createObservable, isSameJson, type Observable, whileHeard } from "./observable";
import { type PlanSession } from "./plan-session";
import { type Refusal, request } from "./request";

export interface OtherPlansState {
  /** Null until the server has answered. */
  readonly answer: BusyAnswer | null;
  readonly isPending: boolean;
  /** Why the last change was refused. */
  readonly refusal: Refusal | null;
}
export interface OtherPlansStore extends Observable<OtherPlansState> {
  /** Null takes it back. */
  claim(person: string | null): void;
}

export const noOtherPlans: OtherPlansState = { answer: null, isPending: false, refusal: null };

/** Others go on in their other plans: who still looks after so many milliseconds is told the new hours. */
const outdated = 60_000;

/** One store for each session. `tell` hears of hours that are not what they were. */
export function otherPlansOf(session: PlanSession, tell: (busy: Busy) => void): OtherPlansStore {
  const known = stores.get(session);
  if (known) return known;
  const store = createOtherPlans(session, tell);
  stores.set(session, store);
  return store;
}
const stores = new WeakMap<PlanSession, OtherPlansStore>();

/** It asks while somebody listens and the page is looked at. */
function createOtherPlans({ planId, ready }: Pick<PlanSession, "planId" | "ready">, tell: (busy: Busy) => void): OtherPlansStore {
  const path = `/api/plans/${planId}/busy`;
  const state = createObservable(noOtherPlans);
  const set = (part: Partial<OtherPlansState>): void => state.set({ ...state.get(), ...part });
  let asked = -Infinity;

  async function load(): Promise<void> {
    asked = Date.now();
    const got = await request<BusyAnswer>("GET", `${path}?today=${localDay(new Date())}`);
    // Without an answer everybody's load is what this plan alone makes it.
    if (!got.ok || isSameJson(state.get().answer, got.value)) return;
    set({ answer: got.value });
    tell(new Map(got.value.people.map(({ person, weeks }) => [person, weeks])));
  }

  function look(): void {
    if (ready.get() && document.visibilityState === "visible" && Date.now() - asked >= outdated) void load();
  }

  function listen(): () => void {
    const timer = setInterval(look, outdated);
    const stop = ready.subscribe(look);
    document.addEventListener("visibilitychange", look);
    look();
    return () => {
      clearInterval(timer);
      stop();
      document.removeEventListener("visibilitychange", look);
    };
  }

  async function claim(person: string | null): Promise<void> {
    set({ isPending: true, refusal: null });
    const outcome = person === null ? await request("DELETE", path) : await request("POST", path, { person });
    await load();
    set({ isPending: false, refusal: outcome.ok ? null : outcome });
  }

  return { ...whileHeard(state, listen), claim: (person) => void claim(person) };
}
