import { toIsoDate } from "@/lib/plan/day-number";
import { type Scheduled } from "@/lib/plan/derive/schedule/scheduler";
import { type FieldValue } from "@/lib/plan/fields";
import { type AnyRecord } from "@/lib/plan/section";
import { type Computed } from "@/components/fields/field-content";
import { dateOf, datesOf } from "../use-consequence-lines";
import { CriticalView, DayView, DaysView, MilestoneView, NoBufferView, OwnerView, SlackView, TiesView } from "./cell-views";
import { type ColumnId } from "./columns";
import { type ListView } from "./list-context";

/** What a cell shows of a task or milestone and what writing there does; undefined: the value as it is stored. */
export function computedOf(column: ColumnId, field: string | null, record: AnyRecord, entry: Scheduled, list: ListView): Computed | undefined {
  const isTask = entry.section === "tasks";
  const set = field === null ? undefined : (value: FieldValue) => list.writes.write(column, entry, field, value);
  switch (column) {
    case "title": return undefined;
    case "owner": return isTask ? computedOwners(record.values["assignees"] as readonly string[], list) : field === null ? { view: null } : undefined;
    case "start":
    case "finish": return column === "start" && !isTask ? { view: null } : { ...computedDay(column, field, record, entry, list), set };
    case "days": return isTask ? { view: <DaysView days={entry.duration} />, set } : { view: field !== null && !entry.isDone ? <NoBufferView /> : null };
    case "slack": return { view: entry.isDone || (!isTask && !list.isTable) ? null : <SlackView slack={entry.totalSlack} /> };
    case "after": return { view: <TiesView record={record} /> };
    case "milestone": return { view: isTask ? <MilestoneView id={record.values["milestone"]} /> : null };
    case "critical": return { view: <CriticalView isCritical={entry.isCritical} /> };
  }
}

/** One alone is named where there is room; an empty cell asks its question there. */
const computedOwners = (ids: readonly string[], { isTable }: ListView): Computed | undefined =>
  isTable && ids.length < 2 ? undefined : { view: <OwnerView ids={ids} most={isTable ? 4 : 1} /> };

function computedDay(column: "start" | "finish", field: string | null, { values }: AnyRecord, entry: Scheduled, { calendar }: ListView): Computed {
  const dates = datesOf(entry, calendar);
  const iso = entry.section === "milestones" ? dateOf(entry, calendar) : column === "start" ? dates.from : dates.to;
  const stored = field === null ? null : values[field];
  return {
    view: <DayView iso={iso} stored={typeof stored === "string" && stored !== iso ? stored : null} column={column} />,
    value: iso,
    earliest: column === "finish" && entry.section === "tasks" ? toIsoDate(calendar.dayOf(entry.start)) : undefined,
  };
}
