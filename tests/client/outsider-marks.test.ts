import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createObservable } from "@/lib/client/observable";
import { createMarksStore, type MarksStore } from "@/lib/client/outsider-marks";

const base = "/api/plans/plan-1/marks";
const marked = (id: string) => ({ id, rule: 6, section: "goals", record: null, note: "", by: { id: "u", name: "Grace" }, at: 1 });

let list: object[];
let asked: string[];
let news: ReturnType<typeof createObservable<number>>;
let store: MarksStore;
let isFull = false;
beforeEach(() => {
  [list, asked, isFull] = [[marked("a")], [], false];
  news = createObservable(0);
  store = createMarksStore({ planId: "plan-1", news });
  vi.stubGlobal("fetch", async (path: string, { method }: { method: string }) => {
    asked.push(`${method} ${path.slice(base.length)}`.trim());
    if (method === "GET") return Response.json(list);
    if (isFull) return Response.json({ error: { code: "marks-full", message: "Full." } }, { status: 409 });
    if (method === "DELETE") list = list.slice(1);
    else list = [...list, marked("b")];
    return Response.json({ id: "b" });
  });
});
afterEach(() => void vi.unstubAllGlobals());

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
};

it("[O24] a page asks while somebody looks, and again with every news", async () => {
  news.set(1);
  await settle();
  expect(asked).toEqual([]);
  const stop = store.subscribe(() => {});
  store.subscribe(() => {})();
  await settle();
  expect([asked, store.get().list?.length]).toEqual([["GET"], 1]);
  list = [];
  news.set(2);
  await settle();
  expect([asked.length, store.get().list]).toEqual([2, []]);
  stop();
  news.set(3);
  await settle();
  expect(asked).toHaveLength(2);
});

it("[O24] what is marked and settled is done by the server; a refusal is told with its code and changes nothing", async () => {
  store.subscribe(() => {});
  await settle();
  expect(await store.mark({ rule: 6, section: "goals", record: null }, "note")).toBe(true);
  expect(store.get().list).toHaveLength(2);
  expect(await store.settle("a")).toBe(true);
  expect(asked.filter((each) => !each.startsWith("GET"))).toEqual(["POST", "DELETE /a"]);
  isFull = true;
  expect(await store.mark({ rule: 6, section: "goals", record: null }, "")).toBe(false);
  expect(store.get()).toMatchObject({ refusal: { code: "marks-full" } });
  expect(store.get().list).toHaveLength(1);
});
