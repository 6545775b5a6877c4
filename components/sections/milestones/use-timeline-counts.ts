"use client";

import { useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { createRowCount, type RowCounts } from "@/lib/plan/derive/schedule/rows";

/** How many rows each view of the step has. */
export function useTimelineCounts(): { readonly table: number; readonly milestones: number } {
  const [count] = useState(createRowCount);
  const { rows, milestones } = usePlan(count, isSame);
  return { table: rows, milestones };
}

const isSame = (a: RowCounts, b: RowCounts): boolean => a.rows === b.rows && a.milestones === b.milestones;
