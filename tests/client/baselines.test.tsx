// @vitest-environment jsdom
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBaselinesStore, type BaselinesStore } from "@/lib/client/baselines";
import { createObservable } from "@/lib/client/observable";
import { PlanProvider } from "@/lib/client/plan-provider";
import { createPlanSession, type PlanSessionOptions } from "@/lib/client/plan-session";
import { type Baselines, useBaselines } from "@/lib/client/use-baselines";
import { type Role } from "@/lib/plan/access";
import { messageType } from "@/lib/sync/protocol";
import { createStage, person, registry, type Stage } from "./support/sessions";

const ana = { id: "u-ana", name: "Ana" };
const base = "/api/plans/plan-1/baselines";
const summary = (id: string, takenBy = ana) => ({ id, name: `Name of ${id}`, takenBy, takenAt: 1 });
const holding = (id: string) => ({ finish: `2027-01-0${id.length}`, entries: [] });

/** The server's side: a list, and what it was asked for. */
function fakeServer() {
  const server = { list: [summary("b"), summary("a")], asked: [] as string[], bodies: [] as unknown[], refusal: null as string | null, isDown: false };
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    server.asked.push(`${method} ${path.slice(base.length)}`.trim());
    if (server.isDown) throw new TypeError("no network");
    if (!path.startsWith(base)) return Response.json([]);
    if (method === "GET") return Response.json(path === base ? server.list : holding(path.slice(base.length + 1)));
    server.bodies.push(JSON.parse(body ?? "null"));
    if (server.refusal) return Response.json({ error: { code: server.refusal, message: "No." } }, { status: 409 });
    if (method === "POST") server.list = [summary("c"), ...server.list];
    if (method === "DELETE") server.list = server.list.filter(({ id }) => !path.endsWith(id));
    return Response.json(method === "POST" ? { id: "c" } : {});
  });
  return server;
}

let server: ReturnType<typeof fakeServer>;
let news: ReturnType<typeof createObservable<number>>;
let store: BaselinesStore;
beforeEach(() => {
  server = fakeServer();
  news = createObservable(0);
  store = createBaselinesStore({ planId: "plan-1", news });
});
afterEach(() => localStorage.clear());

/** Answers come in later turns of the loop. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
};
const ids = () => store.get().list?.map(({ id }) => id);

describe("the store", () => {
  it("[C86] asks while somebody listens, and again for each news; a baseline itself only once", async () => {
    news.set(1);
    expect(server.asked).toEqual([]);
    const stop = store.subscribe(() => {});
    store.subscribe(() => {})();
    await settle();
    expect(server.asked).toEqual(["GET", "GET /b"]);
    expect([ids(), store.get().chosen?.id, store.get().data]).toEqual([["b", "a"], "b", holding("b")]);
    news.set(2);
    await settle();
    expect(server.asked).toEqual(["GET", "GET /b", "GET"]);
    stop();
    news.set(3);
    store.subscribe(() => {});
    await settle();
    store.subscribe(() => {});
    expect(server.asked.filter((each) => each === "GET")).toHaveLength(3);
  });

  it("[C86] an older answer never replaces a newer one", async () => {
    const answers: ((response: Response) => void)[] = [];
    vi.stubGlobal("fetch", () => new Promise<Response>((resolve) => void answers.push(resolve)));
    store.subscribe(() => {});
    news.set(1);
    answers[1]?.(Response.json([summary("new")]));
    await settle();
    expect(ids()).toEqual(["new"]);
    answers[0]?.(Response.json([summary("old")]));
    await settle();
    expect(ids()).toEqual(["new"]);
  });

  it("[C87] the one looked at is the last saved, until another or none is chosen; this device remembers", async () => {
    store.subscribe(() => {});
    await settle();
    store.choose("a");
    await settle();
    expect([store.get().chosen?.id, store.get().data]).toEqual(["a", holding("a")]);
    const reopened = createBaselinesStore({ planId: "plan-1", news });
    const elsewhere = createBaselinesStore({ planId: "plan-2", news });
    reopened.subscribe(() => {});
    elsewhere.subscribe(() => {});
    await settle();
    expect(reopened.get().chosen?.id).toBe("a");
    expect(elsewhere.get().chosen?.id).not.toBe("a");
    store.choose(null);
    expect([store.get().chosen, store.get().data]).toEqual([null, null]);
    store.choose("gone");
    expect(store.get().chosen?.id).toBe("b");
  });

  it("[C88] what is saved is named and dated here, and chosen; what is removed can be brought back", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 23, 59) });
    store.subscribe(() => {});
    await settle();
    expect(await store.take("Kickoff").finally(() => vi.useRealTimers())).toBe(true);
    expect(server.bodies).toEqual([{ name: "Kickoff", today: "2027-01-04" }]);
    expect([ids(), store.get().chosen?.id]).toEqual([["c", "b", "a"], "c"]);
    expect(await store.rename("c", "Start")).toBe(true);
    expect(await store.remove("c")).toBe(true);
    expect([ids(), store.get().chosen?.id]).toEqual([["b", "a"], "b"]);
    expect(await store.restore("c")).toBe(true);
    expect(server.asked.filter((each) => !each.startsWith("GET"))).toEqual(["POST", "PATCH /c", "DELETE /c", "PATCH /c"]);
    expect(server.bodies.at(-1)).toEqual({ removed: false });
  });

  it("[C88] a refusal is told with its code until the next attempt, and changes nothing", async () => {
    store.subscribe(() => {});
    await settle();
    server.refusal = "baselines-full";
    expect(await store.take("Kickoff")).toBe(false);
    expect([store.get().refusal?.code, store.get().isPending, ids()]).toEqual(["baselines-full", false, ["b", "a"]]);
    store.dismiss();
    expect(store.get().refusal).toBeNull();
  });

  it("[C89] without a network the list stays; it is asked for again with the next connection", async () => {
    server.isDown = true;
    store.subscribe(() => {});
    await settle();
    expect([store.get().list, store.get().refusal?.code]).toEqual([null, "network"]);
    server.isDown = false;
    news.set(1);
    await settle();
    expect([ids(), store.get().refusal]).toEqual([["b", "a"], null]);
    server.isDown = true;
    news.set(2);
    await settle();
    expect([ids(), store.get().refusal, store.get().data]).toEqual([["b", "a"], null, holding("b")]);
  });
});

describe("on the page", () => {
  let stage: Stage;
  beforeEach(() => void (stage = createStage()));
  afterEach(async () => {
    cleanup();
    await act(() => stage.pass(5_000));
    await act(() => stage.end());
  });

  async function show(role: Role) {
    let seen: Baselines | null = null;
    stage.relay.role = role;
    const createSession = (options: PlanSessionOptions) =>
      createPlanSession({ ...options, url: "ws://room/sync", WebSocketImpl: stage.relay.socketFor({ ...options.user, color: 2 }) });
    function Reader() {
      seen = useBaselines();
      return null;
    }
    render(<PlanProvider planId="plan-1" user={person("Ana")} role={role} registry={registry} createSession={createSession}><Reader /></PlanProvider>);
    await act(() => stage.pass(150));
    return () => seen as unknown as Baselines;
  }
  const lists = () => server.asked.filter((each) => each === "GET").length;

  it("[C86] a word from the room, and every new connection, is news", async () => {
    const seen = await show("editor");
    expect(seen().list).toHaveLength(2);
    const before = lists();
    server.list = [summary("d"), ...server.list];
    await act(async () => {
      stage.relay.peers[0]?.socket.onmessage?.({ data: Uint8Array.of(messageType.baselines).buffer });
      await stage.pass(100);
    });
    expect([lists(), seen().list?.[0]?.id]).toEqual([before + 1, "d"]);
    stage.relay.cut();
    await act(() => stage.pass(20_000));
    expect(lists()).toBe(before + 2);
  });

  it("[C89] a role that may not save says so, and so does a broken line; my own are mine to change", async () => {
    const editor = await show("editor");
    const others = summary("x", { id: "u-ben", name: "Ben" });
    expect([editor().hindrance, editor().mayChange(summary("b")), editor().mayChange(others)]).toEqual([null, true, false]);
    stage.relay.isDown = true;
    stage.relay.cut();
    await act(() => stage.pass(100));
    expect([editor().hindrance, editor().list?.length]).toEqual(["offline", 2]);
    stage.relay.isDown = false;
    await act(() => stage.pass(20_000));
    expect(editor().hindrance).toBeNull();
  });

  it("[C89] an owner changes everybody's, a viewer none", async () => {
    const owner = await show("owner");
    expect([owner().hindrance, owner().mayChange(summary("x", { id: "u-ben", name: "Ben" }))]).toEqual([null, true]);
    cleanup();
    await act(() => stage.pass(5_000));
    const viewer = await show("viewer");
    expect([viewer().hindrance, viewer().mayChange(summary("b"))]).toEqual(["role", false]);
  });
});
