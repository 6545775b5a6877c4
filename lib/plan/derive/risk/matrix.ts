/** The 5 x 5 matrix: likelihood up, impact right. */
import { type RecordChange } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Place, type Score, scoreAt, scoreOf, steps } from "./score";

export interface Cell extends Score {
  /** Ids of the risks that stand here, as in their table. */
  readonly risks: readonly string[];
}

/** Twenty-five cells as they are read: the most likely row first, the smallest impact first. */
export function matrixOf(risks: readonly AnyRecord[]): readonly Cell[] {
  const ids = new Map<string, string[]>();
  for (const risk of risks) {
    const place = scoreOf(risk);
    if (!place) continue;
    const key = keyOf(place);
    const there = ids.get(key);
    if (there) there.push(risk.id);
    else ids.set(key, [risk.id]);
  }
  return steps.toReversed().flatMap((likelihood) =>
    steps.map((impact) => ({ ...scoreAt({ likelihood, impact }), risks: ids.get(keyOf({ likelihood, impact })) ?? [] })));
}

/** A matrix that is read again and again: a cell keeps its identity while the same risks stand in it, and so does the whole. */
export function createMatrix(): (risks: readonly AnyRecord[]) => readonly Cell[] {
  let known: readonly Cell[] = [];
  return (risks) => {
    const next = matrixOf(risks).map((cell, index) => (isSameCell(known[index], cell) ? (known[index] ?? cell) : cell));
    if (known.length === 0 || next.some((cell, index) => cell !== known[index])) known = next;
    return known;
  };
}

/** The places are always the same twenty-five. */
const isSameCell = (a: Cell | undefined, b: Cell): boolean =>
  a?.risks.length === b.risks.length && a.risks.every((risk, place) => risk === b.risks[place]);

const keyOf = ({ likelihood, impact }: Place): string => `${likelihood}/${impact}`;

export const isSamePlace = (a: Place | null, b: Place | null): boolean =>
  a === b || (a !== null && b !== null && a.likelihood === b.likelihood && a.impact === b.impact);

/** One step in the matrix, no further than its edge. */
export const stepFrom = ({ likelihood, impact }: Place, by: Place): Place => ({
  likelihood: within(likelihood + by.likelihood),
  impact: within(impact + by.impact),
});
const within = (step: number): number => Math.min(Math.max(step, 1), 5);

/** What a move writes: only what it changes, so that two people who move along different axes both have moved it. */
export function moveTo(risk: AnyRecord, place: Place): RecordChange {
  const { likelihood, impact } = risk.values;
  return {
    section: "risks",
    record: risk.id,
    values: {
      ...(likelihood === place.likelihood ? {} : { likelihood: place.likelihood }),
      ...(impact === place.impact ? {} : { impact: place.impact }),
    },
  };
}
