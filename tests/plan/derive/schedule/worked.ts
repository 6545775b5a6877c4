/** Plans worked by hand on the January of 2027: Monday the 4th is working day 0, and Monday the 11th is closed. */
import { toIsoDate } from "@/lib/plan/day-number";
import { scheduleFindings, type ScheduleFinding } from "@/lib/plan/derive/schedule/findings";
import { type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type DependencyType } from "@/lib/plan/fields";
import { type MadeRows, madePlan } from "../../../support/made-plan";

type Rows = MadeRows[string];
/*
 * Working days  0  1  2  3  4 |  5  6  7  8 |  9 10 11 12 13 | 14 15 16 17 18
 * January       4  5  6  7  8 | 12 13 14 15 | 18 19 20 21 22 | 25 26 27 28 29
 */
const overview = { plan: { start: "2027-01-04", holidays: [{ from: "2027-01-11", to: "2027-01-11", label: "Fair" }] } };

export const january = (day: number): string => `2027-01-${String(day).padStart(2, "0")}`;
export const wait = (on: string, type: DependencyType = "FS", lag = 0) => ({ on, type, lag });

export interface Worked {
  readonly schedule: Schedule;
  readonly findings: readonly ScheduleFinding[];
  /** First and last day of a task in January, as "6-8"; of a milestone the day it is reached. */
  days(id: string): string;
  figures(id: string): { readonly total: number; readonly free: number };
  /** As the working days above are counted. */
  points(id: string): { readonly start: number; readonly finish: number; readonly lateStart: number; readonly lateFinish: number };
  /** Working days from the 4th to the end of the plan. */
  readonly length: number;
}

/** `today` is a day of January. */
export function work(rows: { readonly tasks?: Rows; readonly milestones?: Rows; readonly people?: Rows }, today = 4): Worked {
  const plan = madePlan({ overview, ...rows });
  const schedule = scheduleOf(plan, january(today));
  const { calendar, frame: { projectStart: first } } = schedule;
  const entry = (id: string) => {
    const found = schedule.get(id);
    if (!found) throw new Error(`${id} is not scheduled`);
    return found;
  };
  const dayOf = (day: number) => toIsoDate(day).replace(/^2027-01-0?/, "");
  return {
    schedule,
    findings: scheduleFindings(plan, schedule),
    days(id) {
      const { section, start, finish, isMorning } = entry(id);
      if (section === "milestones") return dayOf(isMorning ? calendar.dayOf(start) : calendar.eveningOf(start));
      return `${dayOf(calendar.dayOf(start))}-${dayOf(calendar.eveningOf(finish))}`;
    },
    length: schedule.finish - first,
    points(id) {
      const { start, finish, lateStart, lateFinish } = entry(id);
      return { start: start - first, finish: finish - first, lateStart: lateStart - first, lateFinish: lateFinish - first };
    },
    figures: (id) => ({ total: entry(id).totalSlack, free: entry(id).freeSlack }),
  };
}
