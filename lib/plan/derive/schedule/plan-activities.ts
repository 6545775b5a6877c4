/** Follows the tasks and milestones of a plan: which activities are new or not what they were, which are gone. */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { isDropped, milestoneActivity, type Surroundings, taskActivity } from "./activities";
import { type Activity } from "./activity";

export interface ActivityChanges {
  readonly changed: readonly Activity[];
  readonly removed: readonly string[];
}

export function createPlanActivities() {
  let tables: readonly (readonly AnyRecord[])[] = [];
  let tasks = new Map<string, AnyRecord>();
  /** A task and a milestone of one id, which no replica makes by chance: the task stands. */
  let milestones = new Map<string, AnyRecord>();
  /** Tasks by the milestone they are for. */
  let tasksFor = new Map<string, readonly string[]>();

  /** `isNewWorld`: the surroundings are not those of the last time, so every activity is read again. */
  function follow(plan: Plan, surroundings: Surroundings, isNewWorld: boolean): ActivityChanges {
    const next = [tableOf(plan, "tasks").records, tableOf(plan, "milestones").records];
    if (!isNewWorld && next.every((table, index) => table === tables[index])) return { changed: [], removed: [] };
    const known = { tasks, milestones, tasksFor };
    tables = next;
    tasks = byId(tableOf(plan, "tasks").records.filter((task) => !isDropped(task)));
    milestones = byId(tableOf(plan, "milestones").records.filter(({ id }) => !tasks.has(id)));
    tasksFor = groupByMilestone(tasks.values());

    const changed: Activity[] = [];
    for (const [id, task] of tasks)
      if (isNewWorld || known.tasks.get(id) !== task) changed.push(taskActivity(task, surroundings));
    for (const [id, milestone] of milestones) {
      const leading = tasksFor.get(id) ?? none;
      const isSame = known.milestones.get(id) === milestone && isSameList(known.tasksFor.get(id) ?? none, leading);
      if (isNewWorld || !isSame) changed.push(milestoneActivity(milestone, leading, surroundings));
    }
    const isGone = (id: string) => !tasks.has(id) && !milestones.has(id);
    return { changed, removed: [...known.tasks.keys(), ...known.milestones.keys()].filter(isGone) };
  }

  return { follow };
}

const none: readonly never[] = Object.freeze([]);

function byId(records: readonly AnyRecord[]): Map<string, AnyRecord> {
  const map = new Map<string, AnyRecord>();
  for (const record of records) map.set(record.id, record);
  return map;
}

function groupByMilestone(tasks: Iterable<AnyRecord>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, values } of tasks) {
    const milestone = values["milestone"];
    if (typeof milestone !== "string") continue;
    const group = groups.get(milestone);
    if (group) group.push(id);
    else groups.set(milestone, [id]);
  }
  return groups;
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
