// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { answerTask, runInWorker } from "@/lib/client/run-in-worker";

interface Task { readonly upTo: number }

test("[C90] a task is answered by its worker, which tells how far it is and is ended then", async () => {
  const { worker, open } = createWorker();
  const shares: number[] = [];
  const run = runInWorker<Task, number>(open, { upTo: 4 }, { onProgress: (share) => shares.push(share) });
  connect(worker, ({ upTo }: Task, onProgress) => {
    onProgress(0.5);
    return upTo * 2;
  });
  expect(await run).toBe(8);
  expect(shares).toEqual([0.5]);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

test("[C90] what throws in the worker, and a worker that cannot be loaded, reject the promise", async () => {
  const failing = createWorker();
  const failed = runInWorker<Task, number>(failing.open, { upTo: 1 });
  connect(failing.worker, () => {
    throw new Error("no such task");
  });
  await expect(failed).rejects.toThrow("no such task");

  const missing = createWorker();
  const lost = runInWorker<Task, number>(missing.open, { upTo: 1 });
  missing.worker.dispatchEvent(new Event("error"));
  await expect(lost).rejects.toThrow("could not be loaded");
  expect(missing.worker.terminate).toHaveBeenCalledOnce();
});

test("[C90] a run that is no longer wanted ends at once, or does not begin", async () => {
  const { worker, open } = createWorker();
  const controller = new AbortController();
  const run = runInWorker<Task, number>(open, { upTo: 1 }, { signal: controller.signal });
  controller.abort();
  await expect(run).rejects.toMatchObject({ name: "AbortError" });
  expect(worker.terminate).toHaveBeenCalledOnce();

  const later = createWorker();
  await expect(runInWorker(later.open, {}, { signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  expect(later.open).not.toHaveBeenCalled();
});

function createWorker() {
  const worker = Object.assign(new EventTarget(), { postMessage: vi.fn(), terminate: vi.fn() });
  return { worker, open: vi.fn(() => worker as unknown as Worker) };
}

/** Runs the worker's end in this page, and gives it the task that was posted. */
function connect<T>(worker: ReturnType<typeof createWorker>["worker"], compute: (task: T, onProgress: (share: number) => void) => unknown): void {
  const scope = Object.assign(new EventTarget(), {
    postMessage: (data: unknown) => worker.dispatchEvent(new MessageEvent("message", { data })),
  });
  vi.stubGlobal("self", scope);
  answerTask(compute);
  scope.dispatchEvent(new MessageEvent("message", { data: worker.postMessage.mock.calls[0]?.[0] }));
}
