/**
 * Tasks by what is urgent and what is important (after Eisenhower, as told by Covey, 1989): do what is both,
 * schedule what is only important, delegate what is only urgent, drop what is neither.
 */
import { type Plan, type RecordChange, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { isDropped, isTaskDone } from "./schedule/activities";
import { type Schedule } from "./schedule/scheduler";

export const quadrants = ["do", "schedule", "delegate", "drop"] as const;
export type Quadrant = (typeof quadrants)[number];

export interface Flags { readonly urgent: boolean; readonly important: boolean }
export const flagsOf: Readonly<Record<Quadrant, Flags>> = {
  do: { urgent: true, important: true },
  schedule: { urgent: false, important: true },
  delegate: { urgent: true, important: false },
  drop: { urgent: false, important: false },
};

export function quadrantOf({ values }: AnyRecord): Quadrant {
  const [urgent, important] = [values["urgent"] === true, values["important"] === true];
  return urgent ? (important ? "do" : "delegate") : important ? "schedule" : "drop";
}

/** Ids of tasks that are neither done nor dropped, each in one quadrant, in the order of their table. */
export function eisenhower(plan: Plan): Readonly<Record<Quadrant, readonly string[]>> {
  const found: Record<Quadrant, string[]> = { do: [], schedule: [], delegate: [], drop: [] };
  for (const task of tableOf(plan, "tasks").records)
    if (!isTaskDone(task) && !isDropped(task)) found[quadrantOf(task)].push(task.id);
  return found;
}

/** Moving a task sets both flags. */
export const moveToQuadrant = (task: string, quadrant: Quadrant): RecordChange => ({ section: "tasks", record: task, values: { ...flagsOf[quadrant] } });

/** What a quadrant does with a task: at once, or by the answer to one of `asks`, which is the first that is open. */
export interface QuadrantAct {
  readonly change: RecordChange | null;
  readonly asks: readonly string[];
}

/** Null where nothing is left to do: it is being done, or has its dates. */
export function actOf(quadrant: Quadrant, task: AnyRecord): QuadrantAct | null {
  const set = (status: string): QuadrantAct => ({ change: { section: "tasks", record: task.id, values: { status } }, asks: [] });
  const isOpen = (field: string) => typeof task.values[field] !== "string";
  switch (quadrant) {
    case "do": return task.values["status"] === "doing" ? null : set("doing");
    case "schedule": return isOpen("start") || isOpen("due") ? { change: null, asks: ["start", "due"].filter(isOpen) } : null;
    case "delegate": return { change: null, asks: ["assignees"] };
    case "drop": return set("dropped");
  }
}

export type HintCode =
  /** Its due date is near or past, and it is not marked urgent. */
  | "becomesUrgent"
  /** It decides when the plan ends, and is not marked important. */
  | "isCritical"
  /** It is marked urgent, and may wait. */
  | "canWait";
export interface QuadrantHint {
  readonly code: HintCode;
  /** Working days until it is due, below zero when that is past; of what can wait, its slack. */
  readonly days: number;
  readonly change: RecordChange;
}

/** Working days. */
const near = 5;
const far = 20;

/** What the dates say against the flags; at most one for each flag. */
export function quadrantHints(task: AnyRecord, schedule: Schedule): readonly QuadrantHint[] {
  const entry = schedule.get(task.id);
  if (entry?.section !== "tasks" || entry.isDone) return [];
  const flags = flagsOf[quadrantOf(task)];
  const hint = (code: HintCode, days: number, values: Partial<Flags>): QuadrantHint => ({ code, days, change: { section: "tasks", record: task.id, values } });
  const left = entry.promised === null ? null : entry.promised - schedule.frame.today;
  const hints: QuadrantHint[] = [];
  if (!flags.urgent && left !== null && left <= near) hints.push(hint("becomesUrgent", left, { urgent: true }));
  if (flags.urgent && left !== null && left > far && entry.totalSlack > near) hints.push(hint("canWait", entry.totalSlack, { urgent: false }));
  if (!flags.important && entry.isCritical) hints.push(hint("isCritical", 0, { important: true }));
  return hints;
}
