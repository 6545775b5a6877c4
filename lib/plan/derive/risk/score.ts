/** How large a risk is: likelihood times impact, one to five each, in four bands. */
import { type AnyRecord } from "@/lib/plan/section";

/** 1 low (1 to 4), 2 medium (5 to 9), 3 high (10 to 14), 4 very high (15 to 25). */
export type Band = 1 | 2 | 3 | 4;
export const bands: readonly Band[] = [1, 2, 3, 4];
/** The lowest and the highest score of each band. */
export const bandEnds: Readonly<Record<Band, readonly [number, number]>> = { 1: [1, 4], 2: [5, 9], 3: [10, 14], 4: [15, 25] };

export const steps = [1, 2, 3, 4, 5] as const;

/** Where a risk stands in the matrix. */
export interface Place {
  readonly likelihood: number;
  readonly impact: number;
}
export interface Score extends Place {
  readonly score: number;
  readonly band: Band;
}

export const bandOf = (score: number): Band => (score >= 15 ? 4 : score >= 10 ? 3 : score >= 5 ? 2 : 1);

export function scoreAt({ likelihood, impact }: Place): Score {
  const score = likelihood * impact;
  return { likelihood, impact, score, band: bandOf(score) };
}

/** Null while its likelihood or impact is open. */
export function scoreOf({ values }: AnyRecord): Score | null {
  const { likelihood, impact } = values;
  return isStep(likelihood) && isStep(impact) ? scoreAt({ likelihood, impact }) : null;
}

const isStep = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 5;
