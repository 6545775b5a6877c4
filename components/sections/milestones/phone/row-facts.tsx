"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { formatDate } from "@/lib/plan/format/dates";
import { PersonAvatar } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

/** The dot before the first of each line lies outside, and is not seen. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <span className="block overflow-hidden">
    <span className="-ml-[9px] flex flex-wrap items-center gap-x-1.5 text-ui text-ink-subtle tabular-nums">{children}</span>
  </span>
);

export function Fact({ isCaution = false, children }: { isCaution?: boolean; children: ReactNode }) {
  return (
    <span className={cx("inline-flex items-center gap-1.5 whitespace-nowrap", isCaution && "font-medium text-caution-text")}>
      <span aria-hidden="true" className="size-[3px] rounded-full bg-line-strong" />
      {children}
    </span>
  );
}

const mostShown = 3;

export function Assignees({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <span className="inline-flex items-center gap-[3px]">
      {ids.slice(0, mostShown).map((id) => <PersonAvatar key={id} id={id} />)}
      {ids.length > mostShown && <span>+{ids.length - mostShown}</span>}
    </span>
  );
}

/** Less slack than this is worth a look. */
const littleSlack = 5;

export function Slack({ days }: { days: number }) {
  const t = useTranslations("schedulePhone");
  const isTight = days < littleSlack && days !== 0;
  return (
    <Fact isCaution={isTight}>
      {isTight && <Icon name="alert" size={14} className="-mr-0.5" />}
      {t("slack", { days: String(days).replace("-", "−") })}
    </Fact>
  );
}

/** It ends later than somebody promised. */
export const isLate = ({ promised, finish, isDone }: Scheduled): boolean => promised !== null && !isDone && finish > promised;

export function Late({ entry: { promised, isMorning }, schedule }: { entry: Scheduled; schedule: ScheduleStore }) {
  const t = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const { calendar } = schedule.schedule();
  const date = toIsoDate(isMorning ? calendar.dayOf(promised ?? 0) : calendar.eveningOf(promised ?? 0));
  return (
    <span className="inline-flex items-center gap-1 text-ui font-medium whitespace-nowrap text-caution-text tabular-nums">
      <Icon name="alert" size={14} />
      {t("late", { date: formatDate(date, { language, year, short: true }) })}
    </span>
  );
}
