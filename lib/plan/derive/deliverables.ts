/** What is handed over: how far the tasks for it are, and what nobody has said of it yet. */
import { toDayNumber } from "../day-number";
import { isExample } from "../example";
import { type Plan, tableOf } from "../plan";
import { type Prose, proseToText } from "../prose";
import { type AnyRecord } from "../section";
import { datesOf } from "./baseline";
import { type Finding } from "./finding";
import { idsIn } from "./read-values";
import { assumedDuration, isDropped, isTaskDone } from "./schedule/activities";
import { type Schedule, type Scheduled } from "./schedule/scheduler";

/** Of some tasks together. Days are those of their estimates. */
export interface WorkProgress {
  readonly all: number;
  readonly done: number;
  /** Not done, and their date has passed. */
  readonly late: number;
  readonly days: { readonly all: number; readonly done: number };
  /** Of the days, from 0 to 1; null without tasks. */
  readonly share: number | null;
}
export interface DeliverableProgress extends WorkProgress {
  readonly id: string;
  /** In the order of their table, without those that were dropped. */
  readonly tasks: readonly string[];
  /** The day on which the last of them ends, by the schedule; ISO, null without one. */
  readonly finish: string | null;
}

export type DeliverableFindingCode = "noGoal" | "noAcceptance" | "noTasks"
  /** It is due before its last task ends, by `days` working days. `others`: that task. */
  | "dueBeforeTasks";
export type DeliverableFinding = Finding<DeliverableFindingCode>;

/** Every deliverable of the plan. What a task is for that is not in the plan counts nowhere. */
export function deliverableProgress(plan: Plan, schedule: Schedule): ReadonlyMap<string, DeliverableProgress> {
  const tasks = tasksByDeliverable(plan);
  return new Map(tableOf(plan, "deliverables").records.map(({ id }) => {
    const own = tasks.get(id) ?? [];
    return [id, { id, tasks: own.map((task) => task.id), ...workOf(own, schedule.today), finish: lastOf(own, schedule)?.finish ?? null }];
  }));
}

/** Each task counts once. A task without an estimate weighs as much as the schedule takes it to last. */
export function workOf(tasks: Iterable<AnyRecord>, today: string): WorkProgress {
  let [all, done, late, days, daysDone] = [0, 0, 0, 0, 0];
  for (const task of new Set(tasks)) {
    const weight = weightOf(task.values["estimate"]);
    const isDone = isTaskDone(task);
    const { due, progress } = task.values;
    all++;
    days += weight;
    daysDone += isDone ? weight : weight * partOf(progress);
    if (isDone) done++;
    else if (typeof due === "string" && due < today) late++;
  }
  return { all, done, late, days: { all: days, done: daysDone }, share: all === 0 ? null : daysDone / days };
}

/** A thousand years: more is a slip of the pen, and would outweigh everything. */
const heaviest = 365_000;
const weightOf = (estimate: unknown): number =>
  typeof estimate === "number" && estimate > 0 ? Math.min(estimate, heaviest) : assumedDuration;

const partOf = (progress: unknown): number =>
  typeof progress === "number" && progress > 0 ? Math.min(progress, 100) / 100 : 0;

type TasksByDeliverable = ReadonlyMap<string, readonly AnyRecord[]>;
/** Several ask the same of one table, and it may hold thousands. */
const grouped = new WeakMap<readonly AnyRecord[], TasksByDeliverable>();

/** Without those that were dropped, by the deliverable they name. */
export function tasksByDeliverable(plan: Plan): TasksByDeliverable {
  const tasks = tableOf(plan, "tasks").records;
  const known = grouped.get(tasks) ?? groupTasks(tasks);
  grouped.set(tasks, known);
  return known;
}

function groupTasks(tasks: readonly AnyRecord[]): TasksByDeliverable {
  const found = new Map<string, AnyRecord[]>();
  for (const task of tasks) {
    const { deliverable } = task.values;
    if (typeof deliverable !== "string" || isDropped(task)) continue;
    const own = found.get(deliverable) ?? [];
    own.push(task);
    found.set(deliverable, own);
  }
  return found;
}

/** Examples are nobody's deliverables. */
export function deliverableFindings(plan: Plan, schedule: Schedule): readonly DeliverableFinding[] {
  const goals = new Set(tableOf(plan, "goals").records.map(({ id }) => id));
  const tasks = tasksByDeliverable(plan);
  return tableOf(plan, "deliverables").records.filter(({ id }) => !isExample(id))
    .flatMap((record) => findingsOf(record, tasks.get(record.id) ?? [], goals, schedule));
}

function findingsOf(
  { id, values }: AnyRecord, tasks: readonly AnyRecord[], goals: ReadonlySet<string>, schedule: Schedule,
): DeliverableFinding[] {
  const open = (code: DeliverableFindingCode, field: string | null): DeliverableFinding =>
    ({ code, section: "deliverables", record: id, field, others: [], severity: "open" });
  const late = lateTask(values["due"], tasks, schedule);
  return [
    ...(idsIn(values["goals"]).some((goal) => goals.has(goal)) ? [] : [open("noGoal", "goals")]),
    ...(proseToText((values["acceptance"] ?? []) as Prose) === "" ? [open("noAcceptance", "acceptance")] : []),
    ...(tasks.length === 0 ? [open("noTasks", null)] : []),
    ...(late ? [{ ...open("dueBeforeTasks", "due"), severity: "broken" as const, ...late }] : []),
  ];
}

/** The last of its tasks that are not done, if it ends after the deliverable is due. */
function lateTask(due: unknown, tasks: readonly AnyRecord[], schedule: Schedule): Pick<DeliverableFinding, "others" | "days"> | null {
  const last = lastOf(tasks.filter((task) => !isTaskDone(task)), schedule);
  if (typeof due !== "string" || !last || last.finish <= due) return null;
  const evening = (iso: string) => schedule.calendar.pointAt(toDayNumber(iso) + 1);
  const days = evening(last.finish) - evening(due);
  return Number.isFinite(days) ? { others: [last.id], days: Math.max(days, 1) } : null;
}

function lastOf(tasks: readonly AnyRecord[], schedule: Schedule): { readonly id: string; readonly finish: string } | null {
  let last: { task: AnyRecord; scheduled: Scheduled } | null = null;
  for (const task of tasks) {
    const scheduled = schedule.get(task.id);
    if (scheduled?.section === "tasks" && (!last || scheduled.finish > last.scheduled.finish)) last = { task, scheduled };
  }
  // Only one of them is written as a date, which costs more than all the rest.
  return last && { id: last.task.id, finish: datesOf(last.task, last.scheduled, schedule.calendar).finish };
}
