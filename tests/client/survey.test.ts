import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createObservable } from "@/lib/client/observable";
import { createSurveyStore, type SurveyStore } from "@/lib/client/survey";
import { type Survey } from "@/lib/plan/survey";

const base = "/api/plans/plan-1/surveys/r1";
const empty: Survey = { version: 1, questions: ["Why?"], isOpen: true, token: "t", count: 0, answers: [] };

let stored: Survey | null;
let asked: string[];
let state: "up" | "down" | "changed";
let news: ReturnType<typeof createObservable<number>>;
let store: SurveyStore;
beforeEach(() => {
  [stored, asked, state] = [null, [], "up"];
  news = createObservable(0);
  store = createSurveyStore({ planId: "plan-1", news }, "r1");
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    asked.push(`${method} ${path.slice(base.length)} ${body ?? ""}`.trim());
    if (state === "down") throw new TypeError("Failed to fetch");
    if (method === "GET") return Response.json(stored);
    if (state === "changed") return Response.json({ error: { code: "questions-changed", message: "Changed." } }, { status: 409 });
    stored = empty;
    return Response.json({});
  });
});
afterEach(() => void vi.unstubAllGlobals());

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
};

it("[C104] a page asks while somebody looks, again with every news, and for all once somebody wants all", async () => {
  news.set(1);
  await settle();
  expect([asked, store.get().survey]).toEqual([[], undefined]);
  const stop = store.subscribe(() => {});
  await settle();
  expect([asked, store.get().survey]).toEqual([["GET ?answers=20"], null]);
  stored = { ...empty, count: 30 };
  news.set(2);
  await settle();
  expect(store.get().survey?.count).toBe(30);
  store.showAll();
  news.set(3);
  await settle();
  expect(asked.slice(2)).toEqual(["GET ?answers=500", "GET ?answers=500"]);
  stop();
  news.set(4);
  await settle();
  expect(asked).toHaveLength(4);
});

it("[C105] what is changed is done by the server", async () => {
  store.subscribe(() => {});
  await settle();
  asked = [];
  expect(await store.save(["Why?"], 0)).toBe(true);
  expect(store.get()).toMatchObject({ survey: empty, isPending: false, refusal: null });
  await store.open(false);
  await store.removeAnswer("a");
  await store.restoreAnswer("a");
  expect(asked.filter((each) => !each.startsWith("GET"))).toEqual([
    'PUT  {"questions":["Why?"],"version":0}', 'PATCH  {"isOpen":false}', "DELETE /answers/a", 'PATCH /answers/a {"removed":false}',
  ]);
});

it("[C105] a refusal is told with its code until somebody dismisses it, and what is there stays without a network", async () => {
  state = "down";
  store.subscribe(() => {});
  await settle();
  expect(store.get()).toMatchObject({ survey: undefined, refusal: { code: "network" } });
  [state, stored] = ["up", empty];
  news.set(1);
  await settle();
  expect(store.get()).toMatchObject({ survey: empty, refusal: null });
  state = "changed";
  expect(await store.save(["Mine?"], 0)).toBe(false);
  expect(store.get().refusal?.code).toBe("questions-changed");
  store.dismiss();
  state = "down";
  news.set(2);
  await settle();
  expect(store.get()).toMatchObject({ survey: empty, refusal: null });
});
