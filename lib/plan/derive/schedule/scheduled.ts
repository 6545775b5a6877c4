/** What everybody reads of a task's or milestone's schedule. */
import { type Point } from "./calendar";
import { type Node } from "./network";
import { freeSlack, totalSlack } from "./passes";

/** What is computed of one task or milestone. Keeps its identity while no figure changes. */
export interface Scheduled {
  readonly id: string;
  readonly section: "tasks" | "milestones";
  readonly start: Point;
  readonly finish: Point;
  /** When what is left of it goes on. */
  readonly resume: Point;
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

/** Answers whether any figure of the node is not what was last told; then what is told is new. */
export function renew(node: Node): boolean {
  const next = scheduledOf(node);
  if (node.scheduled && isSame(node.scheduled, next)) return false;
  node.scheduled = next;
  return true;
}

function scheduledOf(node: Node): Scheduled {
  const { activity, start, finish, resume, lateStart, lateFinish, rest, arrival, bufferLeft } = node;
  const slack = totalSlack(node);
  return {
    id: activity.id,
    section: activity.section,
    start,
    finish,
    resume,
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

const isSame = (a: Scheduled, b: Scheduled): boolean =>
  a.section === b.section && a.start === b.start && a.finish === b.finish && a.resume === b.resume &&
  a.lateStart === b.lateStart && a.lateFinish === b.lateFinish &&
  a.totalSlack === b.totalSlack && a.freeSlack === b.freeSlack &&
  a.duration === b.duration && a.rest === b.rest && a.arrival === b.arrival &&
  a.buffer === b.buffer && a.bufferLeft === b.bufferLeft && a.promised === b.promised &&
  a.isMorning === b.isMorning && a.isDone === b.isDone && a.isStarted === b.isStarted && a.isFixed === b.isFixed;
