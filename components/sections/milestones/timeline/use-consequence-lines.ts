"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";
import { type SchedulePreview, type ScheduleStore } from "@/lib/client/schedule-store";
import { type WorkCalendar, toIsoDate } from "@/lib/plan/derive/schedule/calendar";
import { type Consequences, consequencesOf } from "@/lib/plan/derive/schedule/consequences";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { formatDate, formatDays } from "@/lib/plan/format/dates";
import { findRecord } from "@/lib/plan/plan";
import { usePlanFacts } from "@/components/fields/use-plan-facts";

export interface ConsequenceLines {
  /** The dates it would have: "22 Mar – 16 Apr". */
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly isGood: boolean }[];
}

const mostMilestones = 2;

/** In words what a preview does, seen from one of those that are moved. */
export function useConsequenceLines(store: ScheduleStore, preview: SchedulePreview, id: string): ConsequenceLines {
  const t = useTranslations("schedule");
  const language = useLocale();
  const { year } = usePlanFacts();
  const entry = useSyncExternalStore(preview.subscribe, useCallback(() => preview.entry(id), [preview, id]));
  useSyncExternalStore(preview.subscribe, useCallback(() => preview.schedule(), [preview]));
  const before = store.entry(id);
  if (!entry || !before) return { title: "", lines: [] };
  const { calendar } = store.schedule();
  const style = { language, year, short: true };
  const day = (iso: string) => formatDate(iso, style);
  const changed = new Set((preview.changes() ?? []).map(({ record }) => record));
  const result = consequencesOf(store.schedule(), preview.schedule(), preview.differing(), changed);
  return { title: title(), lines: [...slackLines(), ...milestoneLines(result), ...bufferLines(result), ...otherLines(result)] };

  function title(): string {
    if (!entry) return "";
    return entry.section === "milestones" ? day(dateOf(entry, calendar)) : formatDays(datesOf(entry, calendar), style);
  }
  function slackLines() {
    if (!entry || !before || entry.section === "milestones" || entry.totalSlack === before.totalSlack) return [];
    const joins = entry.isCritical && !before.isCritical;
    const leaves = !entry.isCritical && before.isCritical;
    const values = { before: String(before.totalSlack), after: String(entry.totalSlack) };
    return [{ text: t(joins ? "slackJoins" : leaves ? "slackLeaves" : "slackChange", values), isGood: entry.totalSlack > before.totalSlack }];
  }
  function nameOf(record: string): string {
    const found = findRecord(store.plan(), "milestones", record) ?? findRecord(store.plan(), "tasks", record);
    return String(found?.values["name"] ?? found?.values["title"] ?? "");
  }
  function milestoneLines({ milestones, finish }: Consequences) {
    const lines = milestones.slice(0, mostMilestones).map(({ id: milestone, before: was, after: is }) => ({
      text: t("dateChange", { name: nameOf(milestone), before: day(dateOf(was, calendar)), after: day(dateOf(is, calendar)) }),
      isGood: is.start <= was.start,
    }));
    if (milestones.length > mostMilestones) lines.push({ text: t("moreMilestones", { count: milestones.length - mostMilestones }), isGood: false });
    if (finish && milestones.length === 0) {
      const [was, is] = [finish.before, finish.after].map((point) => day(toIsoDate(calendar.eveningOf(point))));
      lines.push({ text: t("dateChange", { name: t("finish"), before: was ?? "", after: is ?? "" }), isGood: finish.after < finish.before });
    }
    return lines;
  }
  function bufferLines({ buffers }: Consequences) {
    return buffers.slice(0, mostMilestones).map(({ id: of, size, before: was, after: is }) => ({
      text: t(is < was ? "bufferUsed" : "bufferFreed", { name: nameOf(of), days: String(size - is), size: String(size) }),
      isGood: is >= was,
    }));
  }
  function otherLines({ late, moved }: Consequences) {
    return [
      ...(moved.length > 0 ? [{ text: t("alsoMove", { count: moved.length }), isGood: true }] : []),
      ...(late.length > 0 ? [{ text: t("becomeLate", { count: late.length }), isGood: false }] : []),
    ];
  }
}

export const dateOf = ({ start, isMorning }: Scheduled, calendar: WorkCalendar): string =>
  toIsoDate(isMorning ? calendar.dayOf(start) : calendar.eveningOf(start));

export function datesOf({ start, finish }: Scheduled, calendar: WorkCalendar): { from: string; to: string } {
  const from = calendar.dayOf(start);
  return { from: toIsoDate(from), to: toIsoDate(Math.max(from, calendar.eveningOf(finish))) };
}
