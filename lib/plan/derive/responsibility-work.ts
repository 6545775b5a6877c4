/** How far the work of a responsibility is, over all the tasks that it spans. */
import { type AnyRecord } from "../section";
import { spannedTasks } from "./raci";
import { isDropped, isTaskDone } from "./schedule/activities";

export interface ResponsibilityWork {
  /** Tasks that are in the plan and not dropped; each counts once. */
  readonly all: number;
  readonly done: number;
  /** 0 to 100, weighted by what each task is estimated to take; null without tasks. */
  readonly percent: number | null;
}

/** `taskOf`: a task of the plan by its id; null when there is none. */
export function responsibilityWork(responsibility: AnyRecord, taskOf: (id: string) => AnyRecord | null): ResponsibilityWork {
  let [all, done, weight, worked] = [0, 0, 0, 0];
  for (const id of spannedTasks(responsibility)) {
    const task = taskOf(id);
    if (!task || task.removed || isDropped(task)) continue;
    const days = daysOf(task);
    all++;
    weight += days;
    if (isTaskDone(task)) done++;
    worked += days * shareOf(task);
  }
  return { all, done, percent: all === 0 ? null : Math.round((100 * worked) / weight) };
}

/** A task that nobody estimated, or that takes no time, weighs as much as one of a day. */
function daysOf({ values }: AnyRecord): number {
  const days = values["estimate"];
  return typeof days === "number" && days > 0 ? days : 1;
}

function shareOf(task: AnyRecord): number {
  const progress = task.values["progress"];
  if (isTaskDone(task)) return 1;
  return typeof progress === "number" ? Math.min(Math.max(progress, 0), 100) / 100 : 0;
}
