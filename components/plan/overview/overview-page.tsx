"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { FieldCell } from "@/components/fields/field-cell";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { SinglePanel } from "@/components/table/single-panel";
import { useReady } from "@/lib/client/use-saved";
import { usePointerPresence } from "@/lib/client/use-presence";
import { singleId } from "@/lib/plan/section";
import { PresencePointers } from "../presence-pointers";
import { usePlanName } from "../use-plan-name";
import { useSection } from "../use-section";
import { StepList } from "./step-list";
import { TitleBlock } from "./title-block";

/** Fields that are not at the top of the page. */
const moreFields = ["strategy", "strategyUrl", "workingDays", "holidays", "currency", "prompts"];

/** The plan on one page: what it is, why, and how far each step is. */
export function OverviewPage() {
  const frame = useRef<HTMLDivElement>(null);
  const isReady = useReady();
  const overview = useSection("overview");
  usePointerPresence(frame);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain print:overflow-visible">
      <div ref={frame} data-section={overview.id} data-fields className="group/frame relative min-h-full px-9 pt-[26px] pb-9 max-sm:px-4 max-sm:pt-[18px]">
        {isReady ? <PlanFactsProvider><Content /></PlanFactsProvider> : <SectionSkeleton />}
        <PresencePointers section={overview.id} frame={frame} />
      </div>
    </div>
  );
}

function Content() {
  const t = useTranslations("frame.overview");
  const language = useLocale();
  const overview = useSection("overview");
  const rowName = overview.title[language];
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
      <Part title={t("why")}>
        <div className="mt-2 max-w-read">
          <FieldCell section={overview} record={singleId} fieldId="why" rowName={rowName} className="text-body" />
        </div>
      </Part>
      <Part title={t("steps")}><StepList /></Part>
      <Part title={t("more")}><SinglePanel section={overview} fields={moreFields} /></Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="text-heading font-semibold">{title}</h2>
      {children}
    </section>
  );
}
