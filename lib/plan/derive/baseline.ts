/** A baseline: what the schedule said on some day, kept so that a later one can be held against it. */
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { toDayNumber, toIsoDate, type WorkCalendar } from "./schedule/calendar";
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
  /** The day on which everything is done; null when there was nothing to do. */
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
  const entries = sections.flatMap((section) =>
    tableOf(plan, section).records.flatMap((record) => {
      const scheduled = schedule.get(record.id);
      return scheduled?.section === section ? [entryOf(record, scheduled, schedule.calendar)] : [];
    }));
  return { finish: finishOf(schedule), entries };
}

export function compareToBaseline(baseline: Baseline, plan: Plan, schedule: Schedule): Comparison {
  const { calendar } = schedule;
  const now = baselineOf(plan, schedule);
  const before = new Map(baseline.entries.map((entry) => [keyOf(entry), entry]));
  const drifts = now.entries.map((entry) => driftOf(before.get(keyOf(entry)) ?? null, entry, calendar));
  const present = new Set(now.entries.map(keyOf));
  const gone = baseline.entries.filter((entry) => !present.has(keyOf(entry))).map((entry) => driftOf(entry, null, calendar));
  const all = [...drifts, ...gone];
  return {
    drifts: new Map(all.map((drift) => [drift.id, drift])),
    tasks: tally(all.filter(({ section }) => section === "tasks")),
    milestones: tally(all.filter(({ section }) => section === "milestones")),
    worst: worstOf(all.filter(({ section }) => section === "milestones")),
    finish: { was: baseline.finish, now: now.finish, slip: slipBetween(baseline.finish, now.finish, calendar) },
  };
}

/**
 * First and last day as people say them. A milestone that is done stands on the day it was reached,
 * also when that was a day off; a task without duration on the day it would begin.
 */
export function datesOf(record: AnyRecord, { section, start, finish, isMorning, isDone }: Scheduled, calendar: WorkCalendar): Pick<BaselineEntry, "start" | "finish"> {
  if (section === "milestones") {
    const actual = isDone ? dateIn(record, "actual") : null;
    const day = actual ?? toIsoDate(isMorning ? calendar.dayOf(start) : calendar.eveningOf(start));
    return { start: day, finish: day };
  }
  const first = toIsoDate(calendar.dayOf(start));
  return { start: first, finish: finish > start ? toIsoDate(calendar.eveningOf(finish)) : first };
}

const sections = ["tasks", "milestones"] as const;
const kinds = ["slipped", "held", "ahead", "new", "gone"] as const;
const keyOf = ({ section, id }: BaselineEntry): string => `${section}.${id}`;

function entryOf(record: AnyRecord, scheduled: Scheduled, calendar: WorkCalendar): BaselineEntry {
  const { id, section } = scheduled;
  const name = String(record.values[section === "tasks" ? "title" : "name"] ?? "").slice(0, longestName);
  const promised = dateIn(record, section === "tasks" ? "due" : "date");
  return { id, section, name, ...datesOf(record, scheduled, calendar), promised };
}

function dateIn({ values }: AnyRecord, field: string): string | null {
  const value = values[field];
  return typeof value === "string" ? value : null;
}

const finishOf = ({ order, finish, calendar }: Schedule): string | null =>
  order.length === 0 ? null : toIsoDate(calendar.eveningOf(finish));

function driftOf(before: BaselineEntry | null, after: BaselineEntry | null, calendar: WorkCalendar): Drift {
  const { id, section } = (after ?? before) as BaselineEntry;
  const [was, now] = [before?.finish ?? null, after?.finish ?? null];
  const slip = slipBetween(was, now, calendar);
  const kind = slip === null ? (after ? "new" : "gone") : slip > 0 ? "slipped" : slip < 0 ? "ahead" : "held";
  return { id, section, kind, was, now, slip };
}

/** From evening to evening. */
function slipBetween(was: string | null, now: string | null, { pointAt }: WorkCalendar): number | null {
  return was === null || now === null ? null : pointAt(toDayNumber(now) + 1) - pointAt(toDayNumber(was) + 1);
}

function tally(drifts: readonly Drift[]): Tally {
  const count = (kind: Drift["kind"]) => drifts.filter((drift) => drift.kind === kind).length;
  return Object.fromEntries(kinds.map((kind) => [kind, count(kind)])) as Record<Drift["kind"], number>;
}

function worstOf(drifts: readonly Drift[]): Drift | null {
  let worst: Drift | null = null;
  for (const drift of drifts) if ((drift.slip ?? 0) > (worst?.slip ?? 0)) worst = drift;
  return worst;
}
