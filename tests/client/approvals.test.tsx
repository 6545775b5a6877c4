// @vitest-environment jsdom
import { act, cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ApprovalsStore, createApprovalsStore } from "@/lib/client/approvals";
import { createObservable } from "@/lib/client/observable";
import { PlanProvider } from "@/lib/client/plan-provider";
import { createPlanSession, type PlanSessionOptions } from "@/lib/client/plan-session";
import { type Approvals, useApprovals } from "@/lib/client/use-approvals";
import { type Role } from "@/lib/plan/access";
import { type Approval } from "@/lib/plan/approval";
import { messageType } from "@/lib/sync/protocol";
import { createStage, person, registry, type Stage } from "./support/sessions";

const base = "/api/plans/plan-1/approvals";
const approval = (subject: string, id = "u-ana"): Approval => ({ subject, by: { id, name: id }, at: 1, content: "v1" });

function fakeServer() {
  const server = { list: [approval("scope")], asked: [] as string[], bodies: [] as unknown[], refusal: null as string | null, isDown: false };
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    if (!path.startsWith(base)) return Response.json([]);
    server.asked.push(`${method} ${path.slice(base.length)}`.trim());
    if (server.isDown) throw new TypeError("no network");
    if (method === "GET") return Response.json(server.list);
    server.bodies.push(JSON.parse(body ?? "null"));
    if (server.refusal) return Response.json({ error: { code: server.refusal, message: "No." } }, { status: 409 });
    server.list = method === "POST" ? [...server.list, approval("plan-b:r1")] : server.list.filter(({ subject }) => !path.endsWith(subject));
    return Response.json({});
  });
  return server;
}

let server: ReturnType<typeof fakeServer>;
let news: ReturnType<typeof createObservable<number>>;
let store: ApprovalsStore;
beforeEach(() => {
  server = fakeServer();
  news = createObservable(0);
  store = createApprovalsStore({ planId: "plan-1", news });
});
afterEach(() => vi.unstubAllGlobals());

const settle = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setImmediate(done));
};
const subjects = () => [...(store.get().approvals?.keys() ?? [])];

describe("the store", () => {
  it("[C100] asks while somebody listens, and again for each news", async () => {
    news.set(1);
    expect(server.asked).toEqual([]);
    const stop = store.subscribe(() => {});
    store.subscribe(() => {})();
    await settle();
    expect([server.asked, subjects()]).toEqual([["GET"], ["scope"]]);
    news.set(2);
    await settle();
    stop();
    news.set(3);
    store.subscribe(() => {});
    await settle();
    expect(server.asked).toEqual(["GET", "GET", "GET"]);
  });

  it("[C101] the server approves and withdraws; a refusal is told until the next attempt, and changes nothing", async () => {
    store.subscribe(() => {});
    await settle();
    expect(await store.give("plan-b:r1", "v1")).toBe(true);
    expect([server.bodies, subjects()]).toEqual([[{ subject: "plan-b:r1", content: "v1" }], ["scope", "plan-b:r1"]]);
    expect(await store.withdraw("plan-b:r1")).toBe(true);
    expect(server.asked).toContain("DELETE /plan-b:r1");
    server.refusal = "not-approver";
    expect(await store.withdraw("scope")).toBe(false);
    expect([store.get().refusal?.code, store.get().isPending, subjects()]).toEqual(["not-approver", false, ["scope"]]);
    store.dismiss();
    expect(store.get().refusal).toBeNull();
  });

  it("[C101] without a network what is known stays", async () => {
    store.subscribe(() => {});
    await settle();
    server.isDown = true;
    expect(await store.give("plan-b:r1", "v1")).toBe(false);
    expect([store.get().refusal?.code, subjects()]).toEqual(["network", ["scope"]]);
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
    let seen: Approvals | null = null;
    stage.relay.role = role;
    const createSession = (options: PlanSessionOptions) =>
      createPlanSession({ ...options, url: "ws://room/sync", WebSocketImpl: stage.relay.socketFor({ ...options.user, color: 2 }) });
    function Reader() {
      seen = useApprovals();
      return null;
    }
    render(<PlanProvider planId="plan-1" user={person("Ana")} role={role} registry={registry} createSession={createSession}><Reader /></PlanProvider>);
    await act(() => stage.pass(150));
    return () => seen as unknown as Approvals;
  }

  it("[C100] a word from the room is news", async () => {
    const seen = await show("editor");
    expect(seen().approvals?.size).toBe(1);
    server.list = [];
    await act(async () => {
      stage.relay.peers[0]?.socket.onmessage?.({ data: Uint8Array.of(messageType.approvals).buffer });
      await stage.pass(100);
    });
    expect(seen().approvals?.size).toBe(0);
  });

  it("[C101] a role that may not approve says so, and so does a broken line; my own are mine to withdraw", async () => {
    const editor = await show("editor");
    expect([editor().hindrance, editor().mayWithdraw(approval("scope")), editor().mayWithdraw(approval("scope", "u-ben"))]).toEqual([null, true, false]);
    stage.relay.isDown = true;
    stage.relay.cut();
    await act(() => stage.pass(100));
    expect(editor().hindrance).toBe("offline");
    stage.relay.isDown = false;
    await act(() => stage.pass(20_000));
    cleanup();
    await act(() => stage.pass(5_000));
    const viewer = await show("viewer");
    expect([viewer().hindrance, viewer().mayWithdraw(approval("scope"))]).toEqual(["role", false]);
  });
});
