"use client";

import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Suspense, useRef } from "react";
import { FieldCell } from "@/components/fields/field-cell";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { SinglePanel } from "@/components/table/single-panel";
import { useReady } from "@/lib/client/use-saved";
import { usePointerPresence } from "@/lib/client/use-presence";
import { singleId } from "@/lib/plan/section";
import { lazy } from "@/components/ui/lazy";
import { PresencePointers } from "../presence-pointers";
import { usePlanName } from "../use-plan-name";
import { useSection } from "../use-section";
import { GoalList } from "./goal-list";
import { MilestoneStrip } from "./milestone-strip";
import { Part } from "./part";
import { readReading, ReadingLinks } from "./reading-links";
import { RiskList } from "./risk-list";
import { TestFigure } from "./test-figure";
import { TitleBlock } from "./title-block";
import { useProgress } from "./use-progress";

const ReadingPage = lazy(() => import("../reading/reading-page").then((module) => module.ReadingPage));

/** Fields that are not at the top of the page. */
const moreFields = ["status", "priority", "strategy", "strategyUrl", "workingDays", "holidays", "currency", "prompts"];

/** The plan on one page: what it is, what is open, how far it is, and what endangers it. Or one of its two readings. */
export function OverviewPage() {
  const frame = useRef<HTMLDivElement>(null);
  const isReady = useReady();
  const overview = useSection("overview");
  const reading = readReading(useSearchParams().get("view"));
  usePointerPresence(frame);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain print:overflow-visible">
      <div ref={frame} data-section={overview.id} data-fields className="group/frame relative min-h-full px-9 pt-[26px] pb-9 max-sm:px-4 max-sm:pt-[18px]">
        {!isReady ? <SectionSkeleton /> : (
          <PlanFactsProvider>{reading ? <Suspense><ReadingPage reading={reading} /></Suspense> : <Content />}</PlanFactsProvider>
        )}
        <PresencePointers section={overview.id} frame={frame} />
      </div>
    </div>
  );
}

function Content() {
  const t = useTranslations("overview");
  const language = useLocale();
  const overview = useSection("overview");
  const rowName = overview.title[language];
  const { progress, baseline } = useProgress();
  return (
    <>
      <h1 className="sr-only">{usePlanName()}</h1>
      <FieldCell
        section={overview}
        record={singleId}
        fieldId="name"
        rowName={rowName}
        className="text-title-lg font-semibold text-balance max-sm:text-[1.5rem] max-sm:leading-8"
      />
      <div className="mt-1">
        <FieldCell section={overview} record={singleId} fieldId="summary" rowName={rowName} className="text-body text-pretty text-ink-muted" />
      </div>
      <TitleBlock />
      <TestFigure />
      <div className="grid grid-cols-[minmax(0,1fr)_296px] gap-x-11 max-lg:grid-cols-1">
        <div className="min-w-0">
          <MilestoneStrip steps={progress?.milestones ?? []} baseline={baseline} />
          <GoalList goals={progress?.goals ?? []} />
          <RiskList />
        </div>
        <div className="min-w-0">
          <Part title={t("why")}>
            <div className="mt-2 max-w-read">
              <FieldCell section={overview} record={singleId} fieldId="why" rowName={rowName} className="text-body" />
            </div>
          </Part>
          <Part title={t("readings")}><ReadingLinks /></Part>
        </div>
      </div>
      <Part title={t("more")}><SinglePanel section={overview} fields={moreFields} /></Part>
    </>
  );
}
