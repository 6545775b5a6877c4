"use client";

import { useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { createMatrix } from "@/lib/plan/derive/risk/matrix";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { Legend } from "./legend";
import { Matrix } from "./matrix";
import { MatrixSummary } from "./matrix-summary";
import { OpenPoints } from "./open-points";

/** The matrix, what its colours mean, a sentence that sums it up, and what is still open. */
export function MatrixPane({ onSay }: { onSay(text: string): void }) {
  const [cellsOf] = useState(cellReader);
  const cells = usePlan(cellsOf);
  return (
    <div className="sticky top-0 min-w-0 pt-2.5 print:static">
      <Matrix cells={cells} onSay={onSay} />
      <Legend />
      <MatrixSummary />
      <OpenPoints />
    </div>
  );
}

function cellReader() {
  const follow = createMatrix();
  return (plan: Plan) => follow(tableOf(plan, "risks").records);
}
