/** The days that things take, and where they stand on the small scale of their phase. */
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type DayNumber, toIsoDate, weekdayOf } from "@/lib/plan/day-number";
import { type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";

/** Both days are in it. */
export interface Stretch { readonly first: DayNumber; readonly last: DayNumber }
/** By phase. */
export type Stretches = ReadonlyMap<string, Stretch>;

/** From the first day of a phase's tasks and buffers to the last, its milestones among them. */
export function stretchesOf(rows: readonly TimelineRow[], store: ScheduleStore): Stretches {
  const { calendar } = store.schedule();
  const stretches = new Map<string, Stretch>();
  for (const row of rows) {
    const entry = row.kind === "phase" ? null : store.entry(row.id);
    const days = entry && (row.kind === "buffer" ? bufferDays(entry, calendar) : daysOf(entry, calendar));
    const known = stretches.get(row.phase);
    if (days) stretches.set(row.phase, known ? around(known, days) : days);
  }
  return stretches;
}

/** A milestone takes the one day on which it is reached. */
export function daysOf({ section, start, finish, isMorning }: Scheduled, calendar: WorkCalendar): Stretch {
  if (section === "milestones") {
    const day = isMorning ? calendar.dayOf(start) : calendar.eveningOf(start);
    return { first: day, last: day };
  }
  const first = calendar.dayOf(start);
  return { first, last: Math.max(first, calendar.eveningOf(finish)) };
}

/** The days that a buffer still keeps free: before a milestone, after a task. Null when it is used up. */
export function bufferDays({ section, start, finish, bufferLeft }: Scheduled, calendar: WorkCalendar): Stretch | null {
  if (bufferLeft <= 0) return null;
  const from = section === "milestones" ? start - bufferLeft : finish;
  return { first: calendar.dayOf(from), last: calendar.eveningOf(from + bufferLeft) };
}

export const isoDays = ({ first, last }: Stretch): { from: string; to: string } => ({ from: toIsoDate(first), to: toIsoDate(last) });

export const isSameStretch = (a: Stretch | null, b: Stretch | null): boolean => a?.first === b?.first && a?.last === b?.last;

export const isSameStretches = (a: Stretches, b: Stretches): boolean =>
  a.size === b.size && [...a].every(([phase, stretch]) => isSameStretch(stretch, b.get(phase) ?? null));

/** Whole weeks, with one of room at both ends. */
const scaleOf = ({ first, last }: Stretch): Stretch => ({ first: mondayOf(first) - 7, last: mondayOf(last) + 13 });

const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day);

/** Where `days` stand on the scale of their phase, in percent of its width. */
export function placeOn(phase: Stretch, days: Stretch): { readonly left: number; readonly width: number } {
  const { first, last } = scaleOf(phase);
  const percent = 100 / (last - first + 1);
  return { left: (days.first - first) * percent, width: (days.last - days.first + 1) * percent };
}

const around = (a: Stretch, b: Stretch): Stretch => ({ first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) });
