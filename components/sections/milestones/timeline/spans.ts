/** Where things stand on the scale, in px from the left edge of the chart. */
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type Point, type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Scale } from "./scale";

export interface Span { readonly left: number; readonly right: number }

/** Half a diamond's width, corner to corner. */
export const diamondReach = 8.5;

/** From the morning of the first working day to the evening of the last. */
export function spanOf(start: Point, finish: Point, calendar: WorkCalendar, scale: Scale): Span {
  const first = calendar.dayOf(start);
  const last = finish > start ? calendar.eveningOf(finish) : first;
  return { left: scale.x(first), right: scale.x(Math.max(last, first) + 1) };
}

/** A milestone of the morning stands at the beginning of its day, one of the evening at its end. */
export const diamondAt = ({ start, isMorning }: Pick<Scheduled, "start" | "isMorning">, calendar: WorkCalendar, scale: Scale): number =>
  isMorning ? scale.x(calendar.dayOf(start)) : scale.x(calendar.eveningOf(start) + 1) - 2;

/** The days a buffer still keeps free: before a milestone, after a task. At least one day wide, to be seen when used up. */
export function bufferSpan(entry: Scheduled, calendar: WorkCalendar, scale: Scale): Span {
  const isMilestone = entry.section === "milestones";
  const from = isMilestone ? entry.start - entry.bufferLeft : entry.finish;
  const span = spanOf(from, from + entry.bufferLeft, calendar, scale);
  return entry.bufferLeft > 0 ? span : { left: span.left, right: span.left };
}

/** The span of a row's drawing; null for a phase, or what is not scheduled. */
export function rowSpan(row: TimelineRow, entry: Scheduled | null, calendar: WorkCalendar, scale: Scale): Span | null {
  if (!entry || row.kind === "phase") return null;
  if (row.kind === "buffer") return bufferSpan(entry, calendar, scale);
  if (row.kind === "task") return spanOf(entry.start, entry.finish, calendar, scale);
  const x = diamondAt(entry, calendar, scale);
  return { left: x - diamondReach, right: x + diamondReach };
}
