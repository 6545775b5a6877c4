/** Where the plan is heading. */
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";

/** What they are made of beside the schedule. */
export const goalReads: readonly string[] = ["milestones"];

export interface ScheduledMilestone { readonly record: AnyRecord; readonly entry: Scheduled }

/** In the order of their table. */
export const milestonesOf = (store: ScheduleStore): readonly ScheduledMilestone[] =>
  tableOf(store.plan(), "milestones").records.flatMap((record) => {
    const entry = store.entry(record.id);
    return entry ? [{ record, entry }] : [];
  });

/** The last milestone that has a buffer, else the last one. */
export function goalOf(store: ScheduleStore, milestones = milestonesOf(store)): ScheduledMilestone | null {
  const last = (list: readonly ScheduledMilestone[]) =>
    list.reduce<ScheduledMilestone | null>((latest, each) => (latest && latest.entry.start > each.entry.start ? latest : each), null);
  return last(milestones.filter(({ entry }) => entry.buffer > 0)) ?? last(milestones);
}
