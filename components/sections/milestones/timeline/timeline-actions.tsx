"use client";

import { useTranslations } from "next-intl";
import { type Section } from "@/lib/plan/section";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { unitOf, zoomPresets, type Unit } from "./scale";
import { useTimeline, useTimelineState } from "./timeline-context";

/** What can be done with the whole timeline, at the right of its title. */
export function TimelineActions({ isTable, onToday }: { section: Section; isTable: boolean; onToday(): void }) {
  const t = useTranslations("schedule");
  const { store } = useTimeline();
  const unit = useTimelineState(({ dayWidth }) => unitOf(dayWidth));
  if (isTable) return null;
  return (
    <>
      <Button variant="quiet" onClick={onToday}>{t("today")}</Button>
      <Segmented<Unit>
        label={t("zoom")}
        value={unit}
        segments={(["days", "weeks", "months"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => store.set({ dayWidth: zoomPresets[value] })}
      />
    </>
  );
}
