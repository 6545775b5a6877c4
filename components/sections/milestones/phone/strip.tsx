"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useRef } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { formatDate } from "@/lib/plan/format/dates";
import { findRecord } from "@/lib/plan/plan";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { goalOf } from "../timeline/goal";
import { type MoveSession } from "../timeline/move-session";
import { useConsequenceLines } from "../timeline/use-consequence-lines";
import { type Hold } from "./step";
import { daysOf } from "./stretches";
import { type Edit } from "./use-edit";

/** How it stands; once it is changed, what would come of that; and why a step did not go. */
export function Strip({ schedule, session, entry, edit: { isChanged, hold } }: {
  schedule: ScheduleStore;
  session: MoveSession;
  entry: Scheduled;
  edit: Edit;
}) {
  const { lines } = useConsequenceLines(schedule, session.preview, entry.id);
  const words = useStripWords(schedule, session);
  const held = hold ? [words.hold(hold)] : [];
  const sentences = isChanged
    ? [...held, ...lines.map(({ text }) => text), ...words.rest(entry.id, lines.length === 0)]
    : hold ? held : words.state(entry);
  const isCaution = isChanged && lines.some(({ isGood }) => !isGood);
  const box = useRef<HTMLOutputElement>(null);
  // It never grows smaller, so that the buttons above it stay under the thumb.
  useLayoutEffect(() => {
    const element = box.current;
    if (element) element.style.minHeight = `${element.offsetHeight}px`;
  });
  return (
    <output
      ref={box}
      className={cx(
        "mt-1 mb-3.5 flex min-h-[58px] items-center rounded-[8px] px-3 py-[9px] text-ui leading-5 forced-colors:border",
        isCaution ? "bg-caution-soft font-medium text-caution-text" : "bg-surface-sunken text-ink-muted",
      )}
    >
      <span className="flex gap-2">
        <Icon name={isCaution ? "alert" : "info"} className="mt-0.5" />
        <Sentences all={sentences} />
      </span>
    </output>
  );
}

const mostInLine = 2;

/** A few run on; more stand under each other. */
function Sentences({ all }: { all: readonly string[] }) {
  const ended = all.map((sentence) => `${sentence}.`);
  if (ended.length <= mostInLine) return <span className="text-pretty">{ended.join(" ")}</span>;
  return <span className="grid">{ended.map((sentence) => <span key={sentence} className="text-pretty">{sentence}</span>)}</span>;
}

function useStripWords(store: ScheduleStore, { preview }: MoveSession) {
  const t = useTranslations("schedulePhone");
  const { language, year } = usePlanFacts();
  const { calendar } = store.schedule();
  const nameOf = (id: string): string => {
    const record = findRecord(store.plan(), "tasks", id) ?? findRecord(store.plan(), "milestones", id);
    return String(record?.values["title"] ?? record?.values["name"] ?? "");
  };
  const day = (of: number, short = false) => formatDate(toIsoDate(of), { language, year, short });

  return {
    hold(hold: Hold): string {
      switch (hold.by) {
        case "link": return t("waitsFor", { name: nameOf(hold.on) });
        case "date": return t("notBefore", { date: formatDate(hold.date, { language, year }) });
        case "today": return t("notBeforeToday");
        case "oneDay": return t("oneDay");
        case "unknown": return t("notEarlier");
      }
    },
    /** That nothing else moves, and that the plan's goal does not: as good to know as what does. */
    rest(changed: string, isAll: boolean): string[] {
      const goal = goalOf(store);
      const isSteady = goal && goal.record.id !== changed && preview.entry(goal.record.id)?.start === goal.entry.start;
      return [
        ...(isAll ? [t("nothingElse")] : []),
        ...(isSteady ? [t("stays", { name: String(goal.record.values["name"]), date: day(daysOf(goal.entry, calendar).first, true) })] : []),
      ];
    },
    state(entry: Scheduled): string[] {
      const isTask = entry.section === "tasks";
      const { first, last } = daysOf(entry, calendar);
      if (entry.isDone) return [t(isTask ? "isDone" : "isReached", { date: day(last) })];
      const left = entry.buffer > 0 ? [`${t("bufferDays")}: ${t("buffer", { left: String(entry.bufferLeft), size: String(entry.buffer) })}`] : [];
      return [...(entry.isStarted ? [t("hasBegun", { date: day(first) })] : []), ...left, slack(entry)];
    },
  };

  function slack({ section, totalSlack, lateFinish }: Scheduled): string {
    if (totalSlack < 0) return t("tooLate", { days: String(-totalSlack) });
    if (totalSlack === 0) return t("noSlack");
    const days = String(totalSlack);
    return section === "tasks" ? t("canEnd", { days, date: day(calendar.eveningOf(lateFinish)) }) : t("slack", { days });
  }
}
