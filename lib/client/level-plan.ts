import { levelChanges } from "@/lib/plan/derive/level/level-changes";
import { levelProject } from "@/lib/plan/derive/level/level-project";
import { overloadsOf } from "@/lib/plan/derive/level/load";
import { type Timetable } from "@/lib/plan/derive/level/project";
import { type Schedule } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, type RecordChange } from "@/lib/plan/plan";
import { runInWorker, type WorkerRunOptions } from "./run-in-worker";
import { type LevelTask } from "./workers/level.worker";

/** The seed is the same for everybody, so everybody is proposed the same. */
const [seed, limit] = [1, 5_000];

/**
 * What to write so that nobody has more work than hours, as far as moving tasks later can bring it about;
 * see `levelProject`. Nothing when that is so already. `schedule`: of `plan`. Computed in a worker, within
 * about a second; rejected as `runInWorker` is.
 */
export async function levelPlan(plan: Plan, schedule: Schedule, options: WorkerRunOptions): Promise<readonly RecordChange[]> {
  if (overloadsOf(plan, schedule).length === 0) return [];
  const level = levelProject(plan, schedule);
  const timetable = await runInWorker<LevelTask, Timetable>(openWorker, { project: level.project, seed, limit }, options);
  return levelChanges(plan, level, timetable);
}

const openWorker = (): Worker => new Worker(new URL("./workers/level.worker.ts", import.meta.url), { type: "module" });
