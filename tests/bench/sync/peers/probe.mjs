/** What a server tells of itself when it is asked over the channel to its parent. */
import { monitorEventLoopDelay } from "node:perf_hooks";

const resolution = 2;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

/** @param {Record<string, (question: any) => unknown>} [more] what else this server can be asked */
export function answerProbes(more = {}) {
  process.on("message", async ({ id, ...question }) => {
    const answer = question.do === "probe" ? probe() : await more[question.do]?.(question);
    process.send?.({ id, answer: answer ?? null });
  });
}

/** Milliseconds of CPU so far, bytes after a collection, the longest that the loop was held since the last time in ms. */
export function probe() {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  const stall = Math.max(0, delay.max / 1e6 - resolution);
  delay.reset();
  return { cpu: (user + system) / 1000, heap: heapUsed + external, rss, stall };
}
