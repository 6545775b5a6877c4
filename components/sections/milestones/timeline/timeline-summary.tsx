"use client";

import { type ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import { useSchedule } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { Icon } from "@/components/ui/icon";
import { goalOf, goalReads, milestonesOf } from "./goal";
import { dateOf } from "./use-consequence-lines";

interface Summary {
  readonly goal: { readonly name: string; readonly date: string } | null;
  readonly criticalDays: number;
  readonly bufferLeft: number;
  readonly bufferSize: number;
  readonly tight: number;
}

const none: Summary = { goal: null, criticalDays: 0, bufferLeft: 0, bufferSize: 0, tight: 0 };

/** What decides something, in the line of the tabs. */
export function TimelineSummary() {
  const t = useTranslations("schedule");
  const language = useLocale();
  const { year } = usePlanFacts();
  const { goal, criticalDays, bufferLeft, bufferSize, tight } = useSchedule(summarize, none, isSame, goalReads);
  const bold = { b: (text: ReactNode) => <b className="text-ink">{text}</b> };
  return (
    <p className="flex gap-[18px] text-ink-subtle tabular-nums">
      {goal && <b className="text-ink">{goal.name} {formatDate(goal.date, { language, year, short: true })}</b>}
      {criticalDays > 0 && <span>{t.rich("criticalPath", { days: criticalDays, ...bold })}</span>}
      {bufferSize > 0 && <span>{t.rich("bufferLeft", { left: String(bufferLeft), size: bufferSize, ...bold })}</span>}
      {tight > 0 && (
        <span className="inline-flex items-center gap-1 font-medium text-caution-text">
          <Icon name="alert" size={13} />
          {t("littleSlack", { count: tight })}
        </span>
      )}
    </p>
  );
}

function summarize(store: ScheduleStore): Summary {
  const schedule = store.schedule();
  const milestones = milestonesOf(store);
  const goal = goalOf(store, milestones);
  const open = milestones.filter(({ entry }) => !entry.isDone);
  const { criticalDays, tight } = schedule.totals();
  return {
    goal: goal ? { name: String(goal.record.values["name"]), date: dateOf(goal.entry, schedule.calendar) } : null,
    criticalDays,
    bufferLeft: open.reduce((sum, { entry }) => sum + entry.bufferLeft, 0),
    bufferSize: open.reduce((sum, { entry }) => sum + entry.buffer, 0),
    tight,
  };
}

const isSame = (a: Summary, b: Summary): boolean =>
  a.goal?.name === b.goal?.name && a.goal?.date === b.goal?.date && a.criticalDays === b.criticalDays &&
  a.bufferLeft === b.bufferLeft && a.bufferSize === b.bufferSize && a.tight === b.tight;
