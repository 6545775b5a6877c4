/** What the schedule shows to be wrong or open. Total: whatever the plan holds, everything else is still told. */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Finding } from "../finding";
import { isDropped } from "./activities";
import { type WorkCalendar } from "./calendar";
import { linkToRemove } from "./cycle-repair";
import { type Cycle } from "./network";
import { editedInPlace, type Tables, tablesOf } from "./plan-activities";
import { findingsOfMilestone, findingsOfTask, type View } from "./record-findings";
import { type Schedule, type Scheduled } from "./scheduler";

export type ScheduleFindingCode =
  /** Tasks and milestones wait for each other. `path`, and `repair`: the link to take away first. */
  | "cycle"
  /** It waits for, or is for, what is not in the plan; what it waits for was dropped. */
  | "orphanLink" | "droppedLink"
  /** It stands on a fixed date before what it waits for. */
  | "brokenLink"
  | "missedDeadline"
  /** A fixed date lies before today, or cannot be kept for the work that is left. */
  | "missedDate"
  /** Computed later than its due date, or a milestone than its date. */
  | "late"
  /** The same where that date is past already. */
  | "overdue"
  /** It should have begun before today. */
  | "notBegun"
  | "noBuffer" | "bufferUsedUp"
  | "constraintWithoutDate" | "dateWithoutConstraint"
  | "dueBeforeStart" | "rangeOrder" | "finishedBeforeStarted" | "actualInFuture";
export type ScheduleFinding = Finding<ScheduleFindingCode>;

/** `schedule` of the same plan. Cycles first, then tasks and milestones in the order of their tables. */
export const scheduleFindings = (plan: Plan, schedule: Schedule): readonly ScheduleFinding[] =>
  createScheduleFindings().follow(plan, schedule);

export interface ScheduleFindings {
  follow(plan: Plan, schedule: Schedule): readonly ScheduleFinding[];
}

/** Follows a plan: looks again only at what has other values or another place in the schedule. */
export function createScheduleFindings(): ScheduleFindings {
  let known = nothing;

  function follow(plan: Plan, schedule: Schedule): readonly ScheduleFinding[] {
    const { today, calendar } = schedule;
    const tables = tablesOf(plan);
    const isSameWorld = known.today === today && known.calendar === calendar && editedInPlace(known.tables, tables) !== null;
    const before = isSameWorld ? known : nothing;
    const dropped = isSameWorld ? known.dropped : new Set(tables.tasks.filter(isDropped).map(({ id }) => id));
    const view: View = { schedule, dropped };
    known = {
      tables, today, calendar, dropped,
      tasks: look(tables.tasks, before.tasks, view, findingsOfTask),
      milestones: look(tables.milestones, before.milestones, view, findingsOfMilestone),
    };
    return [...cycleFindings(plan, schedule), ...[...known.tasks, ...known.milestones].flatMap(({ found }) => found)];
  }

  return { follow };
}

interface Known {
  readonly tables: Tables;
  readonly dropped: ReadonlySet<string>;
  readonly today: string;
  readonly calendar: WorkCalendar | null;
  /** In the order of the tables. */
  readonly tasks: readonly Looked[];
  readonly milestones: readonly Looked[];
}
interface Looked {
  readonly record: AnyRecord;
  readonly scheduled: Scheduled | null;
  readonly found: readonly ScheduleFinding[];
}
const nothing: Known = { tables: { tasks: [], milestones: [] }, dropped: new Set(), today: "", calendar: null, tasks: [], milestones: [] };

/** What a fixed date contradicts is a matter of others too, so that is looked at every time. */
function look(
  records: readonly AnyRecord[], before: readonly Looked[], view: View,
  findingsOf: (record: AnyRecord, view: View) => readonly ScheduleFinding[],
): readonly Looked[] {
  return records.map((record, index) => {
    const scheduled = view.schedule.get(record.id);
    const last = before[index];
    if (last?.record === record && last.scheduled === scheduled && !scheduled?.isFixed) return last;
    return { record, scheduled, found: findingsOf(record, view) };
  });
}

function cycleFindings(plan: Plan, schedule: Schedule): readonly ScheduleFinding[] {
  if (schedule.cycles.length === 0) return [];
  const records = new Map(["milestones", "tasks"].flatMap((section) => tableOf(plan, section).records.map((record) => [record.id, record])));
  return schedule.cycles.flatMap((cycle) => cycleFinding(cycle, linkToRemove(cycle, schedule, records)));
}

function cycleFinding({ members, path }: Cycle, repair: Finding["repair"] | null): ScheduleFinding[] {
  if (!repair) return [];
  const { section, record, field } = repair;
  return [{ code: "cycle", section, record, field, others: members.filter((id) => id !== record), severity: "broken", path, repair }];
}
