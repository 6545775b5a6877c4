"use client";

import { createContext, useContext, useMemo } from "react";
import { useTranslations } from "next-intl";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { StepHeader } from "@/components/plan/step-header";
import { TablePanel } from "@/components/table/table-panel";
import { isSameJson } from "@/lib/client/observable";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useSchedule } from "@/lib/client/use-schedule";
import { deliverableFindings, type DeliverableFinding, deliverableProgress, type DeliverableProgress } from "@/lib/plan/derive/deliverables";
import { type AnyRecord } from "@/lib/plan/section";
import { type PanelProps } from "..";
import { FindingsProvider, GapLine, useFindingsOf } from "../findings-context";
import { GapCount } from "../goals/gap-count";
import { useFindingWords } from "../goals/use-finding-words";
import { WorkWords } from "../goals/cards/work-words";
import { PanelFrame } from "../panel-frame";

interface Work {
  readonly progress: readonly DeliverableProgress[];
  readonly findings: readonly DeliverableFinding[];
}
const nothing: Work = { progress: [], findings: [] };
const Progress = createContext<ReadonlyMap<string, DeliverableProgress>>(new Map());

/** What is handed over: the table, with how far the tasks of each row are and what nobody has said of it. */
export function DeliverablesPanel({ section }: PanelProps) {
  const { progress, findings } = useSchedule<Work>(readWork, nothing, isSameJson, reads);
  const byId = useMemo(() => new Map(progress.map((each) => [each.id, each])), [progress]);
  return (
    <FindingsProvider findings={findings}>
      <Progress value={byId}>
        <StepHeader section={section} actions={<AddButton section={section} />} aside={<AnsweredLine step={section.step} />} summary={<GapCount count={findings.length} href={null} />} />
        <PanelFrame section={section}>{(scroller) => <TablePanel section={section} scroller={scroller} note={Note} />}</PanelFrame>
      </Progress>
    </FindingsProvider>
  );
}

const reads: readonly string[] = ["goals", "deliverables", "tasks"];
const readWork = (store: ScheduleStore): Work => ({
  progress: [...deliverableProgress(store.plan(), store.schedule()).values()],
  findings: deliverableFindings(store.plan(), store.schedule()),
});

function Note({ record }: { record: AnyRecord }) {
  const t = useTranslations("goals");
  const words = useFindingWords();
  const work = useContext(Progress).get(record.id);
  return (
    <>
      {work && work.all > 0 && <span className="mt-1 block text-note text-ink-muted"><WorkWords {...work} /></span>}
      {work?.all === 0 && <span className="sr-only">{t("noTasks")}</span>}
      <GapLine texts={useFindingsOf(record.id).map(words)} />
    </>
  );
}
