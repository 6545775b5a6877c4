import { toIsoDate } from "@/lib/plan/day-number";
import { type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { settled, shifted } from "@/lib/plan/derive/schedule/move";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type RecordChange } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";

/** What to write so that a task, which stands at `entry` and has not begun, stands at `start` and `finish`. */
export function movedTask(task: AnyRecord, entry: Scheduled, calendar: WorkCalendar, start: Point, finish: Point): RecordChange {
  const moved = shifted(task, entry, calendar, [{ kind: "move", days: start - entry.start }]);
  const change = settled(moved, entry, { ...entry, start, finish }, calendar);
  // Without an estimate the due date says how long the task takes.
  if (task.values["estimate"] !== null || "estimate" in change.values || !("due" in change.values)) return change;
  return { ...change, values: { ...change.values, due: toIsoDate(calendar.eveningOf(finish)) } };
}
