/** What a page's main thread does, measured from inside and through the browser's own counters. */
import { type CDPSession, type Page } from "@playwright/test";
import { setTimeout as wait } from "node:timers/promises";
import { type Timing } from "../measure";

/** Milliseconds between the frames of `page` while `work` runs. */
export async function frameTimes(name: string, page: Page, work: () => Promise<unknown>): Promise<Timing> {
  const recording = await page.evaluateHandle(() => {
    const times: number[] = [];
    let last: number | null = null;
    let frame = requestAnimationFrame(function next(now) {
      if (last !== null) times.push(now - last);
      last = now;
      frame = requestAnimationFrame(next);
    });
    return { stop: () => (cancelAnimationFrame(frame), times) };
  });
  await work();
  const times = await recording.evaluate(({ stop }) => stop());
  await recording.dispose();
  return { name, times: times.toSorted((a, b) => a - b) };
}

/** What an edit costs the main thread: in script, and in style and layout, milliseconds of its own time. */
export interface EditCost { readonly script: Timing; readonly layout: Timing }

/** Long enough for an edit to arrive over the wire, be computed and be drawn. */
const settling = 160;

/** Runs each of `edits` `rounds` times, turn by turn, with enough time after each to be drawn. */
export async function editCosts(
  rounds: number, client: CDPSession, edits: Readonly<Record<string, (round: number) => unknown>>,
): Promise<EditCost[]> {
  const costs = Object.keys(edits).map((name) => ({ name, script: [] as number[], layout: [] as number[] }));
  for (let round = 0; round < rounds; round++)
    for (const cost of costs) {
      const before = await spent(client);
      await edits[cost.name]?.(round);
      await wait(settling);
      const after = await spent(client);
      cost.script.push(after.script - before.script);
      cost.layout.push(after.layout - before.layout);
    }
  const sorted = (name: string, times: number[]): Timing => ({ name, times: times.toSorted((a, b) => a - b) });
  return costs.map(({ name, script, layout }) => ({ script: sorted(name, script), layout: sorted(name, layout) }));
}

/** Since the page began, milliseconds. */
async function spent(client: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await client.send("Performance.getMetrics");
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { script: 1000 * seconds("ScriptDuration"), layout: 1000 * (seconds("LayoutDuration") + seconds("RecalcStyleDuration")) };
}

/** Scrolls by the wheel, as a hand would, for `seconds`. */
export function wheel(client: CDPSession, at: { readonly x: number; readonly y: number }, seconds: number): Promise<unknown> {
  const speed = 2_400;
  return client.send("Input.synthesizeScrollGesture", { ...at, yDistance: -speed * seconds, speed, gestureSourceType: "mouse" });
}

/** Moves what is under `from` to and fro for `seconds`, 60 steps a second, and puts it back. */
export async function drag(page: Page, from: { readonly x: number; readonly y: number }, seconds: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const until = performance.now() + 1000 * seconds;
  for (let step = 0; performance.now() < until; step++) {
    await page.mouse.move(from.x + 120 * Math.sin(step / 20), from.y);
    await wait(16);
  }
  await page.mouse.move(from.x, from.y);
  await page.mouse.up();
}

/** Runs `edit` `perSecond` times a second until the answer is called, which waits for the last. */
export function repeat(perSecond: number, edit: (round: number) => unknown): () => Promise<void> {
  let round = 0;
  let last: unknown;
  const timer = setInterval(() => (last = edit(round++)), 1000 / perSecond);
  return async () => {
    clearInterval(timer);
    await last;
  };
}
