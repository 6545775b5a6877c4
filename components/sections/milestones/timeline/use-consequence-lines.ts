"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useSyncExternalStore } from "react";
import { type SchedulePreview, type ScheduleStore } from "@/lib/client/schedule-store";
import { toIsoDate } from "@/lib/plan/day-number";
import { type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type Consequences, consequencesOf } from "@/lib/plan/derive/schedule/consequences";
import { overloadsOf } from "@/lib/plan/derive/level/load";
import { type Schedule, type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { formatDate, formatDays } from "@/lib/plan/format/dates";
import { findRecord, type Plan } from "@/lib/plan/plan";
import { usePlanFacts } from "@/components/fields/use-plan-facts";

export interface Line { readonly text: string; readonly isGood: boolean }
export interface ConsequenceLines {
  /** The dates it would have: "22 Mar – 16 Apr". */
  readonly title: string;
  readonly lines: readonly Line[];
}

const mostMilestones = 2;

/** In words what a preview does, seen from one of those that are moved. */
export function useConsequenceLines(store: ScheduleStore, preview: SchedulePreview, id: string): ConsequenceLines {
  const words = useConsequenceWords(store);
  const entry = useSyncExternalStore(preview.subscribe, useCallback(() => preview.entry(id), [preview, id]));
  const result = useConsequences(store, preview);
  const before = store.entry(id);
  if (!entry || !before) return { title: "", lines: [] };
  return {
    title: words.stretch(entry),
    lines: [...words.slack(before, entry), ...words.milestones(result), ...words.buffers(result), ...words.others(result), ...words.clashes(preview)],
  };
}

/** In words what a preview does to the plan as a whole. */
export function usePlanConsequences(store: ScheduleStore, preview: SchedulePreview): readonly Line[] {
  const words = useConsequenceWords(store);
  const result = useConsequences(store, preview);
  return [...words.milestones(result), ...words.finish(result), ...words.buffers(result), ...words.others({ ...result, moved: [] }), ...words.overload(preview)];
}

function useConsequences(store: ScheduleStore, preview: SchedulePreview): Consequences {
  useSyncExternalStore(preview.subscribe, preview.plan);
  useSyncExternalStore(preview.subscribe, preview.schedule);
  const [before, after] = [store.schedule(), preview.schedule()];
  const known = consequences.get(after);
  if (known?.before === before) return known.found;
  const changed = new Set((preview.changes() ?? []).map(({ record }) => record));
  const found = consequencesOf(before, after, preview.differing(), changed);
  consequences.set(after, { before, found });
  return found;
}
/** Told beside the ghost and to screen readers: computed once. */
const consequences = new WeakMap<Schedule, { readonly before: Schedule; readonly found: Consequences }>();

function useConsequenceWords(store: ScheduleStore) {
  const t = useTranslations("schedule");
  const levelling = useTranslations("levelling");
  const language = useLocale();
  const { year } = usePlanFacts();
  const { calendar } = store.schedule();
  const style = { language, year, short: true };
  const day = (iso: string) => formatDate(iso, style);
  const evening = (point: Point) => day(toIsoDate(calendar.eveningOf(point)));

  function nameOf(record: string): string {
    const found = findRecord(store.plan(), "milestones", record) ?? findRecord(store.plan(), "tasks", record);
    return String(found?.values["name"] ?? found?.values["title"] ?? "");
  }
  return {
    stretch: (entry: Scheduled): string =>
      entry.section === "milestones" ? day(dateOf(entry, calendar)) : formatDays(datesOf(entry, calendar), style),
    slack(before: Scheduled, entry: Scheduled): Line[] {
      if (entry.section === "milestones" || entry.totalSlack === before.totalSlack) return [];
      const joins = entry.isCritical && !before.isCritical;
      const leaves = !entry.isCritical && before.isCritical;
      const values = { before: String(before.totalSlack), after: String(entry.totalSlack) };
      return [{ text: t(joins ? "slackJoins" : leaves ? "slackLeaves" : "slackChange", values), isGood: entry.totalSlack > before.totalSlack }];
    },
    milestones({ milestones, finish }: Consequences): Line[] {
      const lines = milestones.slice(0, mostMilestones).map(({ id, before: was, after: is }): Line => ({
        text: t("dateChange", { name: nameOf(id), before: day(dateOf(was, calendar)), after: day(dateOf(is, calendar)) }),
        isGood: is.start <= was.start,
      }));
      if (milestones.length > mostMilestones) lines.push({ text: t("moreMilestones", { count: milestones.length - mostMilestones }), isGood: false });
      if (finish && milestones.length === 0)
        lines.push({ text: t("dateChange", { name: t("finish"), before: evening(finish.before), after: evening(finish.after) }), isGood: finish.after < finish.before });
      return lines;
    },
    /** That the plan ends when it did is worth saying of a change of the whole. */
    finish: ({ milestones, finish }: Consequences): Line[] =>
      finish === null && milestones.length === 0 ? [{ text: t("finishStays", { date: evening(store.schedule().finish) }), isGood: true }] : [],
    buffers: ({ buffers }: Consequences): Line[] =>
      buffers.slice(0, mostMilestones).map(({ id: of, size, before: was, after: is }) => ({
        text: t(is < was ? "bufferUsed" : "bufferFreed", { name: nameOf(of), days: String(size - is), size: String(size) }),
        isGood: is >= was,
      })),
    /** Who would have more work than hours on more days than now, among those who do what is moved. */
    clashes(preview: SchedulePreview): Line[] {
      const plan = store.plan();
      const doers = new Set((preview.changes() ?? []).flatMap(({ record }) => (findRecord(plan, "tasks", record)?.values["assignees"] ?? []) as readonly string[]));
      if (doers.size === 0) return [];
      const [before, after] = [overloadDays(plan, store.schedule(), doers), overloadDays(plan, preview.schedule(), doers)];
      return [...after].flatMap(([person, days]) => {
        const more = days - (before.get(person) ?? 0);
        const name = String(findRecord(plan, "people", person)?.values["name"] ?? "");
        return more > 0 ? [{ text: t("overbooked", { name, days: more }), isGood: false }] : [];
      });
    },
    overload(preview: SchedulePreview): Line[] {
      const plan = store.plan();
      const [before, after] = [overloadsOf(plan, store.schedule()).length, overloadsOf(plan, preview.schedule()).length];
      return before === after ? [] : [{ text: levelling("overload", { before: String(before), after: String(after) }), isGood: after < before }];
    },
    others: ({ late, moved }: Pick<Consequences, "late" | "moved">): Line[] => [
      ...(moved.length > 0 ? [{ text: t("alsoMove", { count: moved.length }), isGood: true }] : []),
      ...(late.length > 0 ? [{ text: t("becomeLate", { count: late.length }), isGood: false }] : []),
    ],
  };
}

/** By person, the days on which they have too much. Asked again and again while something is held. */
function overloadDays(plan: Plan, schedule: Schedule, people: ReadonlySet<string>): ReadonlyMap<string, number> {
  const key = [...people].join();
  const known = overloads.get(schedule);
  if (known?.plan === plan && known.key === key) return known.days;
  const days = new Map<string, number>();
  for (const { person } of overloadsOf(plan, schedule, people)) days.set(person, (days.get(person) ?? 0) + 1);
  overloads.set(schedule, { plan, key, days });
  return days;
}
const overloads = new WeakMap<Schedule, { readonly plan: Plan; readonly key: string; readonly days: ReadonlyMap<string, number> }>();

export const dateOf = ({ start, isMorning }: Scheduled, calendar: WorkCalendar): string =>
  toIsoDate(isMorning ? calendar.dayOf(start) : calendar.eveningOf(start));

export function datesOf({ start, finish }: Scheduled, calendar: WorkCalendar): { from: string; to: string } {
  const from = calendar.dayOf(start);
  return { from: toIsoDate(from), to: toIsoDate(Math.max(from, calendar.eveningOf(finish))) };
}
