/** From goal to deliverable to task: why each piece of work is done. */
import { type Plan, tableOf } from "../plan";
import { tasksByDeliverable, workOf, type WorkProgress } from "./deliverables";
import { idsIn } from "./read-values";

export interface GoalBranch extends WorkProgress {
  readonly id: string;
  /** Those that serve it, in the order of their table. */
  readonly deliverables: readonly string[];
}
export interface GoalTree {
  readonly goals: readonly GoalBranch[];
  /** Deliverables that serve no goal of the plan. */
  readonly loose: readonly string[];
}

/**
 * A deliverable stands under each goal it serves, and a task that leads to a goal in two ways counts
 * once for it. `today`: ISO date.
 */
export function goalTree(plan: Plan, today: string): GoalTree {
  const under = new Map<string, string[]>(tableOf(plan, "goals").records.map(({ id }) => [id, []]));
  const loose: string[] = [];
  for (const { id, values } of tableOf(plan, "deliverables").records) {
    const served = [...new Set(idsIn(values["goals"]))].filter((goal) => under.has(goal));
    for (const goal of served) under.get(goal)?.push(id);
    if (served.length === 0) loose.push(id);
  }
  const tasks = tasksByDeliverable(plan);
  const goals = [...under].map(([id, deliverables]): GoalBranch =>
    ({ id, deliverables, ...workOf(deliverables.flatMap((each) => tasks.get(each) ?? []), today) }));
  return { goals, loose };
}
