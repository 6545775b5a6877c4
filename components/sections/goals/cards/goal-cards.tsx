"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { useCommand } from "@/components/plan/commands";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { useRowLink } from "@/components/table/use-row-link";
import { isSameJson } from "@/lib/client/observable";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useRecordIds } from "@/lib/client/use-plan";
import { useSchedule } from "@/lib/client/use-schedule";
import { useReady } from "@/lib/client/use-saved";
import { deliverableFindings, deliverableProgress, type DeliverableProgress } from "@/lib/plan/derive/deliverables";
import { goalTree, type GoalTree } from "@/lib/plan/derive/goal-tree";
import { type Finding } from "@/lib/plan/derive/finding";
import { type Section } from "@/lib/plan/section";
import { FindingsProvider } from "@/components/sections/findings-context";
import { RecordDetails, type Shown } from "@/components/sections/record-details";
import { useAnswers } from "../guide/use-answers";
import { useGoalFindings } from "../use-goal-findings";
import { CardsProvider } from "./cards-context";
import { GoalCard } from "./goal-card";
import { LooseDeliverables } from "./loose-deliverables";

interface Work {
  readonly tree: GoalTree;
  readonly deliverables: readonly DeliverableProgress[];
  readonly findings: readonly Finding[];
}

/** More tasks than this are folded away under their deliverables at first. */
const mostUnfolded = 60;

/** Each goal with how far it is, what is handed over for it, and the tasks that lead there: gaps included. */
export function GoalCards({ section }: { section: Section }) {
  const t = useTranslations("goals");
  const language = useLocale();
  const isReady = useReady();
  const answers = useAnswers();
  const ids = useRecordIds(section.id);
  const work = useSchedule<Work | null>(readWork, null, isSameJson, reads);
  const own = useGoalFindings();
  const [shown, show] = useState<Shown | null>(null);
  const findings = useMemo(() => [...own, ...(work?.findings ?? [])], [own, work]);
  const progress = useMemo(() => new Map(work?.deliverables.map((each) => [each.id, each])), [work]);
  const isUnfolded = (work?.deliverables.reduce((sum, { all }) => sum + all, 0) ?? 0) <= mostUnfolded;
  const context = useMemo(() => ({ answers, progress, isUnfolded, show }), [answers, progress, isUnfolded]);
  const close = useCallback(() => show(null), []);
  useRowLink(section, ids, (record) => document.getElementById(record)?.scrollIntoView({ block: "start" }));
  useCommand(answers && isReady ? {
    id: "add-row", group: "action", label: section.add[language], keys: "n", icon: "plus",
    run: () => {
      const record = answers.goal("");
      if (record !== null) show({ section: section.id, record, field: section.titleField });
    },
  } : null);
  if (!isReady || !work) return <SectionSkeleton />;
  return (
    <FindingsProvider findings={findings}>
      <CardsProvider value={context}>
        {ids.length === 0 && <p className="pt-8 text-ink-subtle">{answers ? t("emptyCards") : section.prompt[language]}</p>}
        <ol aria-label={section.title[language]}>
          {work.tree.goals.map((branch, index) => <GoalCard key={branch.id} branch={branch} number={`${section.prefix}${index + 1}`} />)}
        </ol>
        <LooseDeliverables ids={work.tree.loose} />
        {shown && <RecordDetails shown={shown} onGo={show} onClose={close} />}
      </CardsProvider>
    </FindingsProvider>
  );
}

const reads: readonly string[] = ["goals", "deliverables", "tasks"];

function readWork(store: ScheduleStore): Work {
  const [plan, schedule] = [store.plan(), store.schedule()];
  return {
    tree: goalTree(plan, store.today()),
    deliverables: [...deliverableProgress(plan, schedule).values()],
    findings: deliverableFindings(plan, schedule),
  };
}
