/** What to write so that a task or milestone stands elsewhere or lasts longer. */
import { type RecordChange } from "@/lib/plan/plan";
import { type FieldValue } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { toIsoDate, type WorkCalendar } from "./calendar";
import { type Scheduled } from "./scheduler";

/** How far something is moved or stretched, in working days; negative is earlier or shorter. */
export type Shift =
  | { readonly kind: "move"; readonly days: number }
  | { readonly kind: "start"; readonly days: number }
  | { readonly kind: "finish"; readonly days: number };

/** What is done, or has begun on a day that somebody wrote down, stands where it is. */
export function mayShift({ values }: AnyRecord, { section, isDone }: Scheduled, { kind }: Shift): boolean {
  if (isDone) return false;
  if (section === "milestones") return kind === "move";
  return kind === "finish" || typeof values["actualStart"] !== "string";
}

/**
 * `entry` as it stands before the shift. The dates are where it is asked to be; where it may be, a
 * schedule with this change knows: see `settled`.
 */
export function shifted(record: AnyRecord, entry: Scheduled, calendar: WorkCalendar, shift: Shift): RecordChange {
  const { section } = entry;
  const { days, kind } = shift;
  if (section === "milestones") return { section, record: record.id, values: { date: milestoneDate(entry, calendar, entry.start + days) } };
  const longer = kind === "finish" ? days : kind === "start" ? -days : 0;
  const duration = Math.max(entry.duration + longer, 1);
  const finishBy = kind === "start" ? 0 : kind === "finish" ? duration - entry.duration : days;
  const start = entry.start + (kind === "start" ? entry.duration - duration : kind === "move" ? days : 0);
  const values: Values = {};
  if (kind !== "finish") values["start"] = toIsoDate(calendar.dayOf(start));
  if (kind !== "move") values["estimate"] = duration;
  if (typeof record.values["due"] === "string" && entry.promised !== null)
    values["due"] = toIsoDate(calendar.eveningOf(Math.max(entry.promised + finishBy, start + 1)));
  return { section, record: record.id, values: { ...values, ...fixedDate(record, calendar, start, start + duration) } };
}

/**
 * The change with the dates at which the record will really stand: `after` is its entry in a schedule
 * with the change. A due date that said when it ends, `before`, says so again.
 */
export function settled(change: RecordChange, before: Scheduled, after: Scheduled, calendar: WorkCalendar): RecordChange {
  if (change.section === "milestones") return { ...change, values: { date: milestoneDate(after, calendar, after.start) } };
  const values: Values = { ...change.values };
  if ("start" in values && !after.isStarted) values["start"] = toIsoDate(calendar.dayOf(after.start));
  if ("due" in values && before.promised === before.finish) values["due"] = toIsoDate(calendar.eveningOf(after.finish));
  return { ...change, values };
}

type Values = Record<string, FieldValue>;

const milestoneDate = ({ isMorning }: Scheduled, calendar: WorkCalendar, point: number): string =>
  toIsoDate(isMorning ? calendar.dayOf(point) : calendar.eveningOf(point));

/** A fixed date goes along; without one of its own, the constraint holds nothing. */
function fixedDate({ values }: AnyRecord, calendar: WorkCalendar, start: number, finish: number): RecordChange["values"] {
  if (typeof values["constraintDate"] !== "string") return {};
  if (values["constraint"] === "startOn") return { constraintDate: toIsoDate(calendar.dayOf(start)) };
  return values["constraint"] === "finishOn" ? { constraintDate: toIsoDate(calendar.eveningOf(finish)) } : {};
}
