/** What the register says of delays: each risk happens or not, and then delays every task it endangers. */
import { type AnyRecord } from "@/lib/plan/section";
import { type Node } from "../schedule/network";
import { firstsOf } from "./network";

/**
 * The chance that stands behind each step of likelihood, rare to almost certain: the values of the
 * probability and impact matrix of the PMBOK Guide (5th edition, 2013, figure 11-10), which are the
 * middles of five equal parts.
 */
export const chances: readonly number[] = [0.1, 0.3, 0.5, 0.7, 0.9];

/** What nobody has said of a risk yet. */
export type RiskGap = "likelihood" | "delay" | "tasks";
export interface DelayRisk {
  readonly id: string;
  readonly chance: number;
  /** Working days that each of the tasks takes longer. */
  readonly delay: number;
  /** Open tasks that it endangers. */
  readonly tasks: readonly string[];
  readonly gaps: readonly RiskGap[];
  /** Whether it can delay anything that is still to be done. */
  readonly counts: boolean;
}

/**
 * The register as a forecast reads it. Whatever the response to a risk is, it counts with the
 * likelihood it has; without a delay of its own, with the days of plan B. `open`: tasks still to be done.
 */
export function delayRisks(risks: readonly AnyRecord[], open: ReadonlySet<string>): readonly DelayRisk[] {
  return risks.map(({ id, values }) => {
    const chance = chances[Number(values["likelihood"] ?? 0) - 1] ?? 0;
    const said = values["delay"] ?? values["planBDelay"];
    const delay = typeof said === "number" ? Math.min(Math.max(said, 0), longest) : 0;
    const named = values["tasks"] as readonly string[];
    const tasks = named.filter((task) => open.has(task));
    const isMissing = { likelihood: chance === 0, delay: said === null, tasks: named.length === 0 };
    const gaps = (["likelihood", "delay", "tasks"] as const).filter((gap) => isMissing[gap]);
    return { id, chance, delay, tasks, gaps, counts: chance > 0 && delay > 0 && tasks.length > 0 };
  });
}
const longest = 10_000;

export interface RiskArrays {
  readonly ids: readonly string[];
  readonly chance: Float64Array;
  readonly delay: Float64Array;
  /** Ranks of the tasks of risk `i`: `tasks` from `taskFirst[i]` to `taskFirst[i + 1]`. */
  readonly taskFirst: Int32Array;
  readonly tasks: Int32Array;
}

/** Of the risks that count. */
export function riskArrays(risks: readonly DelayRisk[], order: readonly Node[]): RiskArrays {
  const ranks = new Map(order.map(({ activity, rank }) => [activity.id, rank]));
  const counting = risks.filter(({ counts }) => counts);
  const tasks = counting.map((risk) => risk.tasks.flatMap((id) => ranks.get(id) ?? []));
  return {
    ids: counting.map(({ id }) => id),
    chance: Float64Array.from(counting, ({ chance }) => chance),
    delay: Float64Array.from(counting, ({ delay }) => delay),
    taskFirst: firstsOf(tasks),
    tasks: Int32Array.from(tasks.flat()),
  };
}
