/** One long computation in a worker of its own: both ends of the wire. */

type Answer<Result> =
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "done"; readonly result: Result }
  | { readonly type: "failed"; readonly message: string };

export interface WorkerRunOptions {
  /** Stops the worker at once; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** `share` of the work that is done, from 0 to 1. */
  onProgress?(share: number): void;
}

/**
 * The page's end. `open` makes the worker, which gets `task` and is ended with its answer; both are copied,
 * so they must be plain data. Rejected when the worker cannot be loaded, or what it computes throws.
 */
export function runInWorker<Task, Result>(open: () => Worker, task: Task, { signal, onProgress }: WorkerRunOptions = {}): Promise<Result> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  const worker = open();
  return new Promise<Result>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Answer<Result>>) => {
      if (data.type === "progress") onProgress?.(data.share);
      else if (data.type === "done") resolve(data.result);
      else reject(new Error(data.message));
    });
    worker.addEventListener("error", (event) => reject(new Error(event.message || "The worker could not be loaded")));
    worker.addEventListener("messageerror", () => reject(new Error("The worker's answer could not be read")));
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has no origin to name
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

/** The worker's end, once in its file: what it computes of the task it is sent. */
export function answerTask<Task, Result>(compute: (task: Task, onProgress: (share: number) => void) => Result): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that opened it is the only one that hears
  const answer = (message: Answer<Result>) => self.postMessage(message);
  self.addEventListener("message", ({ data }: MessageEvent<Task>) => {
    try {
      answer({ type: "done", result: compute(data, (share) => answer({ type: "progress", share })) });
    } catch (error) {
      answer({ type: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  });
}
