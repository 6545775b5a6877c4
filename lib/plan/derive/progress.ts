/** How far a plan is: of each milestone, what is done for it and what is left. */
import { type Plan, tableOf } from "../plan";
import { type AnyRecord } from "../section";
import { datesOf } from "./baseline";
import { type Node } from "./schedule/network";
import { type Schedule, type Scheduled } from "./schedule/scheduler";

export interface MilestoneProgress {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  /** When it is reached, by the schedule; when it was, if it is done. ISO. */
  readonly date: string;
  /** The date somebody gave it. ISO. */
  readonly promised: string | null;
  /** It stands at the beginning of its day, not at its end. */
  readonly isMorning: boolean;
  readonly isDone: boolean;
  readonly isCritical: boolean;
  /** Of all it waits for, however far back. */
  readonly tasks: { readonly done: number; readonly all: number };
  /** Working days from this morning until it is reached; 0 when it is done. */
  readonly daysLeft: number;
  /** Days of work still to be done on its longest chain, without waiting, buffers and days off. */
  readonly workLeft: number;
  /** Working days kept free before it, and those that are not used up. */
  readonly buffer: number;
  readonly bufferLeft: number;
}

/** Every milestone of the schedule in the order of their dates. */
export function milestoneProgress(plan: Plan, schedule: Schedule): readonly MilestoneProgress[] {
  const work = workAlone(schedule.order);
  const countTasks = createTaskCount(schedule.order);
  const nodes = new Map<string, Node>();
  for (const node of schedule.order) if (node.activity.section === "milestones") nodes.set(node.activity.id, node);
  const rows = tableOf(plan, "milestones").records.flatMap((record) => {
    const [scheduled, node] = [schedule.get(record.id), nodes.get(record.id)];
    if (scheduled?.section !== "milestones" || !node) return [];
    return [progressOf(record, scheduled, schedule, countTasks(node), work[node.rank] ?? 0)];
  });
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function progressOf(
  record: AnyRecord, scheduled: Scheduled, { calendar, frame }: Schedule, tasks: MilestoneProgress["tasks"], workLeft: number,
): MilestoneProgress {
  const { name, phase, date: promised } = record.values;
  const { id, isMorning, isDone, isCritical, start, buffer, bufferLeft } = scheduled;
  return {
    id, isMorning, isDone, isCritical, tasks, buffer, bufferLeft,
    name: String(name ?? ""),
    phase: String(phase ?? ""),
    date: datesOf(record, scheduled, calendar).finish,
    promised: typeof promised === "string" ? promised : null,
    daysLeft: isDone ? 0 : Math.max(start - frame.today, 0),
    workLeft: isDone ? 0 : workLeft,
  };
}

/**
 * By rank, when each would be done if work alone took time: a forward pass from day 0 over what is
 * left, without lags. Overlapping dependencies overlap here too; what is done waits for nobody.
 */
function workAlone(order: readonly Node[]): Float64Array {
  const starts = new Float64Array(order.length);
  const ends = new Float64Array(order.length);
  for (const node of order) {
    if (node.activity.isDone) continue;
    let [start, end] = [0, 0];
    for (const { from, link } of node.before) {
      const at = (link.type === "FS" || link.type === "FF" ? ends : starts)[from.rank] ?? 0;
      if (link.type === "FS" || link.type === "SS") start = Math.max(start, at);
      else end = Math.max(end, at);
    }
    starts[node.rank] = start;
    ends[node.rank] = Math.max(start + node.rest, end);
  }
  return ends;
}

/** Counts the tasks that a milestone waits for; each is met once, by whatever ways it is reached. */
function createTaskCount(order: readonly Node[]): (milestone: Node) => MilestoneProgress["tasks"] {
  // Ranks in a row: following objects takes ten times as long, and milestones ask again and again.
  const begins = new Int32Array(order.length + 1);
  for (const { rank, before } of order) begins[rank + 1] = (begins[rank] ?? 0) + before.length;
  const before = new Int32Array(begins[order.length] ?? 0);
  let filled = 0;
  for (const node of order) for (const { from } of node.before) before[filled++] = from.rank;
  const metBy = new Int32Array(order.length).fill(-1);
  const mark = (rank: number, by: number) => {
    const end = begins[rank + 1] ?? 0;
    for (let index = begins[rank] ?? 0; index < end; index++) metBy[before[index] ?? 0] = by;
  };
  return ({ rank: milestone }) => {
    let [done, all] = [0, 0];
    mark(milestone, milestone);
    // Whatever a node waits for has a lower rank.
    for (let rank = milestone - 1; rank >= 0; rank--) {
      if (metBy[rank] !== milestone) continue;
      mark(rank, milestone);
      const activity = order[rank]?.activity;
      if (activity?.section !== "tasks") continue;
      all++;
      if (activity.isDone) done++;
    }
    return { done, all };
  };
}
