/**
 * The rows of a timeline: phases in the order in which they first appear, in each its tasks as they
 * stand in their table; a milestone behind the last task that leads to it; buffers as rows of their own.
 */
import { type Dependency } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { rowEdits } from "@/lib/plan/row-edits";
import { type AnyRecord } from "@/lib/plan/section";
import { isDropped } from "./activities";

export type TimelineRow =
  | { readonly kind: "phase"; readonly key: string; readonly phase: string; readonly members: readonly string[] }
  | { readonly kind: "task" | "milestone"; readonly key: string; readonly id: string; readonly phase: string }
  /** The days kept free before the milestone, or after the task, `id`. */
  | { readonly kind: "buffer"; readonly key: string; readonly id: string; readonly phase: string; readonly of: "tasks" | "milestones" };

/** A plan in which nothing has a phase has no phase rows. */
export function timelineRows(plan: Plan): readonly TimelineRow[] {
  const tasks = tableOf(plan, "tasks").records.filter((task) => !isDropped(task));
  const milestones = tableOf(plan, "milestones").records;
  const phases = new Map<string, { readonly tasks: AnyRecord[]; readonly milestones: AnyRecord[] }>();
  const groupOf = (record: AnyRecord) => {
    const phase = phaseOf(record);
    const group = phases.get(phase) ?? { tasks: [], milestones: [] };
    phases.set(phase, group);
    return group;
  };
  for (const task of tasks) groupOf(task).tasks.push(task);
  for (const milestone of milestones) groupOf(milestone).milestones.push(milestone);
  const hasPhases = phases.size > 1 || (phases.size === 1 && !phases.has(""));
  return [...phases].flatMap(([phase, group]) => {
    const rows = placeMilestones(group.tasks, group.milestones).flatMap((record) => rowsOf(record, phase));
    const members = rows.flatMap((row) => (row.kind === "task" || row.kind === "milestone" ? [row.id] : []));
    return hasPhases ? [{ kind: "phase" as const, key: `phase ${phase}`, phase, members }, ...rows] : rows;
  });
}

export interface RowCounts {
  /** Tasks, milestones and buffers; phases are not counted. */
  readonly rows: number;
  readonly milestones: number;
}

/** Follows a plan: of the next one, only what differs from the one before is counted. */
export function createRowCount(): (plan: Plan) => RowCounts {
  const known: Record<string, readonly AnyRecord[]> = { tasks: [], milestones: [] };
  let rows = 0;
  return (plan) => {
    for (const [section, last] of Object.entries(known)) {
      const { records } = tableOf(plan, section);
      for (const { before, now } of rowEdits(last, records)) rows += rowsTaken(now) - rowsTaken(before);
      known[section] = records;
    }
    return { rows, milestones: tableOf(plan, "milestones").records.length };
  };
}

function rowsTaken(record: AnyRecord | undefined): number {
  if (!record || isDropped(record)) return 0;
  return hasBuffer(record) ? 2 : 1;
}

/** What rows and links are made of: while it stays the same for every record, so do they. */
export function rowShape({ id, order, values }: AnyRecord): string {
  const after = (values["after"] as readonly Dependency[]).map(({ on, type, lag }) => `${on} ${type} ${lag}`).join();
  return [id, order, phaseOf({ values }), values["milestone"] ?? "", values["status"] === "dropped", hasBuffer({ values }), after].join("\n");
}

const isMilestone = (values: AnyRecord["values"]): boolean => "criteria" in values;
const phaseOf = ({ values }: Pick<AnyRecord, "values">): string => String(values["phase"] ?? "").trim();
export const hasBuffer = ({ values }: Pick<AnyRecord, "values">): boolean => Number(values["buffer"] ?? 0) > 0;

function placeMilestones(tasks: readonly AnyRecord[], milestones: readonly AnyRecord[]): AnyRecord[] {
  const places = new Map(tasks.map(({ id }, index) => [id, index]));
  const behind = new Map<number, AnyRecord[]>();
  for (const milestone of milestones) {
    const after = (milestone.values["after"] as readonly Dependency[]).map(({ on }) => places.get(on) ?? -1);
    const own = tasks.map(({ values }, index) => (values["milestone"] === milestone.id ? index : -1));
    const place = Math.max(-1, ...after, ...own);
    const index = place < 0 ? tasks.length - 1 : place;
    behind.set(index, [...(behind.get(index) ?? []), milestone]);
  }
  return [...(behind.get(-1) ?? []), ...tasks.flatMap((task, index) => [task, ...(behind.get(index) ?? [])])];
}

function rowsOf(record: AnyRecord, phase: string): TimelineRow[] {
  const { id, values } = record;
  const kind = isMilestone(values) ? "milestone" : "task";
  const row: TimelineRow = { kind, key: id, id, phase };
  if (!hasBuffer(record)) return [row];
  const buffer: TimelineRow = { kind: "buffer", key: `buffer ${id}`, id, phase, of: kind === "task" ? "tasks" : "milestones" };
  return kind === "task" ? [row, buffer] : [buffer, row];
}
