/**
 * Plan -> Schedule. A scheduler follows a plan: each update compares the records with those of the
 * last one by identity and computes what the differences touch.
 */
import { type Plan } from "@/lib/plan/plan";
import { type Point, type WorkCalendar } from "./calendar";
import { createEngine } from "./engine";
import { type Cycle, type Node, type Orphan } from "./network";
import { type Frame } from "./passes";
import { createPlanActivities } from "./plan-activities";
import { renew, type Scheduled } from "./scheduled";
import { createSurroundings } from "./surroundings";
import { createTotals, type Totals } from "./totals";

export { type Scheduled } from "./scheduled";

/** As of the last update of its scheduler: the same object as long as no figure, link or working day changes. */
export interface Schedule {
  readonly calendar: WorkCalendar;
  readonly frame: Frame;
  /** The day it was computed for, an ISO date. */
  readonly today: string;
  /** The evening on which everything is done. */
  readonly finish: Point;
  get(id: string): Scheduled | null;
  node(id: string): Node | null;
  totals(): Totals;
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
  const totals = createTotals();
  const readers: Pick<Schedule, "get" | "node" | "totals"> = {
    get: (id) => engine.nodes().get(id)?.scheduled ?? null,
    node: (id) => engine.nodes().get(id) ?? null,
    totals: () => totals.read(schedule),
  };
  let schedule: Schedule = { ...wholeOf(""), ...readers };

  function update(plan: Plan, today: string): ReadonlySet<string> {
    const isNewWorld = surroundings.follow(plan, today);
    const world = surroundings.now();
    const { changed, removed } = activities.follow(plan, world, isNewWorld);
    const told = new Set<string>(removed);
    for (const node of engine.update(changed, removed, world.frame)) if (renew(node)) told.add(node.activity.id);
    totals.note(told);
    const whole = wholeOf(today);
    if (told.size > 0 || !isSameWhole(whole, schedule)) {
      const from = new WeakRef(schedule);
      schedule = { ...whole, ...readers };
      steps.set(schedule, { from, told });
    }
    return told;
  }

  function wholeOf(today: string): Whole {
    const { calendar, frame } = surroundings.now();
    return { calendar, frame, today, finish: engine.projectFinish(), ...engine.wiring() };
  }

  return { update, schedule: () => schedule };
}

/** By the schedule it led to. Everybody who follows a schedule takes the same step. */
const steps = new WeakMap<Schedule, { readonly from: WeakRef<Schedule>; readonly told: ReadonlySet<string> }>();

/** Ids of those whose figures changed, came or went in the one update that led from `before` to `now`; null: it was not one. */
export function scheduleStep(before: Schedule, now: Schedule): ReadonlySet<string> | null {
  if (before === now) return nobody;
  const step = steps.get(now);
  return step?.from.deref() === before ? step.told : null;
}
const nobody: ReadonlySet<string> = new Set();

type Whole = Omit<Schedule, "get" | "node" | "totals">;

const isSameWhole = (a: Whole, b: Whole): boolean => (Object.keys(a) as (keyof Whole)[]).every((key) => a[key] === b[key]);
