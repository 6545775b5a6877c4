"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { buttonClass } from "@/components/ui/button-class";
import { useForecastPart } from "@/lib/client/use-forecast";
import { chanceBy, type ForecastResult, pointFor } from "@/lib/plan/derive/forecast/result";
import { ConfidenceChoice } from "./confidence-choice";
import { CostlyRisks } from "./costly-risks";
import { DecidingTasks } from "./deciding-tasks";
import { ForecastBasisLine } from "./forecast-basis";
import { ForecastList } from "./forecast-list";
import { ForecastStatus } from "./forecast-status";
import { ForecastTable } from "./forecast-table";
import { useForecastWords } from "./use-forecast-words";

const usualConfidence = 0.8;

/** How likely each date is, what decides it, and how much wiggle room it needs. `isTable`: figures instead of drawings. */
export function ForecastPanel({ isTable }: { isTable: boolean }) {
  const t = useTranslations("forecast");
  const result = useForecastPart(({ forecast }) => forecast?.result ?? null);
  const hasNothing = useForecastPart(({ basis }) => basis !== null && !basis.isUncertain);
  const [confidence, setConfidence] = useState(usualConfidence);
  return (
    <section aria-labelledby="forecast" className="mt-8 border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="forecast" className="text-heading font-semibold">{t("title")}</h2>
        {result && <ConfidenceChoice value={confidence} onChange={setConfidence} />}
      </div>
      {hasNothing ? <NothingUncertain /> : <ForecastStatus />}
      {result && (
        <>
          <Summary result={result} confidence={confidence} />
          {isTable ? <ForecastTable result={result} confidence={confidence} /> : <ForecastList result={result} confidence={confidence} />}
          <div className="mt-5 grid gap-x-10 gap-y-5 md:grid-cols-2">
            <DecidingTasks result={result} />
            <CostlyRisks result={result} />
          </div>
        </>
      )}
      {!hasNothing && <ForecastBasisLine />}
    </section>
  );
}

function Summary({ result, confidence }: { result: ForecastResult; confidence: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const plan = result.targets.at(-1);
  if (!plan) return null;
  return (
    <p className="mt-2 max-w-read text-body text-pretty text-ink-muted tabular-nums">
      {t.rich("summary", {
        confidence: words.percent(confidence),
        runs: words.count(result.runs),
        date: words.day(plan, pointFor(plan, confidence)),
        planned: words.day(plan, plan.planned),
        chance: words.percent(chanceBy(plan, plan.planned)),
        b: (text: ReactNode) => <b className="text-ink">{text}</b>,
      })}
    </p>
  );
}

function NothingUncertain() {
  const t = useTranslations("forecast");
  const plan = useOpenPlan();
  return (
    <div className="mt-3 max-w-read">
      <p className="font-medium">{t("emptyTitle")}</p>
      <p className="mt-1 text-pretty text-ink-muted">{t("emptyHint")}</p>
      <p className="mt-3 flex flex-wrap gap-2">
        {(["tasks", "risks"] as const).map((section) => (
          <a key={section} href={sectionPath(plan.id, section)} className={buttonClass({ variant: "outline" })}>
            {t(section === "tasks" ? "toTasks" : "toRisks")}
          </a>
        ))}
      </p>
    </div>
  );
}
