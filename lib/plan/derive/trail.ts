/** What the trail of watched fields says: where risks stood before, and how a goal's figure went. */
import { type AnyRecord } from "../section";
import { type TrailEntry } from "../trail";

export interface RiskPosition {
  readonly likelihood: number;
  readonly impact: number;
}

/**
 * Where each risk stood before the first of `entries`, by its id; risks that stood where they stand now, or
 * nowhere, are left out. `entries`: of the section "risks", in any order.
 */
export function earlierRisks(entries: readonly TrailEntry[], risks: readonly AnyRecord[]): ReadonlyMap<string, RiskPosition> {
  const first = firstChanges(entries);
  const moved = risks.flatMap((risk): [string, RiskPosition][] => {
    const changes = first.get(risk.id);
    if (!changes) return [];
    const then = (field: keyof RiskPosition): unknown => (changes[field] ?? { before: risk.values[field] }).before;
    const [likelihood, impact] = [then("likelihood"), then("impact")];
    if (typeof likelihood !== "number" || typeof impact !== "number") return [];
    return likelihood === risk.values["likelihood"] && impact === risk.values["impact"] ? [] : [[risk.id, { likelihood, impact }]];
  });
  return new Map(moved);
}

type FirstChanges = ReadonlyMap<string, Readonly<Record<string, TrailEntry>>>;

/** The first change of each field, by record. Entries are looked through once, however often the plan changes. */
function firstChanges(entries: readonly TrailEntry[]): FirstChanges {
  const known = firsts.get(entries);
  if (known) return known;
  const first = new Map<string, Record<string, TrailEntry>>();
  for (const entry of entries) {
    const fields = first.get(entry.record) ?? {};
    first.set(entry.record, fields);
    if (entry.at < (fields[entry.field]?.at ?? Infinity)) fields[entry.field] = entry;
  }
  firsts.set(entries, first);
  return first;
}
const firsts = new WeakMap<readonly TrailEntry[], FirstChanges>();

export interface CheckIn {
  /** Milliseconds. */
  readonly at: number;
  readonly value: number;
  /** The name of whoever said so. */
  readonly by: string;
}
export interface FigureHistory {
  /** What it was before the first check-in: the baseline somebody gave, else what the first replaced; null for neither. */
  readonly start: number | null;
  /** Oldest first. */
  readonly checkIns: readonly CheckIn[];
}

/** What a figure was set to. `entries`: of one field, in any order; `baseline`: as the plan says. */
export function historyOf(entries: readonly TrailEntry[], baseline: number | null): FigureHistory {
  const inOrder = entries.toSorted((a, b) => a.at - b.at);
  const checkIns = inOrder.flatMap(({ at, value, by }) => (value === null ? [] : [{ at, value, by: by.name }]));
  return { start: baseline ?? inOrder[0]?.before ?? null, checkIns };
}

/** A figure's way on a plane: `x` from 0 at the first check-in to 1 at the end, `y` from 0 at the least to 1 at the largest figure. */
export interface Plotted {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly startY: number | null;
  readonly targetY: number | null;
}

/** `end`: milliseconds; what is later lies at the end. Null without check-ins. */
export function plotHistory({ start, checkIns }: FigureHistory, { target, end }: { readonly target: number | null; readonly end: number }): Plotted | null {
  const [first] = checkIns;
  if (!first) return null;
  const values = [...checkIns.map(({ value }) => value), start ?? first.value, target ?? first.value];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // Halves, since the way between two figures can be longer than any figure.
  const y = (value: number) => (high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5);
  const x = (at: number) => (end > first.at ? Math.min((at - first.at) / (end - first.at), 1) : 1);
  return {
    points: checkIns.map(({ at, value }) => ({ x: x(at), y: y(value) })),
    startY: start === null ? null : y(start),
    targetY: target === null ? null : y(target),
  };
}
