/** The columns of the list, beside the chart and as a table of its own, and which field each of them edits. */
import { isTaskDone } from "@/lib/plan/derive/schedule/activities";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type AnyRecord } from "@/lib/plan/section";

export type ColumnId = "title" | "owner" | "start" | "finish" | "days" | "slack" | "after" | "milestone" | "critical";

export interface Column {
  readonly id: ColumnId;
  /** Px; the title takes what the others leave. */
  readonly width: number;
  /** Px of it that stay free at the right. */
  readonly gap: number;
  /** Figures stand at the right edge, so that their digits meet. */
  readonly end: boolean;
}

const column = (id: ColumnId, width: number, gap = 0): Column => ({ id, width, gap, end: id === "days" || id === "slack" });

/** On a phone there is room for a name only. */
const nameOnly: readonly Column[] = [column("title", 0)];
const besideChart: readonly Column[] = [column("title", 0), column("owner", 34), column("days", 44), column("slack", 52, 12)];
const asTable: readonly Column[] = [
  column("title", 0, 16), column("owner", 120, 16), column("start", 88, 12), column("finish", 88, 12), column("days", 56, 16), column("slack", 72, 24),
  column("after", 208, 16), column("milestone", 152, 16), column("critical", 60),
];

export const columnsFor = (shape: "table" | "chart" | "narrow"): readonly Column[] =>
  shape === "table" ? asTable : shape === "chart" ? besideChart : nameOnly;

/** Px that a table of all columns needs. */
export const tableWidth = 264 + asTable.reduce((sum, { width }) => sum + width, 0);

/**
 * The field of `record` that a column edits, null where it only shows. What has begun or is done has
 * dates that somebody wrote down: there those are edited.
 */
export function columnField(id: ColumnId, kind: TimelineRow["kind"], record: AnyRecord, isTable: boolean): string | null {
  if (kind === "task") return taskField(id, record);
  // Beside the chart only those who do the work are shown.
  if (kind === "milestone") return id === "owner" && !isTable ? null : milestoneField(id, record);
  return kind === "buffer" && id === "days" ? "buffer" : null;
}

const taskFields: Partial<Record<ColumnId, string>> = { title: "title", owner: "assignees", days: "estimate", after: "after", milestone: "milestone" };

function taskField(id: ColumnId, task: AnyRecord): string | null {
  if (id === "start") return isTaskDone(task) || typeof task.values["actualStart"] === "string" ? "actualStart" : "start";
  if (id === "finish") return isTaskDone(task) ? "actualFinish" : "due";
  return taskFields[id] ?? null;
}

function milestoneField(id: ColumnId, { values }: AnyRecord): string | null {
  switch (id) {
    case "title": return "name";
    case "owner":
    case "after": return id;
    case "finish": return typeof values["actual"] === "string" ? "actual" : "date";
    // One that has a buffer shows it in a row of its own.
    case "days": return Number(values["buffer"] ?? 0) > 0 ? null : "buffer";
    default: return null;
  }
}

/** A column of faces; it has no room for a name. */
export const isIconColumn = ({ id, width }: Column): boolean => id === "owner" && width < 60;
