/**
 * A thread of this process that answers questions one after the other. What is asked and answered is
 * cloned; an error comes back with its message and `code`.
 */
import { type MessagePort, parentPort, type TransferListItem, Worker, workerData } from "node:worker_threads";

export interface Thread<Question, Answer> {
  /** Rejects with what the thread's handler threw, or when the thread ended. */
  ask(question: Question, transfer?: readonly TransferListItem[]): Promise<Answer>;
  hasEnded(): boolean;
  close(): Promise<void>;
}

interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}
type Answered<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: unknown } };

/**
 * Starts the module `name`, which lies beside the caller: `url` is the caller's `import.meta.url`.
 * `data` is what the thread's `threadData()` answers. Sources run by tsx, as their caller does.
 */
export function startThread<Question, Answer>(name: string, url: string, data?: unknown): Thread<Question, Answer> {
  const extension = url.slice(url.lastIndexOf("."));
  const file = new URL(`./${name}${extension}`, url);
  const worker = extension === ".ts"
    ? new Worker(`import("tsx/esm/api").then(({ register }) => (register(), import("${file.href}")))`, { eval: true, workerData: data })
    : new Worker(file, { workerData: data });
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  let count = 0;
  let ended: Error | null = null;

  worker.on("message", (message: Answered<Answer>) => {
    const asker = waiting.get(message.id);
    waiting.delete(message.id);
    if ("answer" in message) asker?.resolve(message.answer);
    else asker?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
  });
  worker.on("error", end);
  worker.on("exit", (code) => end(new Error(`the thread ${name} ended with ${code}`)));

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  return {
    ask(question, transfer = []) {
      if (ended) return Promise.reject(ended);
      count += 1;
      const asked: Asked<Question> = { id: count, question };
      return new Promise((resolve, reject) => {
        waiting.set(asked.id, { resolve, reject });
        worker.postMessage(asked, transfer);
      });
    },
    hasEnded: () => ended !== null,
    async close() {
      await worker.terminate();
    },
  };
}

/** For what needs no state: starts with the first question, and again with the first after it ended. */
export function keepThread<Question, Answer>(name: string, url: string): Pick<Thread<Question, Answer>, "ask" | "close"> {
  let thread: Thread<Question, Answer> | null = null;
  return {
    ask(question) {
      if (!thread || thread.hasEnded()) thread = startThread(name, url);
      return thread.ask(question);
    },
    close: async () => thread?.close(),
  };
}

/** What the thread was started with. */
export const threadData = <T>(): T => workerData as T;

/** Inside the thread. `transferable` names what of an answer moves instead of being copied. */
export function serveThread<Question, Answer>(
  handle: (question: Question) => Answer,
  transferable: (answer: Answer) => readonly TransferListItem[] = () => [],
): void {
  const port = parentPort as MessagePort;
  port.on("message", ({ id, question }: Asked<Question>) => {
    try {
      const answer = handle(question);
      port.postMessage({ id, answer } satisfies Answered<Answer>, transferable(answer));
    } catch (error) {
      const { message, code } = error as Error & { code?: unknown };
      port.postMessage({ id, error: { message, code } } satisfies Answered<Answer>);
    }
  });
}
