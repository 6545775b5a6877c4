/** Follows the tasks and milestones of a plan: which activities are new or not what they were, which are gone. */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { rowEdits } from "@/lib/plan/row-edits";
import { type AnyRecord } from "@/lib/plan/section";
import { isDropped, milestoneActivity, type Surroundings, taskActivity } from "./activities";
import { type Activity } from "./activity";

export interface ActivityChanges {
  readonly changed: readonly Activity[];
  readonly removed: readonly string[];
}

export function createPlanActivities() {
  let tables: Tables = { tasks: [], milestones: [] };
  let tasks = new Map<string, AnyRecord>();
  /** A task and a milestone of one id, which no replica makes by chance: the task stands. */
  let milestones = new Map<string, AnyRecord>();
  /** Tasks by the milestone they are for. */
  let tasksFor = new Map<string, readonly string[]>();

  /** `isNewWorld`: the surroundings are not those of the last time, so every activity is read again. */
  function follow(plan: Plan, surroundings: Surroundings, isNewWorld: boolean): ActivityChanges {
    const next = tablesOf(plan);
    const edited = isNewWorld ? null : editedInPlace(tables, next);
    tables = next;
    return edited ? readEdited(edited, surroundings) : readAll(surroundings, isNewWorld);
  }

  function readEdited(edited: Tables, surroundings: Surroundings): ActivityChanges {
    const stay = { tasks: edited.tasks.filter(({ id }) => tasks.has(id)), milestones: edited.milestones.filter(({ id }) => milestones.has(id)) };
    for (const task of stay.tasks) tasks.set(task.id, task);
    for (const milestone of stay.milestones) milestones.set(milestone.id, milestone);
    const changed = [
      ...stay.tasks.map((task) => taskActivity(task, surroundings)),
      ...stay.milestones.map((milestone) => milestoneActivity(milestone, tasksFor.get(milestone.id) ?? none, surroundings)),
    ];
    return { changed, removed: [] };
  }

  function readAll(surroundings: Surroundings, isNewWorld: boolean): ActivityChanges {
    const known = { tasks, milestones, tasksFor };
    tasks = byId(tables.tasks.filter((task) => !isDropped(task)));
    milestones = byId(tables.milestones.filter(({ id }) => !tasks.has(id)));
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

export interface Tables { readonly tasks: readonly AnyRecord[]; readonly milestones: readonly AnyRecord[] }

export const tablesOf = (plan: Plan): Tables =>
  ({ tasks: tableOf(plan, "tasks").records, milestones: tableOf(plan, "milestones").records });

/** The records with other values; null when any came, went, moved, or is not for the milestone it was for. */
export function editedInPlace(before: Tables, now: Tables): Tables | null {
  const [tasks, milestones] = [editedRows(before.tasks, now.tasks), editedRows(before.milestones, now.milestones)];
  if (!tasks?.every(isInPlace) || !milestones) return null;
  return { tasks: tasks.map((edit) => edit.now), milestones: milestones.map((edit) => edit.now) };
}

interface Edited { readonly before: AnyRecord; readonly now: AnyRecord }

const isInPlace = ({ before, now }: Edited): boolean =>
  isDropped(before) === isDropped(now) && before.values["milestone"] === now.values["milestone"];

/** The records that are not what they were; null when any came, went or moved. */
export function editedRows(before: readonly AnyRecord[], now: readonly AnyRecord[]): readonly Edited[] | null {
  const edits = before.length === now.length ? rowEdits(before, now) : null;
  const isEdited = (edit: Partial<Edited>): edit is Edited => edit.before?.id === edit.now?.id;
  return edits?.every(isEdited) ? edits : null;
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
