/**
 * What the register puts at stake, as an expected value: the chance of each risk times what it would
 * cost. Expected monetary value as in the PMBOK Guide (5th edition, 2013, 11.4.2.2), with the chances
 * of `chances`; days the same way. It is an average over many plans, not what this one will lose.
 */
import { type AnyRecord } from "@/lib/plan/section";
import { chances } from "../forecast/risks";

export interface RiskExposure {
  readonly id: string;
  /** 0 while nobody has said how likely it is. */
  readonly chance: number;
  /** Working days: its own delay, or else that of plan B; null when neither is said. */
  readonly delay: number | null;
  /** What plan B costs, in the plan's currency; null when it is not said. */
  readonly cost: number | null;
}
export interface Exposure {
  /** Expected working days and money, over all risks. */
  readonly days: number;
  readonly money: number;
  /** Risks that do not say how likely they are, what they delay or what they cost: that much is not counted. */
  readonly unsaid: number;
}

export function exposureOfRisk({ id, values }: AnyRecord): RiskExposure {
  const { likelihood, delay, planBDelay, planBCost } = values;
  return { id, chance: chances[Number(likelihood ?? 0) - 1] ?? 0, delay: amount(delay) ?? amount(planBDelay), cost: amount(planBCost) };
}

export function exposureOf(risks: readonly AnyRecord[]): Exposure {
  let [days, money, unsaid] = [0, 0, 0];
  for (const risk of risks) {
    const { chance, delay, cost } = exposureOfRisk(risk);
    days += chance * (delay ?? 0);
    money += chance * (cost ?? 0);
    if (chance === 0 || delay === null || cost === null) unsaid += 1;
  }
  return { days, money, unsaid };
}

/** What a risk takes is no gain, whatever somebody wrote. */
const amount = (value: unknown): number | null => (typeof value === "number" ? Math.max(value, 0) : null);
