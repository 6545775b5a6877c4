/**
 * Levelling, in the code that the worker gets: bundled, since under the test runner every imported function
 * costs a look-up. The control makes as many schedules by a single rule, and chooses nothing.
 */
import { build } from "esbuild";
import { expect, test } from "vitest";
import { type createTimetable } from "@/lib/plan/derive/level/bounds";
import { type compileProject } from "@/lib/plan/derive/level/compiled";
import { type createGenerator } from "@/lib/plan/derive/level/generator";
import { levelProject } from "@/lib/plan/derive/level/level-project";
import { type createLists } from "@/lib/plan/derive/level/lists";
import { type Project } from "@/lib/plan/derive/level/project";
import { type searchSchedule } from "@/lib/plan/derive/level/search";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { bigPlan } from "../support/big-plan";
import { madePlan } from "../support/made-plan";
import { j30, makeInstance, parametersOf, toProject } from "../support/psplib";
import { createRandom } from "../support/random";
import { printTimings, quantile, type Timing } from "./measure";

const limit = 5_000;

test("J30 of PSPLIB, and instances made like it", async () => {
  const code = await bundle();
  let excess = 0;
  measure(code, `48 instances with 30 activities of PSPLIB, ${limit} schedules`, j30.map(toProject), (makespan, index) => {
    excess += makespan / (j30[index]?.makespan ?? Number.NaN) - 1;
  });
  console.log(`mean excess over the proven optimum: ${((100 * excess) / j30.length).toFixed(3)}%`);
  expect(excess / j30.length).toBeLessThanOrEqual(0.005);
  for (const activities of [60, 90, 120]) {
    const projects = parametersOf(activities).map(makeInstance).map(toProject);
    let beyond = 0;
    measure(code, `${projects.length} made instances with ${activities} activities, ${limit} schedules`, projects, (makespan, _, lowerBound) => {
      beyond += makespan / lowerBound - 1;
    });
    console.log(`mean excess over the lower bound: ${((100 * beyond) / projects.length).toFixed(2)}%`);
  }
});

test.each([200, 1_000, 2_000])("a plan of %i tasks", async (tasks) => {
  const code = await bundle();
  const plans = [1, 2, 3].map((seed) => madePlan(bigPlan({ tasks, seed, start: "2027-01-04" })));
  const projects = plans.map((plan) => levelProject(plan, scheduleOf(plan, "2027-01-25")).project);
  measure(code, `3 plans of ${tasks} tasks, as many schedules as they are allowed`, projects);
});

interface Code {
  readonly searchSchedule: typeof searchSchedule;
  readonly compileProject: typeof compileProject;
  readonly createGenerator: typeof createGenerator;
  readonly createLists: typeof createLists;
  readonly createTimetable: typeof createTimetable;
}

async function bundle(): Promise<Code> {
  const files = { searchSchedule: "search", compileProject: "compiled", createGenerator: "generator", createLists: "lists", createTimetable: "bounds" };
  const contents = Object.entries(files).map(([name, file]) => `export { ${name} } from "@/lib/plan/derive/level/${file}";`).join("\n");
  const { outputFiles } = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, format: "esm" });
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
}

/** Prints, beside the usual figures, the slowest one, which is what somebody may have to wait for. */
function measure(code: Code, title: string, projects: readonly Project[], check?: (makespan: number, index: number, lowerBound: number) => void): void {
  const [search, rule]: [number[], number[]] = [[], []];
  projects.forEach((project, index) => {
    let started = performance.now();
    const { makespan, generated, lowerBound } = code.searchSchedule(project, { random: createRandom(1), limit });
    search.push(performance.now() - started);
    started = performance.now();
    scheduleByRule(code, project, generated);
    rule.push(performance.now() - started);
    check?.(makespan, index, lowerBound);
  });
  const timings = [timingOf("the search", search), timingOf("a single rule as often", rule)];
  printTimings(title, timings);
  console.log(`slowest search: ${quantile(timings[0] as Timing, 1).toFixed(0)} ms`);
}

const timingOf = (name: string, times: readonly number[]): Timing => ({ name, times: times.toSorted((a, b) => a - b) });

function scheduleByRule({ compileProject, createGenerator, createLists, createTimetable }: Code, project: Project, times: number): void {
  const compiled = compileProject(project);
  const [generator, lists, timetable] = [createGenerator(compiled), createLists(compiled), createTimetable(compiled.size)];
  for (let time = 0; time < times; time++) generator.generate(lists.forwards(compiled.earliest), timetable);
}
