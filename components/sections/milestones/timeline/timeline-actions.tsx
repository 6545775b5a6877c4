"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSection } from "@/components/plan/use-section";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Segmented } from "@/components/ui/segmented";
import { unitOf, zoomPresets, type Unit } from "./scale";
import { ShowMenu } from "./show-menu";
import { useTimeline, useTimelineState } from "./timeline-context";

/** What can be done with the whole timeline, at the right of its title. */
export function TimelineActions({ isTable, onToday, onAdd }: { isTable: boolean; onToday(): void; onAdd(): void }) {
  const t = useTranslations("schedule");
  const { store, mayEdit } = useTimeline();
  const unit = useTimelineState(({ dayWidth }) => unitOf(dayWidth));
  return (
    <>
      <ShowMenu isTable={isTable} />
      {!isTable && (
        <>
          <Button onClick={onToday}>{t("today")}</Button>
          <Segmented<Unit>
            label={t("zoom")}
            value={unit}
            segments={(["days", "weeks", "months"] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(value) => store.set({ dayWidth: zoomPresets[value] })}
          />
        </>
      )}
      {mayEdit && <AddButton onAdd={onAdd} />}
    </>
  );
}

function AddButton({ onAdd }: { onAdd(): void }) {
  const language = useLocale();
  const { noun, add } = useSection("tasks");
  return (
    <Button variant="outline" aria-label={add[language]} className="ml-1" onClick={onAdd}>
      <Icon name="plus" size={14} />
      {noun[language].charAt(0).toLocaleUpperCase(language) + noun[language].slice(1)}
    </Button>
  );
}
