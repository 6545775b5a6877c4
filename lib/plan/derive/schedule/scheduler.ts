/**
 * Plan -> Schedule. A scheduler follows a plan: each update compares the records with those of the
 * last one by identity and computes what the differences touch.
 */
import { type Plan } from "@/lib/plan/plan";
import { type Point, type WorkCalendar } from "./calendar";
import { createEngine } from "./engine";
import { type Cycle, type Node, type Orphan } from "./network";
import { freeSlack, type Frame, totalSlack } from "./passes";
import { createPlanActivities } from "./plan-activities";
import { createSurroundings } from "./surroundings";

/** What is computed of one task or milestone. Keeps its identity while no figure changes. */
export interface Scheduled {
  readonly id: string;
  readonly section: "tasks" | "milestones";
  readonly start: Point;
  readonly finish: Point;
  /** Of work in progress, the late start is that of what is left. */
  readonly lateStart: Point;
  readonly lateFinish: Point;
  /** Working days; below zero when a deadline or a fixed date cannot be kept. */
  readonly totalSlack: number;
  /** Working days; never below zero. */
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
  /** The day it was computed for, an ISO date. */
  readonly today: string;
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
  const surroundings = createSurroundings();
  const activities = createPlanActivities();
  const entries = new Map<string, Scheduled>();
  let day = "";

  function update(plan: Plan, today: string): ReadonlySet<string> {
    day = today;
    const isNewWorld = surroundings.follow(plan, today);
    const world = surroundings.now();
    const { changed, removed } = activities.follow(plan, world, isNewWorld);
    return renew(engine.update(changed, removed, world.frame), removed);
  }

  function renew(touched: Iterable<Node>, removed: readonly string[]): ReadonlySet<string> {
    const changed = new Set<string>(removed);
    for (const id of removed) entries.delete(id);
    for (const node of touched) {
      const { id } = node.activity;
      const entry = entryOf(node);
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
      frame: surroundings.now().frame,
      today: day,
      finish: engine.projectFinish(),
      get: (id) => entries.get(id) ?? null,
      node: (id) => engine.nodes().get(id) ?? null,
      ...engine.wiring(),
    }),
  };
}

function entryOf(node: Node): Scheduled {
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
    freeSlack: freeSlack(node),
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
