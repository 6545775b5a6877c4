"use client";

import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { StepHeader } from "@/components/plan/step-header";
import { TablePanel } from "@/components/table/table-panel";
import { useTranslations } from "next-intl";
import { useTables } from "@/lib/client/use-tables";
import { outcomeFindings } from "@/lib/plan/derive/outcomes";
import { type AnyRecord } from "@/lib/plan/section";
import { type PanelProps } from "..";
import { FindingsProvider, GapLine, useFindingsOf } from "../findings-context";
import { GapCount } from "../goals/gap-count";
import { PanelFrame } from "../panel-frame";
import { BesideThePlan } from "./beside-the-plan";

const read: readonly string[] = ["outcomes", "research"];

/** What the research said it would take, beside what the plan says now; and what it rests on. */
export function OutcomesPanel({ section }: PanelProps) {
  const findings = useTables(read, outcomeFindings);
  return (
    <FindingsProvider findings={findings}>
      <StepHeader section={section} actions={<AddButton section={section} />} aside={<AnsweredLine step={section.step} />} summary={<GapCount count={findings.length} href={null} />} />
      <PanelFrame section={section}>
        {(scroller) => (
          <>
            <BesideThePlan />
            <TablePanel section={section} scroller={scroller} note={OutcomeNote} />
          </>
        )}
      </PanelFrame>
    </FindingsProvider>
  );
}

function OutcomeNote({ record }: { record: AnyRecord }) {
  const t = useTranslations("research.finding");
  return <GapLine texts={useFindingsOf(record.id).map(({ code }) => t(code as "noKind" | "noFigure" | "noEvidence"))} />;
}
