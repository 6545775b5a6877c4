"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useRef, useState } from "react";
import { usePointerPresence } from "@/lib/client/use-presence";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useReady } from "@/lib/client/use-saved";
import { type Section } from "@/lib/plan/section";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { AddButton } from "@/components/plan/add-button";
import { AnsweredLine } from "@/components/plan/answered-line";
import { useCommand } from "@/components/plan/commands";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { PresencePointers } from "@/components/plan/presence-pointers";
import { StepHeader } from "@/components/plan/step-header";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { SectionTable } from "@/components/table/section-table";
import { useIsPhone } from "@/components/sections/milestones/phone/use-is-phone";
import { IconButton } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { lazy } from "@/components/ui/lazy";
import { type PanelProps } from "..";
import { ChartPanel } from "./chart/chart-panel";
import { Legend } from "./chart/legend";
import { RaciSummary } from "./chart/raci-summary";
import { RaciProvider } from "./raci-context";

const RaciList = lazy(() => import("./phone/raci-list").then((module) => module.RaciList));

/** Who does, answers for, is asked about and is told of what: as a chart, as a table; on a phone as a list. */
export function ResponsibilitiesPanel({ section }: PanelProps) {
  const t = useTranslations("raci");
  const [isTable, setTable] = useState(false);
  const isPhone = useIsPhone();
  const label = t(isTable ? "asChart" : "asTable");
  useCommand({ id: "raci-table", group: "action", label, keys: "t", icon: "list", run: () => setTable(!isTable) });
  const toggle = <IconButton icon="list" label={label} aria-pressed={isTable} on={isTable} aria-keyshortcuts="T" onClick={() => setTable(!isTable)} />;
  return (
    <RaciProvider>
      <PlanFactsProvider>
        <StepHeader section={section} actions={<Actions section={section}>{toggle}</Actions>} aside={<AnsweredLine step={section.step} />} summary={<RaciSummary onShow={() => setTable(false)} />} />
        {isTable ? <SectionTable section={section} /> : <Chart section={section} isPhone={isPhone} />}
      </PlanFactsProvider>
    </RaciProvider>
  );
}

function Chart({ section, isPhone }: { section: Section; isPhone: boolean }) {
  const replica = useReplicaIfAny();
  const isReady = useReady();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  usePointerPresence(frame);
  if (!isReady || !replica) return <div className="px-gutter max-sm:px-4"><SectionSkeleton /></div>;
  if (isPhone) return <Suspense><RaciList section={section} replica={replica} /></Suspense>;
  return (
    <>
      <div ref={scroller} className="@container min-h-0 flex-1 scroll-pt-24 scroll-pb-24 overflow-auto overscroll-contain print:overflow-visible">
        <div ref={frame} data-section={section.id} className="group/frame relative min-h-full w-fit min-w-full px-[calc(var(--spacing-gutter)-10px)] pb-4">
          <ChartPanel section={section} replica={replica} scroller={scroller} />
          <PresencePointers section={section.id} frame={frame} />
        </div>
      </div>
      <Legend />
    </>
  );
}

function Actions({ section, children }: { section: Section; children: ReactNode }) {
  const t = useTranslations("raci");
  const plan = useOpenPlan();
  return (
    <>
      {children}
      <a href={sectionPath(plan.id, "people")} className={buttonClass()}><Icon name="users" size={16} />{t("people")}</a>
      <AddButton section={section} />
    </>
  );
}
