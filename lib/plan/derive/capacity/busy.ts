/** Hours that people spend in their other plans: how many and when, never with what. */
import { type DayNumber } from "@/lib/plan/day-number";
import { type WorkCalendar, stretchOf } from "@/lib/plan/derive/schedule/calendar";
import { mondayOf } from "./weeks";

/** `hours` lie evenly on the working days from `from` to `to`, both included. ISO dates. */
export interface BusyStretch { readonly from: string; readonly to: string; readonly hours: number }
/** By the person's record in this plan. */
export type Busy = ReadonlyMap<string, readonly BusyStretch[]>;

export const nobodyBusy: Busy = new Map();

/** By the Monday of the week. Stretches without a working day take nothing. */
export function busyHours(stretches: readonly BusyStretch[], calendar: WorkCalendar): ReadonlyMap<DayNumber, number> {
  const weeks = new Map<DayNumber, number>();
  for (const { from, to, hours } of stretches) {
    const [first, last] = stretchOf({ from, to, label: "" });
    const days = calendar.pointAt(last + 1) - calendar.pointAt(first);
    if (days <= 0 || !(hours > 0)) continue;
    for (let monday = mondayOf(first); monday <= last; monday += 7) {
      const share = calendar.pointAt(Math.min(monday + 7, last + 1)) - calendar.pointAt(Math.max(monday, first));
      if (share > 0) weeks.set(monday, (weeks.get(monday) ?? 0) + (hours * share) / days);
    }
  }
  return weeks;
}

/** What the server tells of it: the reader's own person, and the weeks of everybody who said who they are. */
export interface BusyAnswer {
  readonly me: string | null;
  readonly people: readonly { readonly person: string; readonly weeks: readonly BusyStretch[] }[];
}
