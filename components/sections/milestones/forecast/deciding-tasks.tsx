"use client";

import { useTranslations } from "next-intl";
import { type ForecastResult } from "@/lib/plan/derive/forecast/result";
import { RankedList } from "./ranked-list";
import { RecordLink } from "@/components/sections/record-link";
import { useForecastWords } from "./use-forecast-words";

const most = 10;

/** The tasks that are on the critical path of most runs. */
export function DecidingTasks({ result: { tasks, criticality } }: { result: ForecastResult }) {
  const t = useTranslations("forecast");
  const words = useForecastWords();
  const ranked = tasks
    .map((id, index) => ({ id, share: criticality[index] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, most);
  return (
    <RankedList
      title={t("tasks")}
      hint={t("tasksHint")}
      empty={t("noTasks")}
      entries={ranked.map(({ id, share }) => ({ id, share, name: <RecordLink section="tasks" id={id} />, figure: words.percent(share) }))}
    />
  );
}
