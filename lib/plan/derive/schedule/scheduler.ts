/**
 * Plan -> Schedule. A scheduler follows a plan: each update compares the records with those of the
 * last one by identity and computes what the differences touch.
 */
import { type DayRange } from "@/lib/plan/fields";
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { awayPoints, isDropped, milestoneActivity, type Surroundings, taskActivity } from "./activities";
import { type Activity } from "./activity";
import { createWorkCalendar, type Point, toDayNumber, type WorkCalendar } from "./calendar";
import { createEngine } from "./engine";
import { type Cycle, type Node, type Orphan } from "./network";
import { freeSlack, type Frame, totalSlack } from "./passes";

/** What is computed of one task or milestone. Keeps its identity while no figure changes. */
export interface Scheduled {
  readonly id: string;
  readonly section: "tasks" | "milestones";
  readonly start: Point;
  readonly finish: Point;
  /** Of work in progress, the late start is that of what is left. */
  readonly lateStart: Point;
  readonly lateFinish: Point;
  /** Working days; below zero when a deadline cannot be kept. */
  readonly totalSlack: number;
  readonly freeSlack: number;
  /** Working days in all, and of them still to be done. */
  readonly duration: number;
  readonly rest: number;
  /** A milestone: when all it waits for is done. A task: its finish. */
  readonly arrival: Point;
  readonly buffer: number;
  readonly bufferLeft: number;
  /** The finish that was promised: a task's due date, a milestone's date. */
  readonly promised: Point | null;
  readonly isMorning: boolean;
  readonly isDone: boolean;
  readonly isStarted: boolean;
  /** No slack is left and it is not done. */
  readonly isCritical: boolean;
  /** Stands on a date that wins over its dependencies. */
  readonly isFixed: boolean;
}

/** As of the last update of its scheduler. */
export interface Schedule {
  readonly calendar: WorkCalendar;
  readonly frame: Frame;
  /** The evening on which everything is done. */
  readonly finish: Point;
  get(id: string): Scheduled | null;
  node(id: string): Node | null;
  /** Every task and milestone that takes part, each after all it waits for. */
  readonly order: readonly Node[];
  readonly cycles: readonly Cycle[];
  readonly orphans: readonly Orphan[];
}

export interface Scheduler {
  /** `today`: ISO date. Answers the ids of those whose figures changed, came or went. */
  update(plan: Plan, today: string): ReadonlySet<string>;
  schedule(): Schedule;
}

/** A plan scheduled once. `today`: ISO date. */
export function scheduleOf(plan: Plan, today: string): Schedule {
  const scheduler = createScheduler();
  scheduler.update(plan, today);
  return scheduler.schedule();
}

export function createScheduler(): Scheduler {
  const engine = createEngine();
  const entries = new Map<string, Scheduled>();
  const surroundings = createSurroundings();
  let tasks = new Map<string, AnyRecord>();
  let milestones = new Map<string, AnyRecord>();
  /** Tasks by the milestone they are for. */
  let tasksFor = new Map<string, string[]>();
  let lastTasks: readonly AnyRecord[] | null = null;
  let lastMilestones: readonly AnyRecord[] | null = null;
  let frame: Frame = { projectStart: 0, today: 0 };

  function update(plan: Plan, today: string): ReadonlySet<string> {
    const isNewWorld = surroundings.follow(plan);
    const { calendar } = surroundings.now();
    const nextTasks = tableOf(plan, "tasks").records;
    const nextMilestones = tableOf(plan, "milestones").records;
    frame = frameOf(plan, today, calendar);
    const changed: Activity[] = [];
    const removed: string[] = [];

    const dueMilestones = new Set<string>();
    if (nextTasks !== lastTasks || isNewWorld) {
      const known = tasks;
      tasks = new Map();
      for (const task of nextTasks) if (!isDropped(task)) tasks.set(task.id, task);
      for (const id of known.keys()) if (!tasks.has(id)) removed.push(id);
      for (const [id, task] of tasks) if (isNewWorld || known.get(id) !== task) changed.push(taskActivity(task, surroundings.now()));
      const before = tasksFor;
      tasksFor = groupByMilestone(tasks.values());
      for (const id of new Set([...before.keys(), ...tasksFor.keys()]))
        if (!isSameList(before.get(id) ?? none, tasksFor.get(id) ?? none)) dueMilestones.add(id);
    }
    const knownMilestones = milestones;
    if (nextMilestones !== lastMilestones) {
      milestones = new Map();
      for (const milestone of nextMilestones) if (!tasks.has(milestone.id)) milestones.set(milestone.id, milestone);
      for (const id of knownMilestones.keys()) if (!milestones.has(id)) removed.push(id);
    }
    for (const [id, milestone] of milestones)
      if (isNewWorld || dueMilestones.has(id) || knownMilestones.get(id) !== milestone)
        changed.push(milestoneActivity(milestone, tasksFor.get(id) ?? none, surroundings.now()));
    lastTasks = nextTasks;
    lastMilestones = nextMilestones;

    const gone = removed.filter((id) => !tasks.has(id) && !milestones.has(id));
    return renew(engine.update(changed, gone, frame), gone);
  }

  function renew(touched: Iterable<Node>, gone: readonly string[]): ReadonlySet<string> {
    const changed = new Set<string>(gone);
    for (const id of gone) entries.delete(id);
    const finish = engine.projectFinish();
    for (const node of touched) {
      const { id } = node.activity;
      const entry = entryOf(node, finish);
      const known = entries.get(id);
      if (known && isSameEntry(known, entry)) continue;
      entries.set(id, entry);
      changed.add(id);
    }
    return changed;
  }

  return {
    update,
    schedule: () => ({
      calendar: surroundings.now().calendar,
      frame,
      finish: engine.projectFinish(),
      get: (id) => entries.get(id) ?? null,
      node: (id) => engine.nodes().get(id) ?? null,
      ...engine.wiring(),
    }),
  };
}

const none: readonly never[] = Object.freeze([]);

/** Working days and absences, read again only when they are not what they were. */
function createSurroundings() {
  let overview: AnyRecord | null | undefined;
  let people: readonly AnyRecord[] | undefined;
  let key = "";
  let world: Surroundings = { calendar: createWorkCalendar([], []), away: new Map() };

  /** Answers whether anything changed. */
  function follow(plan: Plan): boolean {
    const nextOverview = findRecord(plan, "overview", singleId);
    const nextPeople = tableOf(plan, "people").records;
    if (nextOverview === overview && nextPeople === people) return false;
    [overview, people] = [nextOverview, nextPeople];
    const weekdays = (nextOverview?.values["workingDays"] ?? none) as readonly string[];
    const holidays = (nextOverview?.values["holidays"] ?? none) as readonly DayRange[];
    const absences = nextPeople.map(({ id, values }) => [id, values["timeOff"] as readonly DayRange[]] as const);
    const nextKey = JSON.stringify([weekdays, holidays, absences]);
    if (nextKey === key) return false;
    key = nextKey;
    const calendar = createWorkCalendar(weekdays.map((name) => weekdayNames.indexOf(name)), holidays);
    world = { calendar, away: new Map(absences.map(([id, stretches]) => [id, awayPoints(stretches, calendar)])) };
    return true;
  }

  return { follow, now: () => world };
}

const weekdayNames: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** A plan without a start begins with the first date that anybody gave a task. */
function frameOf(plan: Plan, today: string, calendar: WorkCalendar): Frame {
  const start = findRecord(plan, "overview", singleId)?.values["start"] ?? firstStart(tableOf(plan, "tasks").records);
  return {
    projectStart: calendar.pointAt(toDayNumber(typeof start === "string" ? start : today)),
    today: calendar.pointAt(toDayNumber(today)),
  };
}

function firstStart(tasks: readonly AnyRecord[]): string | null {
  let first: string | null = null;
  for (const { values } of tasks) {
    const start = values["start"];
    if (typeof start === "string" && (first === null || start < first)) first = start;
  }
  return first;
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

function entryOf(node: Node, projectFinish: Point): Scheduled {
  const { activity, start, finish, lateStart, lateFinish, rest, arrival, bufferLeft } = node;
  const slack = totalSlack(node);
  return {
    id: activity.id,
    section: activity.section,
    start,
    finish,
    lateStart,
    lateFinish,
    totalSlack: slack,
    freeSlack: freeSlack(node, projectFinish),
    duration: activity.duration,
    rest,
    arrival,
    buffer: activity.buffer,
    bufferLeft,
    promised: activity.promised,
    isMorning: activity.isMorning,
    isDone: activity.isDone,
    isStarted: activity.started !== null,
    isCritical: !activity.isDone && slack <= 0,
    isFixed: activity.fixedStart !== null || activity.fixedFinish !== null,
  };
}

const isSameEntry = (a: Scheduled, b: Scheduled): boolean =>
  a.section === b.section && a.start === b.start && a.finish === b.finish &&
  a.lateStart === b.lateStart && a.lateFinish === b.lateFinish &&
  a.totalSlack === b.totalSlack && a.freeSlack === b.freeSlack &&
  a.duration === b.duration && a.rest === b.rest && a.arrival === b.arrival &&
  a.buffer === b.buffer && a.bufferLeft === b.bufferLeft && a.promised === b.promised &&
  a.isMorning === b.isMorning && a.isDone === b.isDone && a.isStarted === b.isStarted && a.isFixed === b.isFixed;
