import { expect, test, vi } from "vitest";
import { levelPlan } from "@/lib/client/level-plan";
import { createScheduler } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, withChanges } from "@/lib/plan/plan";
import { madePlan } from "../support/made-plan";

const today = "2027-01-04";
const task = { assignees: ["anna"], estimate: 2 };
const plan = madePlan({ overview: { plan: { start: today } }, people: { anna: {} }, tasks: { a: task, b: { ...task, estimate: 3 } } });

test("[C93] a plan is levelled in a worker, by the state it had when that was asked", async () => {
  const opened = await stubWorker();
  const scheduler = createScheduler();
  scheduler.update(plan, today);
  const shares: number[] = [];
  const levelled = levelPlan(plan, scheduler.schedule(), { onProgress: (share) => shares.push(share) });
  scheduler.update(withChanges(plan, [{ section: "tasks", record: "b", values: { start: "2027-03-01" } }]), today);
  expect(await levelled).toEqual([{ section: "tasks", record: "b", values: { start: "2027-01-06" } }]);
  expect(opened()).toBe(1);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test("[C93] where nobody has too much to do, nothing is proposed at once", async () => {
  const opened = await stubWorker();
  const light = withChanges(plan, [{ section: "tasks", record: "b", values: { assignees: [] } }]);
  expect(await levelOf(light)).toEqual([]);
  expect(opened()).toBe(0);
});

function levelOf(of: Plan) {
  const scheduler = createScheduler();
  scheduler.update(of, today);
  return levelPlan(of, scheduler.schedule(), {});
}

/** A worker in this thread that runs the real file, and copies what is sent as a browser does. Answers how many were opened. */
async function stubWorker(): Promise<() => number> {
  const workers: EventTarget[] = [];
  const tell = (to: EventTarget | undefined, data: unknown) => to?.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  const scope = Object.assign(new EventTarget(), { postMessage: (data: unknown) => tell(workers.at(-1), data) });
  vi.stubGlobal("self", scope);
  vi.stubGlobal("Worker", function open() {
    const worker = Object.assign(new EventTarget(), {
      postMessage: (data: unknown) => queueMicrotask(() => tell(scope, data)),
      terminate: () => undefined,
    });
    workers.push(worker);
    return worker;
  });
  vi.resetModules();
  await import("@/lib/client/workers/level.worker");
  return () => workers.length;
}
