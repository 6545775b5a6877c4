/**
 * 500 tasks x 10,000 runs, in the code that the worker gets: bundled, since under the test runner every
 * imported function costs a look-up. The control draws the same random numbers and does nothing with them.
 */
import { build } from "esbuild";
import { expect, test } from "vitest";
import { lanes } from "@/lib/plan/derive/forecast/lanes";
import { type ForecastModel, forecastModel } from "@/lib/plan/derive/forecast/model";
import { type createSampler } from "@/lib/plan/derive/forecast/sampler";
import { type simulate } from "@/lib/plan/derive/forecast/simulate";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Dependency, type FieldValue } from "@/lib/plan/fields";
import { type Plan } from "@/lib/plan/plan";
import { madePlan } from "../support/made-plan";
import { createRandom } from "../support/random";
import { printTimings, timeInTurns } from "./measure";

const [taskCount, milestoneCount, riskCount, runs] = [500, 10, 20, 10_000];
const today = "2027-01-04";

test("a forecast of 500 tasks in 10,000 runs", async () => {
  const plan = bigPlan();
  const schedule = scheduleOf(plan, today);
  const model = forecastModel(plan, schedule);
  const bundled = await bundle();
  const timings = await timeInTurns(15, {
    "the model of the plan": () => forecastModel(plan, schedule),
    "the forecast": () => bundled.simulate(model, { runs, seed: 1 }),
    "its random numbers alone": () => drawOnly(bundled, model),
  });
  printTimings(`A forecast of ${taskCount} tasks, ${milestoneCount} milestones and ${riskCount} risks, ${runs} runs`, timings);
  expect(bundled.simulate(model, { runs: 10, seed: 1 }).targets).toHaveLength(milestoneCount + 1);
});

interface Bundled { readonly simulate: typeof simulate; readonly createSampler: typeof createSampler }

async function bundle(): Promise<Bundled> {
  const folder = "@/lib/plan/derive/forecast";
  const contents = `export { simulate } from "${folder}/simulate"; export { createSampler } from "${folder}/sampler";`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, format: "esm" });
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
}

function drawOnly({ createSampler }: Bundled, model: ForecastModel): number {
  const sampler = createSampler(model, 1);
  let sum = 0;
  for (let run = 0; run < runs; run += lanes) sum += sampler.drawRuns()[0] ?? 0;
  return sum;
}

/** Every task has a range and waits for up to three before it; some people are away, each risk endangers five tasks. */
function bigPlan(): Plan {
  const random = createRandom(3);
  const upTo = (most: number) => Math.floor(random() * most);
  const types = ["FS", "FS", "FS", "SS", "FF"] as const;
  const linksOf = (index: number): Dependency[] =>
    [...new Set(Array.from({ length: Math.min(index, 1 + upTo(3)) }, () => Math.max(0, index - 1 - upTo(40))))]
      .map((on) => ({ on: `t${on}`, type: types[upTo(types.length)] ?? "FS", lag: upTo(3) }));
  const rows = (count: number, prefix: string, row: (index: number) => Record<string, FieldValue>) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, row(index)]));
  return madePlan({
    overview: { plan: { start: "2027-01-04" } },
    people: rows(20, "p", (index) => ({ timeOff: [{ from: `2027-0${1 + (index % 9)}-10`, to: `2027-0${1 + (index % 9)}-16`, label: "" }] })),
    tasks: rows(taskCount, "t", (index) => {
      const estimate = 2 + upTo(15);
      return {
        estimate, low: estimate * (0.5 + random() / 2), high: estimate * (1.2 + random()), after: linksOf(index),
        assignees: [`p${index % 20}`], milestone: `m${Math.floor((index * milestoneCount) / taskCount)}`,
      };
    }),
    milestones: rows(milestoneCount, "m", () => ({ buffer: 5 })),
    risks: rows(riskCount, "r", () => ({ likelihood: 1 + upTo(5), delay: 1 + upTo(10), tasks: Array.from({ length: 5 }, () => `t${upTo(taskCount)}`) })),
  });
}
