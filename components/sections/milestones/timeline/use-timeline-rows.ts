"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { createStructureReader, type Filter, isFiltered, shownRows } from "./structure";

/** The rows to show, the same list as long as they are; and what they and the links are made of. */
export function useTimelineRows(schedule: ScheduleStore, collapsed: ReadonlySet<string>, filter: Filter) {
  const [read] = useState(createStructureReader);
  const last = useRef<{ structure: unknown; collapsed: unknown; filter: unknown; plan: unknown; schedule: unknown; rows: readonly TimelineRow[] } | null>(null);
  const structure = useSyncExternalStore(schedule.subscribe, () => read(schedule.plan(), schedule.schedule()));
  const rows = useSyncExternalStore(schedule.subscribe, () => {
    const known = last.current;
    const now = isFiltered(filter) ? { plan: schedule.plan(), schedule: schedule.schedule() } : { plan: null, schedule: null };
    const isSame = known?.structure === structure && known.collapsed === collapsed && known.filter === filter;
    if (isSame && known.plan === now.plan && known.schedule === now.schedule) return known.rows;
    const next = shownRows(structure, { collapsed, filter }, schedule.plan(), schedule.schedule());
    const rows = known && isSameRows(known.rows, next) ? known.rows : next;
    last.current = { structure, collapsed, filter, ...now, rows };
    return rows;
  });
  return { structure, rows };
}

const isSameRows = (a: readonly TimelineRow[], b: readonly TimelineRow[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);

/** Where a task or milestone stands among the rows; -1 when it is not shown. */
export function indexRows(rows: readonly TimelineRow[]): (id: string) => number {
  const places = new Map(rows.flatMap((row, index) => (row.kind === "task" || row.kind === "milestone" ? [[row.id, index] as const] : [])));
  return (id) => places.get(id) ?? -1;
}
