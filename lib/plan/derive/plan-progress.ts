/** How far a plan is, goal by goal and milestone by milestone, and how far it has moved from a baseline. */
import { toIsoDate } from "../day-number";
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { type Baseline, compareToBaseline, datesOf, type Drift, slipCounter } from "./baseline";
import { milestoneProgress, type MilestoneProgress } from "./progress";
import { type Schedule } from "./schedule/scheduler";

export interface GoalProgress {
  readonly id: string;
  /** Of the deliverables that serve it, each task once; what was dropped is none. */
  readonly tasks: { readonly done: number; readonly all: number };
  /** How much of the way from the value at the start to the target is gone, 0 to 1; null while one of the three is missing. */
  readonly reached: number | null;
  /** The last day of its tasks, now and in the baseline: ISO dates. */
  readonly finish: string | null;
  readonly was: string | null;
  /** Working days between them, later positive; null without one of the two. */
  readonly slip: number | null;
}
export interface MilestoneStep extends MilestoneProgress {
  /** Null without a baseline. */
  readonly drift: Drift | null;
  /** The first day of what is left of its buffer, an ISO date; null when nothing is. */
  readonly bufferFrom: string | null;
}
export interface PlanProgress {
  /** In the order of their table. */
  readonly goals: readonly GoalProgress[];
  /** In the order of their dates. */
  readonly milestones: readonly MilestoneStep[];
  /** The last day of the plan, now and in the baseline. */
  readonly finish: Pick<Drift, "was" | "now" | "slip">;
}

/** `schedule` of the same plan. Total: links to what is not in the plan count nothing. */
export function planProgress(plan: Plan, schedule: Schedule, baseline: Baseline | null): PlanProgress {
  const compared = compareToBaseline(baseline ?? nothing, plan, schedule);
  const goalsOf = goalsByDeliverable(plan);
  const counts = new Map<string, Count>();
  for (const task of tableOf(plan, "tasks").records) {
    const scheduled = schedule.get(task.id);
    if (scheduled?.section !== "tasks") continue;
    const day = datesOf(task, scheduled, schedule.calendar).finish;
    const was = baseline ? (compared.drifts.get(task.id)?.was ?? null) : null;
    for (const goal of goalsOf.get(String(task.values["deliverable"])) ?? []) count(counts, goal, { isDone: scheduled.isDone, day, was });
  }
  const slipOf = slipCounter(schedule.calendar);
  return {
    goals: tableOf(plan, "goals").records.map((goal) => {
      const { done, all, finish, was } = counts.get(goal.id) ?? none;
      return { id: goal.id, tasks: { done, all }, reached: reachedOf(goal), finish, was, slip: slipOf(was, finish) };
    }),
    milestones: milestoneProgress(plan, schedule).map((step) => ({
      ...step,
      drift: baseline ? (compared.drifts.get(step.id) ?? null) : null,
      bufferFrom: bufferFrom(step, schedule),
    })),
    finish: baseline ? compared.finish : { ...compared.finish, was: null, slip: null },
  };
}

/** What is measured, as a share of the way; what moved the wrong way is at its start. */
export function reachedOf({ values: { baseline, current, target } }: AnyRecord): number | null {
  if (typeof baseline !== "number" || typeof current !== "number" || typeof target !== "number" || baseline === target) return null;
  return Math.min(Math.max((current - baseline) / (target - baseline), 0), 1);
}

function bufferFrom({ id, bufferLeft, isDone }: MilestoneProgress, { calendar, ...schedule }: Schedule): string | null {
  const start = schedule.get(id)?.start;
  return start === undefined || bufferLeft === 0 || isDone ? null : toIsoDate(calendar.dayOf(start - bufferLeft));
}

const nothing: Baseline = { finish: null, entries: [] };

interface Count {
  readonly done: number;
  readonly all: number;
  readonly finish: string | null;
  readonly was: string | null;
}
const none: Count = { done: 0, all: 0, finish: null, was: null };

function goalsByDeliverable(plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(tableOf(plan, "deliverables").records.map(({ id, values: { goals } }) => [id, new Set(Array.isArray(goals) ? goals.map(String) : [])]));
}

function count(counts: Map<string, Count>, goal: string, task: { readonly isDone: boolean; readonly day: string; readonly was: string | null }): void {
  const { done, all, finish, was } = counts.get(goal) ?? none;
  counts.set(goal, { done: done + Number(task.isDone), all: all + 1, finish: later(finish, task.day), was: later(was, task.was) });
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);
