/** Where a row goes when it moves by one line of the chart. */
import { type AnyRecord } from "@/lib/plan/section";
import { phaseOf } from "./chart-items";

export interface RowMove {
  /** The record to stand behind in the table; null is the top. */
  readonly after: string | null;
  /** Null: it stays in its phase. */
  readonly phase: string | null;
}

/** `shown`: ids as the chart shows them. Beyond the edge of its phase a row comes into the next one. Null at either end. */
export function moveByOne(records: readonly AnyRecord[], shown: readonly string[], id: string, by: 1 | -1): RowMove | null {
  const target = records.find((record) => record.id === shown[shown.indexOf(id) + by]);
  const moved = records.find((record) => record.id === id);
  if (!target || !moved) return null;
  const isSamePhase = phaseOf(target) === phaseOf(moved);
  const others = records.filter((record) => record.id !== id);
  const place = others.indexOf(target);
  const isBehind = isSamePhase ? by > 0 : by < 0;
  return { after: isBehind ? target.id : (others[place - 1]?.id ?? null), phase: isSamePhase ? null : phaseOf(target) };
}
