/** Moves tasks to the earliest dates at which they can begin. */
import { type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, type RecordChange, tableOf, withChanges } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { movedTask } from "./moved-task";

/**
 * What to write so that every task that has neither begun nor a fixed date stands at its earliest, in a
 * plan as `schedule` has it. A start not before some date (a constraint) is kept; only tasks that move
 * are named. `today`: ISO date.
 */
export function tidyChanges(plan: Plan, schedule: Schedule, today: string): readonly RecordChange[] {
  const movable = tableOf(plan, "tasks").records.filter((task) => isMovable(task, schedule));
  // With a duration of its own, since without an estimate both dates say how long a task takes.
  const freed = movable.map(({ id }) => ({ section: "tasks", record: id, values: { start: null, estimate: schedule.get(id)?.duration ?? null } }));
  const earliest = scheduleOf(withChanges(plan, freed), today);
  return movable.flatMap((task) => {
    const [before, after] = [schedule.get(task.id), earliest.get(task.id)];
    if (!before || !after || after.start >= before.start) return [];
    return [movedTask(task, before, schedule.calendar, after.start, after.finish)];
  });
}

/** What has no start of its own stands at its earliest already. */
function isMovable({ id, values }: AnyRecord, schedule: Schedule): boolean {
  const entry = schedule.get(id);
  if (entry?.section !== "tasks" || entry.isDone || entry.isStarted || entry.isFixed) return false;
  return typeof values["start"] === "string";
}
