/** Which rows and links a timeline shows. Read again only when what they are made of changes. */
import { type Link } from "@/lib/plan/derive/schedule/activity";
import { editedRows } from "@/lib/plan/derive/schedule/plan-activities";
import { rowShape, type TimelineRow, timelineRows } from "@/lib/plan/derive/schedule/rows";
import { type Schedule } from "@/lib/plan/derive/schedule/scheduler";
import { findRecord, type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";

export interface TimelineLink extends Link {
  /** Who waits. */
  readonly to: string;
}
export interface Structure {
  readonly rows: readonly TimelineRow[];
  readonly links: readonly TimelineLink[];
}
export interface Filter {
  /** Tasks that this person does. */
  readonly person: string | null;
  /** What leads to this milestone. */
  readonly milestone: string | null;
  readonly onlyCritical: boolean;
}
export const noFilter: Filter = { person: null, milestone: null, onlyCritical: false };
export const isFiltered = ({ person, milestone, onlyCritical }: Filter): boolean => person !== null || milestone !== null || onlyCritical;

/** Answers the same structure as long as no row or link changed. */
export function createStructureReader(): (plan: Plan, schedule: Schedule) => Structure {
  let known: { readonly tables: readonly (readonly AnyRecord[])[]; readonly structure: Structure } | null = null;
  return (plan, schedule) => {
    const tables = [tableOf(plan, "tasks").records, tableOf(plan, "milestones").records];
    const structure = known && tables.every((records, index) => isSameShape(known?.tables[index] ?? [], records))
      ? known.structure
      : readStructure(plan, schedule);
    known = { tables, structure };
    return structure;
  };
}

function readStructure(plan: Plan, schedule: Schedule): Structure {
  const rows = timelineRows(plan);
  const links = rows.flatMap((row) =>
    row.kind === "task" || row.kind === "milestone"
      ? (schedule.node(row.id)?.activity.links ?? []).map((link) => ({ ...link, to: row.id }))
      : []);
  return { rows, links };
}

const isSameShape = (before: readonly AnyRecord[], after: readonly AnyRecord[]): boolean =>
  editedRows(before, after)?.every((edit) => rowShape(edit.before) === rowShape(edit.now)) === true;

/** Rows in phases that are open, of tasks that pass the filter; a phase without any such row is left out. */
export function shownRows(
  { rows }: Structure, { collapsed, filter }: { collapsed: ReadonlySet<string>; filter: Filter }, plan: Plan, schedule: Schedule,
): readonly TimelineRow[] {
  const passes = passing(filter, plan, schedule);
  const passed = passes ? rows.filter((row) => row.kind === "phase" || passes(row.id)) : rows;
  const filled = new Set(passed.flatMap((row) => (row.kind === "phase" ? [] : [row.phase])));
  return passed.filter((row) => (row.kind === "phase" ? filled.has(row.phase) : !collapsed.has(row.phase)));
}

function passing(filter: Filter, plan: Plan, schedule: Schedule): ((id: string) => boolean) | null {
  if (!isFiltered(filter)) return null;
  const { person, milestone, onlyCritical } = filter;
  const leading = milestone === null ? null : leadingTo(milestone, schedule);
  return (id) => {
    if (onlyCritical && schedule.get(id)?.isCritical !== true) return false;
    if (leading && !leading.has(id)) return false;
    if (person === null) return true;
    const record = findTask(plan, id) ?? findRecord(plan, "milestones", id);
    return record?.values["owner"] === person || ((record?.values["assignees"] ?? []) as readonly string[]).includes(person);
  };
}

const findTask = (plan: Plan, id: string): AnyRecord | null => findRecord(plan, "tasks", id);

/** The milestone and what it waits for, back to the milestones before it. */
function leadingTo(milestone: string, schedule: Schedule): Set<string> {
  const found = new Set([milestone]);
  for (const id of found) {
    const node = schedule.node(id);
    if (!node || (id !== milestone && node.activity.section === "milestones")) continue;
    for (const { from } of node.before) found.add(from.activity.id);
  }
  return found;
}
