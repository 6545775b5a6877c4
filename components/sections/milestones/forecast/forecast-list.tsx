"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { chanceBy, type ForecastResult, pointFor, type TargetForecast } from "@/lib/plan/derive/forecast/result";
import { ForecastStrip } from "./forecast-strip";
import { spanLength, spanOf } from "./strip-layout";
import { TargetName } from "./target-name";
import { useForecastWords } from "./use-forecast-words";
import { WiggleRoom } from "./wiggle-room";

/** Every milestone that is still open, and the end of the plan, with its distribution. */
export function ForecastList({ result, confidence }: { result: ForecastResult; confidence: number }) {
  const days = Math.max(...result.targets.map((target) => spanLength(spanOf(target))));
  return (
    <ol className="mt-2">
      {result.targets.map((target) => (
        <li key={target.id ?? ""} className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-6 gap-y-2 border-b border-line-faint py-3 break-inside-avoid md:grid-cols-[272px_minmax(0,1fr)]">
          <div className="min-w-0">
            <p className="font-medium wrap-anywhere"><TargetName id={target.id} /></p>
            <Chance target={target} confidence={confidence} />
            {target.id !== null && <WiggleRoom id={target.id} target={target} confidence={confidence} />}
          </div>
          <ForecastStrip milestoneId={target.id} days={days} />
        </li>
      ))}
    </ol>
  );
}

function Chance({ target, confidence }: { target: TargetForecast; confidence: number }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  return (
    <p className="mt-0.5 text-note text-ink-muted tabular-nums">
      {t.rich(target.isPromised ? "chance" : "chanceScheduled", {
        chance: words.percent(chanceBy(target, target.due)),
        date: words.day(target, target.due),
        b: (text: ReactNode) => <b className="text-ink">{text}</b>,
      })}
      <br />
      {t("surely", { confidence: words.percent(confidence), date: words.day(target, pointFor(target, confidence)) })}
    </p>
  );
}
