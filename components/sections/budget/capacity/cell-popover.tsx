"use client";

import { useLocale, useTranslations } from "next-intl";
import { type RefObject } from "react";
import { usePerson } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { shortName } from "@/components/ui/initials";
import { AnchoredPopover } from "@/components/ui/popover";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { type Cell } from "@/lib/plan/derive/capacity/cell";
import { formatHours, weekDays } from "./load-format";
import { Ways } from "./ways";
import { WeekBar } from "./week-bar";

/** What lies in a week of somebody, and what can be done about it when it is too much. */
export function CellPopover({ known, cell, anchor, onClose }: { known: Known; cell: Cell; anchor: RefObject<HTMLElement | null>; onClose(): void }) {
  const t = useTranslations("capacity.week");
  const language = useLocale();
  const { year } = usePlanFacts();
  const textLanguage = useTextLanguage();
  const person = usePerson(cell.person);
  const name = shortName(person?.name ?? "");
  const label = t("label", { name, days: weekDays(cell.monday, { language, year }) });
  return (
    <AnchoredPopover anchor={anchor} open label={label} align="start" className="w-[min(424px,calc(100vw-16px))] p-3.5" onOpenChange={(open) => !open && onClose()}>
      <div className="flex items-center gap-2.5">
        <Avatar name={person?.name ?? ""} color={person?.color ?? 2} decorative />
        <h3 lang={textLanguage(name)} className="min-w-0 truncate font-semibold">{label}</h3>
        <State cell={cell} />
      </div>
      <WeekBar cell={cell} known={known} />
      {cell.over > 0 && <Ways known={known} cell={cell} onDone={onClose} />}
    </AnchoredPopover>
  );
}

function State({ cell: { over, days, free, planned } }: { cell: Cell }) {
  const t = useTranslations("capacity.week");
  if (over > 0)
    return (
      <span className="ml-auto inline-flex flex-none items-center gap-1 rounded-full bg-critical-soft px-2 py-0.5 text-note font-medium text-critical-text">
        <Icon name="alert" size={12} />{t("tooMuch", { hours: formatHours(over) })}
      </span>
    );
  return (
    <span className="ml-auto flex-none text-note text-ink-subtle">
      {days === 0 && planned === 0 ? t("away") : t("left", { hours: formatHours(Math.max(free - planned, 0)) })}
    </span>
  );
}
