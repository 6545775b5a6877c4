/** What the network needs to know of a task or a milestone, in points of the plan's working calendar. */
import { type DependencyType } from "@/lib/plan/fields";
import { countBefore, type Point } from "./calendar";

/** A dependency: this activity waits for `on`. `lag` in working days; negative is a lead. */
export interface Link {
  readonly on: string;
  readonly type: DependencyType;
  readonly lag: number;
  /** Follows from the milestone a task is for, not from a dependency that somebody drew. */
  readonly implied: boolean;
}

export interface Activity {
  readonly id: string;
  readonly section: "tasks" | "milestones";
  /** Working days, whole; 0 for a milestone. */
  readonly duration: number;
  /** Working days, as points, on which everyone assigned is away. In order. */
  readonly away: readonly Point[];
  /** Where somebody put it, or the start of the plan: not earlier than this, later when a dependency says so. */
  readonly notBefore: Point;
  /** Wins over every dependency. */
  readonly fixedStart: Point | null;
  readonly fixedFinish: Point | null;
  /** Bounds the late dates only; slack falls below zero when it cannot be kept. */
  readonly deadline: Point | null;
  /** Null: it has not begun. */
  readonly started: Point | null;
  /** Working days of it that are done already; null when nobody said, and the days since its start count. */
  readonly worked: number | null;
  readonly isDone: boolean;
  /** When it was done; null when no date tells. */
  readonly finished: Point | null;
  /** Working days kept free: before a milestone, after a task. */
  readonly buffer: number;
  /** The finish that was promised, which the buffer protects: a milestone's date, a task's due date. */
  readonly promised: Point | null;
  /** A milestone that is reached on the morning of its day, not in the evening. */
  readonly isMorning: boolean;
  readonly links: readonly Link[];
}

/** Where work of `duration` days ends that begins at `start`; days away are skipped. */
export function finishFrom(start: Point, duration: number, away: readonly Point[]): Point {
  let finish = start + duration;
  for (let index = countBefore(away, start); (away[index] ?? Infinity) < finish; index++) finish++;
  return finish;
}

/** The latest start from which work of `duration` days ends at `finish` or before. */
export function startFrom(finish: Point, duration: number, away: readonly Point[]): Point {
  let start = finish - duration;
  for (let index = countBefore(away, finish) - 1; (away[index] ?? -Infinity) >= start; index--) start--;
  return start;
}

/** The first point at or after `point` at which somebody is there to begin. */
export function workingPoint(point: Point, away: readonly Point[]): Point {
  let first = point;
  for (let index = countBefore(away, point); away[index] === first; index++) first++;
  return first;
}

/** Days of work between two points, none when the second is not later. */
export const workingDays = (start: Point, finish: Point, away: readonly Point[]): number =>
  Math.max(finish - start - (countBefore(away, finish) - countBefore(away, start)), 0);
