"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useForecast } from "@/lib/client/use-forecast";
import { useForecastWords } from "./use-forecast-words";

/** Whether what stands below is of the plan as it is; how far the next one is, or why there is none. */
export function ForecastStatus() {
  const t = useTranslations("forecast");
  const { forecast, isOlder, progress, failure, retry } = useForecast();
  if (failure !== null)
    return (
      <div role="alert" className="mt-3">
        <Banner tone="caution" icon="alert" title={t("failed")} actions={<Button onClick={retry}>{t("retry")}</Button>}>
          {t(forecast ? "failedKept" : "failedSafe")}
        </Banner>
      </div>
    );
  if (progress === null) return null;
  return <Running share={progress} isOlder={isOlder} />;
}

function Running({ share, isOlder }: { share: number; isOlder: boolean }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const label = t("running", { share: words.percent(Math.round(share * 100) / 100) });
  return (
    <p className="mt-3 flex items-center gap-2 text-note text-ink-muted tabular-nums">
      <span
        role="progressbar"
        aria-label={t("title")}
        aria-valuenow={Math.round(share * 100)}
        className="relative h-1.5 w-32 flex-none overflow-hidden rounded-[2px] bg-surface-active forced-colors:border"
      >
        <span className="absolute inset-y-0 left-0 bg-bar-done forced-colors:bg-[CanvasText]" style={{ width: `${share * 100}%` }} />
      </span>
      {label} {isOlder && t("older")}
    </p>
  );
}
