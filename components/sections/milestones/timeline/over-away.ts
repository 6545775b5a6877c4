import { type ScheduleStore } from "@/lib/client/schedule-store";

/**
 * Working days from where it stands, `by` more than `days`. Days on which everyone assigned is away are
 * stepped over, since work cannot begin on them.
 */
export function overAway(schedule: ScheduleStore, id: string, days: number, by: number): number {
  const entry = schedule.entry(id);
  const away = schedule.schedule().node(id)?.activity.away ?? [];
  let next = days + by;
  if (entry) while (away.includes(entry.start + next)) next += Math.sign(by);
  return next;
}
