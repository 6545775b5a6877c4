"use client";

import { useCallback, useMemo } from "react";
import { usePlan, useTable } from "@/lib/client/use-plan";
import { createFinder, type FindReadiness, type ReadinessFinding } from "@/lib/plan/derive/readiness/findings";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type Plan } from "@/lib/plan/plan";
import { type AnyRecord, type Question, type Section } from "@/lib/plan/section";

export interface OpenRow {
  /** Null where there is no record to ask. */
  readonly record: AnyRecord | null;
  /** "R2"; empty for the only record of its section. */
  readonly number: string;
}
export interface OpenRows {
  readonly rows: readonly OpenRow[];
  /** Of open ones that are not among `rows`. */
  readonly more: number;
}

/** The first rows that leave a rule open, in the order of their table, and those that are held. */
export function useOpenRows({ section, open, asked }: Tick, held: readonly string[], most: number): OpenRows {
  const { records } = useTable(section.id);
  return useMemo(() => {
    if (asked === 0) return { rows: [{ record: null, number: "" }], more: 0 };
    const rows: OpenRow[] = [];
    let [shown, left] = [0, open.size];
    for (const [index, record] of records.entries()) {
      const isOpen = open.has(record.id);
      if (!isOpen && !held.includes(record.id)) continue;
      if (shown >= most && !held.includes(record.id)) continue;
      rows.push({ record, number: section.single ? "" : `${section.prefix}${index + 1}` });
      if (isOpen) [shown, left] = [shown + 1, left - 1];
      if (shown >= most && held.length === 0) break;
    }
    return { rows, more: left };
  }, [records, section, open, asked, held, most]);
}

/** Why a row is open and who could answer. Renders again only when that is something else. */
export function useFinding(section: Section, question: Question, record: AnyRecord | null): ReadinessFinding {
  const select = useCallback((plan: Plan) => finderOf(plan)({ section, question }, record), [section, question, record]);
  return usePlan(select, isSame);
}

const isSame = (a: ReadinessFinding, b: ReadinessFinding): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Every row on the page asks of the same plan. */
const finders = new WeakMap<Plan, FindReadiness>();
function finderOf(plan: Plan): FindReadiness {
  const find = finders.get(plan) ?? createFinder(plan);
  finders.set(plan, find);
  return find;
}
