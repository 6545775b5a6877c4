/** Who does what by when: of each person what they owe, what they delivered, and what of it is late. */
import { type Plan, tableOf } from "../plan";
import { rowEdits } from "../row-edits";
import { type AnyRecord } from "../section";
import { changedTasks, type Step } from "./schedule/changed-tasks";
import { isDropped, isTaskDone } from "./schedule/activities";
import { type Schedule, type Scheduled } from "./schedule/scheduler";

export interface AssignedTask {
  readonly id: string;
  /** The date somebody promised, ISO. */
  readonly due: string | null;
  readonly isDone: boolean;
  /** Owed: the promise is past. Delivered: it was kept too late. */
  readonly isOverdue: boolean;
  /** Working days between the promise and the end by the schedule; 0 where it holds, or nothing was promised. */
  readonly daysLate: number;
}
export interface PersonWork {
  /** Null: of nobody in the plan. */
  readonly person: string | null;
  /** By when they are promised; what nobody promised a date for comes last. */
  readonly owed: readonly AssignedTask[];
  /** What was promised last comes first. */
  readonly delivered: readonly AssignedTask[];
  /** Of what is owed. */
  readonly late: number;
}

export const peopleWork = (plan: Plan, schedule: Schedule): readonly PersonWork[] => createPeopleWork()(plan, schedule);

/** Follows a plan: a task that says and is scheduled as before keeps its entry, and so does whoever has the same tasks. */
export function createPeopleWork(): (plan: Plan, schedule: Schedule) => readonly PersonWork[] {
  const known = new Map<string, Known>();
  let last: { readonly step: Step; readonly people: readonly AnyRecord[]; readonly rows: ReadonlyMap<string | null, Row>; readonly work: readonly PersonWork[] } | null = null;

  return (plan, schedule) => {
    const [step, people] = [{ schedule, tasks: tableOf(plan, "tasks").records }, tableOf(plan, "people").records];
    if (last?.people !== people || !isSameWork(last.step, step)) {
      const rows = takenBy(people, step).map(([person, taken]) => [person, { taken, work: workOf(person, taken) }] as const);
      last = { step, people, rows: new Map(rows), work: rows.map(([, { work }]) => work) };
    }
    last = { ...last, step };
    return last.work;
  };

  /** Most edits change nothing of what somebody owes. */
  function isSameWork(was: Step, step: Step): boolean {
    if (was.schedule.today !== step.schedule.today || rowEdits(was.tasks, step.tasks).some(({ before, now }) => before?.id !== now?.id)) return false;
    const changed = changedTasks(was, step);
    return changed !== null && changed[0].every((record) => {
      const before = known.get(record.id);
      return before !== undefined && isDropped(before.record) === isDropped(record) && isSameList(assigneesOf(before.record), assigneesOf(record)) &&
        taskOf(record, step.schedule) === before.task;
    });
  }

  function takenBy(people: readonly AnyRecord[], { schedule, tasks }: Step): readonly (readonly [person: string | null, taken: TakenTasks])[] {
    const taken = new Map<string, TakenTasks>(people.map(({ id }) => [id, { owed: [], delivered: [] }]));
    const nobody: TakenTasks = { owed: [], delivered: [] };
    for (const record of tasks) {
      const task = taskOf(record, schedule);
      if (isDropped(record)) continue;
      const workers = assigneesOf(record).flatMap((person) => taken.get(person) ?? []);
      for (const work of workers.length > 0 ? workers : [nobody]) (task.isDone ? work.delivered : work.owed).push(task);
    }
    return nobody.owed.length + nobody.delivered.length > 0 ? [...taken, [null, nobody]] : [...taken];
  }

  function taskOf(record: AnyRecord, schedule: Schedule): AssignedTask {
    const [was, entry] = [known.get(record.id), schedule.get(record.id)];
    if (was?.record === record && was.entry === entry && was.today === schedule.today) return was.task;
    const next = assigned(record, entry, schedule.today);
    const task = was && isSameTask(was.task, next) ? was.task : next;
    known.set(record.id, { record, entry, today: schedule.today, task });
    return task;
  }

  function workOf(person: string | null, taken: TakenTasks): PersonWork {
    const was = last?.rows.get(person);
    return was && isSameList(was.taken.owed, taken.owed) && isSameList(was.taken.delivered, taken.delivered) ? was.work : personWork(person, taken);
  }
}

/** A task as it was read. */
interface Known {
  readonly record: AnyRecord;
  readonly entry: Scheduled | null;
  readonly today: string;
  readonly task: AssignedTask;
}
interface Row {
  readonly taken: TakenTasks;
  readonly work: PersonWork;
}
/** In the order of their table. */
interface TakenTasks {
  readonly owed: AssignedTask[];
  readonly delivered: AssignedTask[];
}

/** Ids of those a task is assigned to, each once, whether they are in the plan or not. */
export function assigneesOf(task: AnyRecord): readonly string[] {
  const people = assignees.get(task) ?? readAssignees(task);
  assignees.set(task, people);
  return people;
}
/** Records do not change: thousands of them are asked after every edit. */
const assignees = new WeakMap<AnyRecord, readonly string[]>();

function readAssignees({ values }: AnyRecord): readonly string[] {
  const people = values["assignees"];
  return Array.isArray(people) ? [...new Set((people as readonly unknown[]).filter((id) => typeof id === "string"))] : [];
}

function assigned(record: AnyRecord, entry: Scheduled | null, today: string): AssignedTask {
  const isDone = isTaskDone(record);
  const due = isoOf(record, "due");
  const finished = isoOf(record, "actualFinish");
  const isOverdue = due !== null && (isDone ? finished !== null && finished > due : today > due);
  const late = entry?.section === "tasks" && entry.promised !== null ? Math.max(0, entry.finish - entry.promised) : 0;
  return { id: record.id, due, isDone, isOverdue, daysLate: late };
}

function personWork(person: string | null, { owed, delivered }: TakenTasks): PersonWork {
  const last = "9999";
  return {
    person,
    owed: owed.toSorted((a, b) => compare(a.due ?? last, b.due ?? last)),
    delivered: delivered.toSorted((a, b) => compare(b.due ?? "", a.due ?? "")),
    late: owed.filter(isLate).length,
  };
}

/** Past its promise, or by the schedule going to be. */
export const isLate = ({ isOverdue, daysLate }: AssignedTask): boolean => isOverdue || daysLate > 0;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function isoOf({ values }: AnyRecord, field: string): string | null {
  const value = values[field];
  return typeof value === "string" ? value : null;
}

/** Of one follower. */
export const isSamePeopleWork = (a: readonly PersonWork[], b: readonly PersonWork[]): boolean => isSameList(a, b);

const isSameTask = (a: AssignedTask, b: AssignedTask): boolean =>
  a.due === b.due && a.isDone === b.isDone && a.isOverdue === b.isOverdue && a.daysLate === b.daysLate;

const isSameList = <T>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((each, index) => each === b[index]);
