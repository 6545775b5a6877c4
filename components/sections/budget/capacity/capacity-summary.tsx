"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { useCapacity } from "@/lib/client/use-capacity";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { isSameJson } from "@/lib/client/observable";
import { formatHours } from "./load-format";

/** What decides something, in the tab line: hours of everybody, and who has too much. */
export function CapacitySummary() {
  const t = useTranslations("capacity.map");
  const { hours, people, weeks } = useCapacity(sumUp, nothing, isSameJson);
  if (hours === null) return null;
  return (
    <span className="inline-flex items-center gap-4 tabular-nums">
      <span className="text-ink-subtle">{t("summaryHours", { hours: formatHours(hours) })}</span>
      {people > 0 && (
        <span className="inline-flex items-center gap-1.5 font-semibold text-critical-text">
          <Icon name="alert" size={14} />{t("summaryOver", { people, weeks })}
        </span>
      )}
      {people === 0 && <span className="text-positive-text">{t("summaryFine")}</span>}
    </span>
  );
}

const nothing = { hours: null, people: 0, weeks: 0 };

const sumUp = ({ capacity: { over, hoursAWeek, people } }: Known): { hours: number | null; people: number; weeks: number } => ({
  hours: people.length > 0 ? hoursAWeek : null,
  people: new Set(over.map(({ person }) => person)).size,
  weeks: new Set(over.map(({ monday }) => monday)).size,
});
