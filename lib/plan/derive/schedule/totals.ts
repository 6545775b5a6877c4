/** Figures of a schedule as a whole, kept up to date: an edit costs what it changed. */
import { type Point } from "./calendar";
import { criticalPathLength } from "./critical-path";
import { type Scheduled } from "./scheduled";
import { type Schedule } from "./scheduler";

export interface Totals {
  /** The morning on which the first of all begins; infinite when there is nothing. */
  readonly start: Point;
  /** Open tasks that have little slack, but some. */
  readonly tight: number;
  /** See criticalPathLength. */
  readonly criticalDays: number;
}

/** Working days; less slack than this is worth a look. */
export const littleSlack = 5;

export function createTotals() {
  const pending = new Set<string>();
  const [tight, critical, first] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let start: Point = Infinity;
  let criticalDays = 0;
  let order: Schedule["order"] = [];

  /** `ids` of those whose figures changed, came or went. */
  function note(ids: Iterable<string>): void {
    for (const id of ids) pending.add(id);
  }

  /** The schedule as it is after all that was noted. */
  function read(schedule: Pick<Schedule, "order" | "get">): Totals {
    let isNewPath = order !== schedule.order;
    for (const id of pending) {
      const entry = schedule.get(id);
      isNewPath ||= critical.has(id) || entry?.isCritical === true;
      mark(critical, id, entry?.isCritical === true);
      mark(tight, id, entry !== null && isTight(entry));
      if (entry && entry.start < start) begin(entry.start);
      mark(first, id, entry?.start === start);
    }
    pending.clear();
    order = schedule.order;
    if (first.size === 0) findFirst();
    if (isNewPath) criticalDays = criticalPathLength(schedule);
    return { start, tight: tight.size, criticalDays };
  }

  function begin(point: Point): void {
    start = point;
    first.clear();
  }

  function findFirst(): void {
    begin(order.reduce((earliest, node) => Math.min(earliest, node.start), Infinity));
    for (const node of order) if (node.start === start) first.add(node.activity.id);
  }

  return { note, read };
}

const isTight = ({ section, isDone, totalSlack }: Scheduled): boolean =>
  section === "tasks" && !isDone && totalSlack > 0 && totalSlack < littleSlack;

function mark(set: Set<string>, id: string, isIn: boolean): void {
  if (isIn) set.add(id);
  else set.delete(id);
}
