"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { SectionSkeleton } from "@/components/table/section-skeleton";
import { useReady } from "@/lib/client/use-saved";
import { countAnswered } from "@/lib/plan/derive/readiness/ticks";
import { useFigures, useReadiness } from "../use-readiness";
import { AnsweredList } from "./answered-list";
import { OpenList } from "./open-list";
import { WordTicks } from "./word-ticks";

/** The outsider test: what somebody who was not in the room would find here, and what they would not. */
export function OutsiderPage() {
  const isReady = useReady();
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain print:overflow-visible">
      <div data-section="outsider" data-fields className="px-9 pt-[26px] pb-9 max-sm:px-4 max-sm:pt-[18px]">
        {isReady ? <PlanFactsProvider><Content /></PlanFactsProvider> : <SectionSkeleton />}
      </div>
    </div>
  );
}

function Content() {
  const ticks = useReadiness();
  return (
    <>
      <Figure />
      <OpenList ticks={ticks} />
      <AnsweredList ticks={ticks} />
    </>
  );
}

function Figure() {
  const t = useTranslations("readiness");
  const ticks = useFigures();
  const counts = useMemo(() => countAnswered(ticks), [ticks]);
  return (
    <>
      <h1 className="text-title-lg font-semibold text-balance max-sm:text-[1.5rem] max-sm:leading-8">{t("title")}</h1>
      <p className="mt-1 mb-[18px] max-w-read text-body text-pretty text-ink-muted">
        {t.rich("intro", { ...counts, b: (text) => <b className="text-ink tabular-nums">{text}</b> })}
      </p>
      <WordTicks ticks={ticks} large />
    </>
  );
}
