"use client";

import { useTranslations } from "next-intl";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { localDay } from "@/lib/plan/day-number";
import { activeSince, endPlanB, startPlanB, stepsOfRisk, taskOfStep, tasksOfPlanB } from "@/lib/plan/derive/risk/contingency";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { sectionPath } from "@/components/plan/places";
import { useOpenPlan } from "@/components/plan/plan-context";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { useRisks } from "../risks-context";

/** Starting plan B, and going back: each is one step to undo, and once for everybody. */
export function PlanBStart({ risk, onSay }: { risk: string; onSay(text: string): void }) {
  const t = useTranslations("risks.details");
  const ui = useTranslations("ui");
  const { section } = useRisks();
  const { id: plan } = useOpenPlan();
  const write = useWriteEdits();
  const replica = useReplicaIfAny();
  const record = useRecord(section.id, risk);
  const { steps, done, count, missing } = usePlan((value) => progressOf(value, risk), isSame);
  if (!record) return null;
  const isActive = activeSince(record) !== null;

  function start(): void {
    if (!replica || !write?.(startPlanB(replica.snapshot.plan(), risk, localDay(new Date())))) return;
    offerUndo(t("started", { count: steps }));
  }
  function goBack(): void {
    if (replica && write?.(endPlanB(replica.snapshot.plan(), risk))) offerUndo(t("wentBack"));
  }
  function offerUndo(message: string): void {
    onSay(message);
    showToast({ id: `plan-b-${risk}`, message, action: { label: ui("undo"), onPress: () => replica?.undo.undo() } });
  }

  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      {isActive && (
        <a href={sectionPath(plan, "tasks")} className="text-accent-text underline-offset-2 hover:underline">
          {t("tasksDone", { done: String(done), count })}
        </a>
      )}
      {write && (!isActive || missing > 0) && (
        <Button variant="primary" className="max-sm:h-11" aria-disabled={steps === 0} onClick={() => steps > 0 && start()}>{t("start")}</Button>
      )}
      {write && isActive && <Button variant="outline" className="max-sm:h-11" onClick={goBack}>{t("goBack")}</Button>}
      {write && !isActive && <span className="min-w-0 flex-1 text-note text-pretty text-ink-subtle">{steps === 0 ? t("noSteps") : t("startsTasks", { count: steps })}</span>}
    </div>
  );
}

/** `missing`: steps of it that are no tasks. */
function progressOf(plan: Plan, risk: string) {
  const steps = stepsOfRisk(plan, risk);
  const tasks = tasksOfPlanB(plan, risk).filter(({ values }) => values["status"] !== "dropped");
  const there = new Set(tableOf(plan, "tasks").records.map(({ id }) => id));
  return {
    steps: steps.length,
    done: tasks.filter(({ values }) => values["status"] === "done").length,
    count: tasks.length,
    missing: steps.filter(({ id }) => !there.has(taskOfStep(risk, id))).length,
  };
}
type Progress = ReturnType<typeof progressOf>;
const isSame = (a: Progress, b: Progress): boolean => a.steps === b.steps && a.done === b.done && a.count === b.count && a.missing === b.missing;
