import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createObservable } from "@/lib/client/observable";
import { createTrailStore, trailOf } from "@/lib/client/trail";
import { type PlanSession } from "@/lib/client/plan-session";
import { type TrailEntry } from "@/lib/plan/trail";

const entry: TrailEntry = { section: "goals", record: "g1", field: "current", before: 210, value: 180, by: { id: "u", name: "Jiwoo" }, at: 5 };
/** News are not asked about at once. */
const patience = { timeout: 10_000 };
let asked: string[];
let isDown: boolean;
beforeEach(() => {
  [asked, isDown] = [[], false];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    if (isDown) throw new TypeError("no network");
    return Response.json([entry]);
  });
});
afterEach(() => vi.unstubAllGlobals());

test("[C95] the trail is asked for while somebody looks, again with news, and stays when a question fails", async () => {
  const news = createObservable(0);
  const store = createTrailStore({ planId: "plan-1", news }, { section: "goals", record: "g1" });
  expect(asked).toEqual([]);
  const stop = store.subscribe(() => undefined);
  await expect.poll(() => store.get()).toEqual({ entries: [entry], refusal: null });
  expect(asked).toEqual(["/api/plans/plan-1/trail?section=goals&record=g1"]);
  isDown = true;
  news.set(1);
  await expect.poll(() => asked.length, patience).toBe(2);
  expect(store.get().entries).toEqual([entry]);
  stop();
  news.set(2);
  expect(asked).toHaveLength(2);
});

test("[C95] whoever finds nobody to ask hears why", async () => {
  isDown = true;
  const store = createTrailStore({ planId: "plan-1", news: createObservable(0) }, { section: "risks", days: 7 });
  store.subscribe(() => undefined);
  await expect.poll(() => store.get().refusal?.code).toBe("network");
  expect(asked).toEqual(["/api/plans/plan-1/trail?section=risks&days=7"]);
});

test("[C96] who asks the same is answered by one question, and told only when the answer is another", async () => {
  const news = createObservable(0);
  const session = { planId: "plan-1", news } as unknown as PlanSession;
  const store = trailOf(session, { section: "goals", record: "g1" });
  expect(trailOf(session, { section: "goals", record: "g1" })).toBe(store);
  expect(trailOf(session, { section: "goals", record: "g2" })).not.toBe(store);
  let told = 0;
  for (const listener of [() => void told++, () => undefined]) store.subscribe(listener);
  await expect.poll(() => store.get().entries).toEqual([entry]);
  expect([asked.length, told]).toEqual([1, 1]);
  news.set(1);
  await expect.poll(() => asked.length, patience).toBe(2);
  expect(told).toBe(1);
});

test("[C96] many news at once are one question", async () => {
  vi.useFakeTimers();
  const news = createObservable(0);
  createTrailStore({ planId: "plan-1", news }, { section: "goals", record: "g1" }).subscribe(() => undefined);
  for (let round = 1; round <= 20; round++) {
    news.set(round);
    await vi.advanceTimersByTimeAsync(10);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(asked).toHaveLength(2);
});
