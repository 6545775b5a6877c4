/** Moves tasks to the earliest dates at which they can begin. */
import { type Plan, type RecordChange, tableOf, withChanges } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { settled, shifted } from "../schedule/move";
import { type Schedule, scheduleOf } from "../schedule/scheduler";

/**
 * What to write so that every task that has neither begun nor a fixed date stands at its earliest, in a
 * plan as `schedule` has it. A start not before some date (a constraint) is kept; only tasks that move
 * are named. `today`: ISO date.
 */
export function tidyChanges(plan: Plan, schedule: Schedule, today: string): readonly RecordChange[] {
  const movable = tableOf(plan, "tasks").records.filter((task) => isMovable(task, schedule));
  const freed = withChanges(plan, movable.map(({ id }) => ({ section: "tasks", record: id, values: { start: null } })));
  const earliest = scheduleOf(freed, today);
  return movable.flatMap((task) => {
    const [before, after] = [schedule.get(task.id), earliest.get(task.id)];
    if (!before || !after || after.start >= before.start) return [];
    const asked = shifted(task, before, schedule.calendar, [{ kind: "move", days: after.start - before.start }]);
    return [settled(asked, before, after, schedule.calendar)];
  });
}

/** Without an estimate both dates say how long a task takes, so the start is needed. */
function isMovable({ id, values }: AnyRecord, schedule: Schedule): boolean {
  const entry = schedule.get(id);
  if (!entry || entry.section !== "tasks" || entry.isDone || entry.isStarted || entry.isFixed) return false;
  return typeof values["start"] === "string" && typeof values["estimate"] === "number";
}
