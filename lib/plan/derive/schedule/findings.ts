/** What the schedule shows to be wrong or open. Total: whatever the plan holds, everything else is still told. */
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { type Finding } from "../finding";
import { isDropped } from "./activities";
import { type WorkCalendar } from "./calendar";
import { linkToRemove } from "./cycle-repair";
import { type Cycle, type Node } from "./network";
import { editedInPlace, type Tables, tablesOf } from "./plan-activities";
import { findingsOfMilestone, findingsOfTask, type View } from "./record-findings";
import { type Schedule } from "./scheduler";

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
  createScheduleFindings().follow(plan, schedule, null);

export interface ScheduleFindings {
  /**
   * `changed`: ids of those whose figures changed since the last time; null: perhaps everybody's.
   * Answers the same list as long as it says the same.
   */
  follow(plan: Plan, schedule: Schedule, changed: Iterable<string> | null): readonly ScheduleFinding[];
}

/** Follows a plan: looks again only at what has other values or another place in the schedule. */
export function createScheduleFindings(): ScheduleFindings {
  let known: Known | null = null;
  let list: readonly ScheduleFinding[] = [];

  function follow(plan: Plan, schedule: Schedule, changed: Iterable<string> | null): readonly ScheduleFinding[] {
    const tables = tablesOf(plan);
    const ids = known && changed && concernedBy(changed, known, tables, schedule);
    known = known && ids ? { ...known, tables, order: schedule.order } : startFrom(tables, schedule);
    const view: View = { schedule, dropped: known.dropped };
    const isNew = [
      look(tables.tasks, known.tasks, ids, (task) => findingsOfTask(task, view)),
      look(tables.milestones, known.milestones, ids, (milestone) => findingsOfMilestone(milestone, view)),
    ].includes(true);
    const cycles = cycleFindings(plan, schedule);
    if (!isNew && ids && cycles.length === 0 && list[0]?.code !== "cycle") return list;
    const next = [...cycles, ...inOrder(known.tasks), ...inOrder(known.milestones)];
    if (!isSame(list, next)) list = next;
    return list;
  }

  return { follow };
}

interface Known {
  readonly tables: Tables;
  readonly dropped: ReadonlySet<string>;
  readonly today: string;
  readonly calendar: WorkCalendar;
  readonly order: Schedule["order"];
  readonly tasks: Looked;
  readonly milestones: Looked;
}
interface Looked {
  /** Where each record stands in its table. */
  readonly places: ReadonlyMap<string, number>;
  /** By record; those about which nothing is found are left out. */
  readonly found: Map<string, readonly ScheduleFinding[]>;
}

function startFrom(tables: Tables, { today, calendar, order }: Schedule): Known {
  const looked = (records: readonly AnyRecord[]): Looked => ({ places: new Map(records.map(({ id }, index) => [id, index])), found: new Map() });
  const dropped = new Set(tables.tasks.filter(isDropped).map(({ id }) => id));
  return { tables, dropped, today, calendar, order, tasks: looked(tables.tasks), milestones: looked(tables.milestones) };
}

/** Ids of what may be found something else about; null: of everything. What a fixed date contradicts is a matter of what it waits for, too. */
function concernedBy(changed: Iterable<string>, known: Known, tables: Tables, { today, calendar, order, node }: Schedule): ReadonlySet<string> | null {
  const edited = known.today === today && known.calendar === calendar ? editedInPlace(known.tables, tables) : null;
  if (!edited) return null;
  const ids = new Set([...edited.tasks, ...edited.milestones].map(({ id }) => id));
  const addFixed = ({ activity, scheduled }: Node) => scheduled?.isFixed && ids.add(activity.id);
  for (const id of changed) {
    ids.add(id);
    for (const { to } of node(id)?.after ?? []) addFixed(to);
  }
  if (known.order !== order) order.forEach(addFixed);
  return ids;
}

/** Answers whether anything else is found than before. */
function look(
  records: readonly AnyRecord[], { places, found }: Looked, ids: ReadonlySet<string> | null,
  findingsOf: (record: AnyRecord) => readonly ScheduleFinding[],
): boolean {
  let isNew = false;
  for (const record of ids ? [...ids].flatMap((id) => records[places.get(id) ?? -1] ?? []) : records) {
    const next = findingsOf(record);
    if (isSame(found.get(record.id) ?? [], next)) continue;
    if (next.length > 0) found.set(record.id, next);
    else found.delete(record.id);
    isNew = true;
  }
  return isNew;
}

const inOrder = ({ places, found }: Looked): readonly ScheduleFinding[] =>
  [...found].map(([id, list]) => ({ place: places.get(id) ?? 0, list })).sort((a, b) => a.place - b.place).flatMap(({ list }) => list);

const isSame = (a: readonly ScheduleFinding[], b: readonly ScheduleFinding[]): boolean =>
  a.length === b.length && (b.length === 0 || JSON.stringify(a) === JSON.stringify(b));

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
