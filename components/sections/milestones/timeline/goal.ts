/** Where the plan is heading. */
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";

export interface ScheduledMilestone { readonly record: AnyRecord; readonly entry: Scheduled }

/** In the order of their table. */
export const milestonesOf = (store: ScheduleStore): readonly ScheduledMilestone[] =>
  tableOf(store.plan(), "milestones").records.flatMap((record) => {
    const entry = store.entry(record.id);
    return entry ? [{ record, entry }] : [];
  });

/** The last milestone that has a buffer, else the last one. */
export function goalOf(store: ScheduleStore): ScheduledMilestone | null {
  const milestones = milestonesOf(store);
  const last = (list: readonly ScheduledMilestone[]) => list.toSorted((a, b) => a.entry.start - b.entry.start).at(-1);
  return last(milestones.filter(({ entry }) => entry.buffer > 0)) ?? last(milestones) ?? null;
}
