"use client";

import { rowHeight, useTimeline, useTimelineState } from "./timeline-context";

/** What is chosen, all across the chart. */
export function RowBands() {
  const { rowOf } = useTimeline();
  const selected = useTimelineState((state) => state.selected);
  return [...selected].map((id) => {
    const row = rowOf(id);
    return row < 0 ? null : <span key={id} className="pointer-events-none absolute inset-x-0 bg-surface-selected/60" style={{ top: row * rowHeight, height: rowHeight }} />;
  });
}
