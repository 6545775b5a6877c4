/** A baseline: what the schedule said on some day, kept so that a later one can be held against it. */
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { type DayNumber, toDayNumber, toIsoDate } from "@/lib/plan/day-number";
import { type WorkCalendar } from "./schedule/calendar";
import { type Schedule, type Scheduled } from "./schedule/scheduler";

/** Dates are ISO; `start` and `finish` the first and the last day, both the day itself for a milestone. */
export interface BaselineEntry {
  readonly id: string;
  readonly section: "tasks" | "milestones";
  /** At most `longestName` characters of it: it is read only once the record is gone. */
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  /** The due date of a task, the date of a milestone, as somebody wrote it. */
  readonly promised: string | null;
}
export interface Baseline {
  /** The last of all days; null when there was nothing to do. */
  readonly finish: string | null;
  /** Tasks, then milestones, each in the order of the plan. */
  readonly entries: readonly BaselineEntry[];
}

export const longestName = 120;

/** What is known of a baseline beside what it holds. The server stamps who took it, and when by its own clock (milliseconds). */
export interface BaselineSummary {
  readonly id: string;
  readonly name: string;
  readonly takenBy: { readonly id: string; readonly name: string };
  readonly takenAt: number;
}

/** How far one task or milestone has moved. */
export interface Drift {
  readonly id: string;
  readonly section: "tasks" | "milestones";
  readonly kind: "slipped" | "held" | "ahead" | "new" | "gone";
  /** Its finish in the baseline, and now: ISO dates. */
  readonly was: string | null;
  readonly now: string | null;
  /** Working days of today's calendar, later is positive; null without one of the two dates. */
  readonly slip: number | null;
}
export type Tally = Readonly<Record<Drift["kind"], number>>;
export interface Comparison {
  readonly drifts: ReadonlyMap<string, Drift>;
  readonly tasks: Tally;
  readonly milestones: Tally;
  /** The milestone that slipped most, of equals the first; null when none did. */
  readonly worst: Drift | null;
  /** Of the whole plan. */
  readonly finish: Pick<Drift, "was" | "now" | "slip">;
}

/** What is dropped is not in the schedule, so it is not in the baseline. */
export function baselineOf(plan: Plan, schedule: Schedule): Baseline {
  const { calendar } = schedule;
  const write = dayWriter();
  const entries: BaselineEntry[] = [];
  for (const section of sections)
    for (const record of tableOf(plan, section).records) {
      const scheduled = schedule.get(record.id);
      if (scheduled?.section === section) entries.push(entryOf(record, scheduled, calendar, write));
    }
  return { finish: lastDayOf(entries), entries };
}

export function compareToBaseline(baseline: Baseline, plan: Plan, schedule: Schedule): Comparison {
  const now = baselineOf(plan, schedule);
  const slipOf = slipCounter(schedule.calendar);
  const before = new Map(baseline.entries.map((entry) => [entry.id, entry]));
  const drifts = new Map<string, Drift>();
  for (const entry of now.entries) {
    const known = before.get(entry.id);
    drifts.set(entry.id, driftOf(known?.section === entry.section ? known : null, entry, slipOf));
  }
  for (const entry of baseline.entries) if (!drifts.has(entry.id)) drifts.set(entry.id, driftOf(entry, null, slipOf));
  return {
    drifts,
    ...tallies(drifts.values()),
    finish: { was: baseline.finish, now: now.finish, slip: slipOf(baseline.finish, now.finish) },
  };
}

/**
 * First and last day as people say them. A milestone that is done stands on the day it was reached,
 * also when that was a day off; a task without duration on the day it would begin.
 */
export function datesOf(
  record: AnyRecord, { section, start, finish, isMorning, isDone }: Scheduled, calendar: WorkCalendar, write: WriteDay = toIsoDate,
): Pick<BaselineEntry, "start" | "finish"> {
  if (section === "milestones") {
    const actual = isDone ? dateIn(record, "actual") : null;
    const day = actual ?? write(isMorning ? calendar.dayOf(start) : calendar.eveningOf(start));
    return { start: day, finish: day };
  }
  const first = write(calendar.dayOf(start));
  return { start: first, finish: finish > start ? write(calendar.eveningOf(finish)) : first };
}

const sections = ["tasks", "milestones"] as const;

type WriteDay = (day: DayNumber) => string;

/** Thousands of entries share a few hundred days, so each day is written once. */
function dayWriter(): WriteDay {
  const known = new Map<DayNumber, string>();
  return (day) => {
    const text = known.get(day) ?? toIsoDate(day);
    known.set(day, text);
    return text;
  };
}

function entryOf(record: AnyRecord, scheduled: Scheduled, calendar: WorkCalendar, write: WriteDay): BaselineEntry {
  const { id, section } = scheduled;
  const name = String(record.values[section === "tasks" ? "title" : "name"] ?? "").slice(0, longestName);
  const promised = dateIn(record, section === "tasks" ? "due" : "date");
  return { id, section, name, ...datesOf(record, scheduled, calendar, write), promised };
}

function dateIn({ values }: AnyRecord, field: string): string | null {
  const value = values[field];
  return typeof value === "string" ? value : null;
}

/** Not the schedule's own finish, an evening: a milestone of the morning is said to be on the day after. */
function lastDayOf(entries: readonly BaselineEntry[]): string | null {
  let last: string | null = null;
  for (const { finish } of entries) if (last === null || finish > last) last = finish;
  return last;
}

export type SlipOf = (was: string | null, now: string | null) => number | null;

function driftOf(before: BaselineEntry | null, after: BaselineEntry | null, slipOf: SlipOf): Drift {
  const { id, section } = (after ?? before) as BaselineEntry;
  const [was, now] = [before?.finish ?? null, after?.finish ?? null];
  const slip = slipOf(was, now);
  const kind = slip === null ? (after ? "new" : "gone") : slip > 0 ? "slipped" : slip < 0 ? "ahead" : "held";
  return { id, section, kind, was, now, slip };
}

/** Working days from evening to evening, later positive. Each day is read once, as it is written once. */
export function slipCounter({ pointAt }: WorkCalendar): SlipOf {
  const evenings = new Map<string, number>();
  const eveningOf = (iso: string): number => {
    const evening = evenings.get(iso) ?? pointAt(toDayNumber(iso) + 1);
    evenings.set(iso, evening);
    return evening;
  };
  return (was, now) => (was === null || now === null ? null : eveningOf(now) - eveningOf(was));
}

function tallies(drifts: Iterable<Drift>): Pick<Comparison, "tasks" | "milestones" | "worst"> {
  const none = { slipped: 0, held: 0, ahead: 0, new: 0, gone: 0 };
  const tally = { tasks: { ...none }, milestones: { ...none } };
  let worst: Drift | null = null;
  for (const drift of drifts) {
    tally[drift.section][drift.kind]++;
    if (drift.section === "milestones" && (drift.slip ?? 0) > (worst?.slip ?? 0)) worst = drift;
  }
  return { ...tally, worst };
}
