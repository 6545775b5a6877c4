import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createForecastStore, type ForecastRun, quietTime } from "@/lib/client/forecast-store";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type ForecastResult } from "@/lib/plan/derive/forecast/result";
import { simulate } from "@/lib/plan/derive/forecast/simulate";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, type RecordChange, withChanges } from "@/lib/plan/plan";
import { after, madePlan } from "../support/made-plan";

const today = "2027-01-04";
const plan = madePlan({
  overview: { plan: { start: today } },
  tasks: { a: { title: "A", estimate: 5, low: 3, high: 9 }, b: { title: "B", estimate: 2 } },
  milestones: { m: { after: after("a", "b") } },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("[C91] a plan is forecast while somebody looks, and tells how far it is", async () => {
  const { store, runs, look } = stage();
  expect([runs.length, store.get().progress]).toEqual([0, null]);
  look();
  await vi.advanceTimersByTimeAsync(0);
  runs[0]?.tell(0.4);
  expect([runs.length, store.get().progress, store.get().basis?.unranged]).toEqual([1, 0.4, ["b"]]);
  await runs[0]?.finish();
  expect([store.get().progress, store.get().isOlder]).toEqual([null, false]);
  expect(store.get().forecast?.result.targets.map(({ id }) => id)).toEqual(["m", null]);
});

test("[C91] it is forecast anew once the plan is quiet, and not for what it does not rest on", async () => {
  const { store, runs, look, edit } = stage();
  look();
  await vi.advanceTimersByTimeAsync(0);
  await runs[0]?.finish();
  edit({ title: "Another name" });
  await vi.advanceTimersByTimeAsync(quietTime);
  expect(runs.length).toBe(1);

  edit({ high: 12 });
  await vi.advanceTimersByTimeAsync(quietTime - 1);
  edit({ high: 20 });
  await vi.advanceTimersByTimeAsync(quietTime - 1);
  expect([runs.length, store.get().isOlder]).toEqual([1, false]);
  await vi.advanceTimersByTimeAsync(1);
  expect([runs.length, store.get().isOlder, store.get().forecast === null]).toEqual([2, true, false]);
  await runs[1]?.finish();
  expect(store.get().isOlder).toBe(false);
});

test("[C91] a run that an edit has overtaken is ended, and says nothing any more", async () => {
  const { store, runs, look, edit } = stage();
  look();
  await vi.advanceTimersByTimeAsync(0);
  edit({ high: 20 });
  await vi.advanceTimersByTimeAsync(quietTime);
  expect([runs[0]?.signal?.aborted, runs[1]?.signal?.aborted]).toEqual([true, false]);
  await runs[0]?.finish();
  runs[0]?.tell(0.9);
  expect([store.get().forecast, store.get().progress]).toEqual([null, 0]);
});

test("[C92] a failure is told, what was forecast before stays and is said to be older, and it can be tried again", async () => {
  const { store, runs, look, edit } = stage();
  look();
  await vi.advanceTimersByTimeAsync(0);
  await runs[0]?.finish();
  edit({ high: 20 });
  await vi.advanceTimersByTimeAsync(quietTime);
  await runs[1]?.fail();
  expect(store.get()).toMatchObject({ failure: "no worker", progress: null, isOlder: true });
  expect(store.get().forecast).not.toBeNull();
  store.retry();
  await vi.advanceTimersByTimeAsync(0);
  await runs[2]?.finish();
  expect(store.get()).toMatchObject({ failure: null, isOlder: false });
});

test("[C92] once nobody looks the run ends; whoever comes back finds what was forecast", async () => {
  const { store, runs, look, edit } = stage();
  const leave = look();
  await vi.advanceTimersByTimeAsync(0);
  leave();
  expect([runs[0]?.signal?.aborted, store.get().progress]).toEqual([true, null]);
  const leaveAgain = look();
  await vi.advanceTimersByTimeAsync(0);
  await runs[1]?.finish();
  leaveAgain();
  edit({ high: 20 });
  await vi.advanceTimersByTimeAsync(quietTime);
  expect([runs.length, store.get().forecast === null]).toEqual([2, false]);
  look();
  await vi.advanceTimersByTimeAsync(0);
  expect([runs.length, store.get().isOlder]).toEqual([3, true]);
});

test("[C92] a plan without ranges and risks is not forecast", async () => {
  const { store, runs, look, edit } = stage();
  look();
  await vi.advanceTimersByTimeAsync(0);
  await runs[0]?.finish();
  edit({ low: null, high: null });
  await vi.advanceTimersByTimeAsync(quietTime);
  expect([runs.length, store.get().forecast, store.get().basis?.isUncertain]).toEqual([1, null, false]);
});

/** A store over a plan that the test edits, with runs that end when it says so. */
function stage() {
  let current: Plan = plan;
  const listeners = new Set<() => void>();
  const schedules: Pick<ScheduleStore, "plan" | "schedule" | "subscribe"> = {
    plan: () => current,
    schedule: () => scheduleOf(current, today),
    subscribe(listener) {
      const tell = () => listener(new Set());
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
  };
  const runs: { signal: AbortSignal | undefined; tell(share: number): void; finish(): Promise<void>; fail(): Promise<void> }[] = [];
  const run: ForecastRun = (model, { signal, onProgress }) => {
    const { promise, resolve, reject } = deferred<ForecastResult>();
    const settle = () => vi.advanceTimersByTimeAsync(0).then(() => undefined);
    runs.push({
      signal,
      tell: (share) => onProgress?.(share),
      finish: () => (resolve(simulate(model, { runs: 50, seed: 1 })), settle()),
      fail: () => (reject(new Error("no worker")), settle()),
    });
    return promise;
  };
  const store = createForecastStore(schedules, run);
  return {
    store,
    runs,
    look: () => store.subscribe(() => undefined),
    edit(values: RecordChange["values"]) {
      current = withChanges(current, [{ section: "tasks", record: "a", values }]);
      for (const listener of listeners) listener();
    },
  };
}

function deferred<T>() {
  let [resolve, reject]: [(value: T) => void, (error: Error) => void] = [() => undefined, () => undefined];
  const promise = new Promise<T>((keep, refuse) => ([resolve, reject] = [keep, refuse]));
  return { promise, resolve, reject };
}
