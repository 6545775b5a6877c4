/** What to write so that a task or milestone stands elsewhere or lasts longer. */
import { type RecordChange } from "@/lib/plan/plan";
import { type FieldValue } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { toIsoDate } from "@/lib/plan/day-number";
import { type WorkCalendar } from "./calendar";
import { type Scheduled } from "./scheduler";

/** How far something is moved or stretched, in working days; negative is earlier or shorter. */
export type Shift =
  | { readonly kind: "move"; readonly days: number }
  | { readonly kind: "start"; readonly days: number }
  | { readonly kind: "finish"; readonly days: number }
  /** More or fewer days kept free. */
  | { readonly kind: "buffer"; readonly days: number };

/** What is done, or has begun on a day that somebody wrote down, stands where it is. */
export function mayShift({ values }: AnyRecord, { section, isDone }: Scheduled, { kind }: Shift): boolean {
  if (isDone) return false;
  if (kind === "buffer") return true;
  if (section === "milestones") return kind === "move";
  return kind === "finish" || typeof values["actualStart"] !== "string";
}

/** The entry as a shift by itself puts it; where it may be, a schedule with the change knows: see `settled`. */
export function shiftedEntry(entry: Scheduled, { kind, days }: Shift): Scheduled {
  if (kind === "buffer") return { ...entry, buffer: Math.max(entry.buffer + days, 0) };
  if (entry.section === "milestones") return { ...entry, start: entry.start + days, finish: entry.finish + days };
  const longer = kind === "finish" ? days : kind === "start" ? -days : 0;
  const duration = Math.max(entry.duration + longer, 1);
  const start = entry.start + (kind === "start" ? entry.duration - duration : kind === "move" ? days : 0);
  const finishBy = kind === "start" ? 0 : kind === "finish" ? duration - entry.duration : days;
  return { ...entry, start, duration, finish: start + duration, promised: entry.promised === null ? null : entry.promised + finishBy };
}

/** What to write for shifts one after another. `entry`: as it stands before the first. */
export function shifted(record: AnyRecord, entry: Scheduled, calendar: WorkCalendar, shifts: readonly Shift[]): RecordChange {
  const { section } = entry;
  const at = shifts.reduce(shiftedEntry, entry);
  const has = (...kinds: Shift["kind"][]) => shifts.some(({ kind }) => kinds.includes(kind));
  const values: Values = has("buffer") ? { buffer: at.buffer } : {};
  if (section === "milestones")
    return { section, record: record.id, values: has("move") ? { ...values, date: milestoneDate(at, calendar, at.start) } : values };
  if (!has("move", "start", "finish")) return { section, record: record.id, values };
  if (has("move", "start")) values["start"] = toIsoDate(calendar.dayOf(at.start));
  if (has("start", "finish") || (has("move") && isDueAlone(record))) values["estimate"] = at.duration;
  if (typeof record.values["due"] === "string" && at.promised !== null)
    values["due"] = toIsoDate(calendar.eveningOf(Math.max(at.promised, at.start + 1)));
  return { section, record: record.id, values: { ...values, ...fixedDate(record, calendar, at.start, at.finish) } };
}

/**
 * The change with the dates at which the record will really stand: `after` is its entry in a schedule
 * with the change. A due date that said when it ends, `before`, says so again.
 */
export function settled(change: RecordChange, before: Scheduled, after: Scheduled, calendar: WorkCalendar): RecordChange {
  const values: Values = { ...change.values };
  if ("date" in values) values["date"] = milestoneDate(after, calendar, after.start);
  if ("start" in values && !after.isStarted) values["start"] = toIsoDate(calendar.dayOf(after.start));
  if ("due" in values && before.promised === before.finish) values["due"] = toIsoDate(calendar.eveningOf(after.finish));
  return { ...change, values };
}

type Values = Record<string, FieldValue>;

const milestoneDate = ({ isMorning }: Scheduled, calendar: WorkCalendar, point: number): string =>
  toIsoDate(isMorning ? calendar.dayOf(point) : calendar.eveningOf(point));

/** A start beside the due date would say that it takes all the days between. */
const isDueAlone = ({ values }: AnyRecord): boolean =>
  typeof values["due"] === "string" && typeof values["start"] !== "string" && values["estimate"] === null;

/** A fixed date goes along; without one of its own, the constraint holds nothing. */
function fixedDate({ values }: AnyRecord, calendar: WorkCalendar, start: number, finish: number): RecordChange["values"] {
  if (typeof values["constraintDate"] !== "string") return {};
  if (values["constraint"] === "startOn") return { constraintDate: toIsoDate(calendar.dayOf(start)) };
  return values["constraint"] === "finishOn" ? { constraintDate: toIsoDate(calendar.eveningOf(finish)) } : {};
}
