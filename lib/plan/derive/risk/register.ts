/** The register as people read it: the largest risk first, and how many there are of each size. */
import { type AnyRecord } from "@/lib/plan/section";
import { type Band, scoreOf } from "./score";

/** Largest score first; equal ones as in the table; those without a score last. */
export function byScore(risks: readonly AnyRecord[]): readonly string[] {
  const scored = risks.map((risk) => ({ id: risk.id, score: scoreOf(risk)?.score ?? 0 }));
  return scored.toSorted((a, b) => b.score - a.score).map(({ id }) => id);
}

export interface Summary {
  readonly counts: Readonly<Record<Band, number>>;
  /** Without a likelihood or an impact. */
  readonly unscored: number;
}

export function summaryOf(risks: readonly AnyRecord[]): Summary {
  const counts: Record<Band, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let unscored = 0;
  for (const risk of risks) {
    const score = scoreOf(risk);
    if (score) counts[score.band] += 1;
    else unscored += 1;
  }
  return { counts, unscored };
}

/**
 * `wanted` as it may be shown while somebody edits: what stands keeps its place, what is new comes
 * last, what is gone goes.
 */
export function heldOrder(shown: readonly string[], wanted: readonly string[]): readonly string[] {
  const there = new Set(wanted);
  const stays = shown.filter((id) => there.has(id));
  const known = new Set(stays);
  return [...stays, ...wanted.filter((id) => !known.has(id))];
}
