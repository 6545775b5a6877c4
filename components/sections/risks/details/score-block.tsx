"use client";

import { useRecord } from "@/lib/client/use-plan";
import { scoreOf } from "@/lib/plan/derive/risk/score";
import { useRisks } from "../risks-context";
import { ScoreTile } from "../score-tile";
import { StepChoice } from "./step-choice";

/** The score, and the two steps it is made of. */
export function ScoreBlock({ risk, name }: { risk: string; name: string }) {
  const { section } = useRisks();
  const record = useRecord(section.id, risk);
  return (
    <div className="mt-3 flex items-center gap-4 border-y border-line py-3.5">
      <ScoreTile score={record && scoreOf(record)} size="lg" />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <StepChoice risk={risk} name={name} fieldId="likelihood" />
        <StepChoice risk={risk} name={name} fieldId="impact" />
      </div>
    </div>
  );
}
