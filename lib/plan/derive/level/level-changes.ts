import { type Plan, type RecordChange, tableOf } from "@/lib/plan/plan";
import { type LevelProject } from "./level-project";
import { movedTask } from "./moved-task";
import { type Timetable } from "./project";

/**
 * What to write so that every task stands where the timetable has it; only tasks that move are named.
 * `level`: made of the same plan.
 */
export function levelChanges(plan: Plan, { entries, calendar, origin }: LevelProject, { starts, finishes }: Timetable): readonly RecordChange[] {
  const tasks = new Map(tableOf(plan, "tasks").records.map((task) => [task.id, task]));
  return entries.flatMap((entry, index): RecordChange[] => {
    const [start, finish] = [origin + (starts[index] ?? 0), origin + (finishes[index] ?? 0)];
    const task = entry?.section === "tasks" && !entry.isStarted && start > entry.start ? tasks.get(entry.id) : undefined;
    return entry && task ? [movedTask(task, entry, calendar, start, finish)] : [];
  });
}
