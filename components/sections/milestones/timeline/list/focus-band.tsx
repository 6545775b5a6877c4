"use client";

import { rowHeight, useTimeline } from "../timeline-context";
import { useListState } from "./list-context";

/** The ring of the row that has the focus, where its bar is. */
export function FocusBand() {
  const { rows } = useTimeline();
  const active = useListState((state) => state.active?.record ?? null);
  const index = active === null ? -1 : rows.findIndex(({ key }) => key === active);
  if (index < 0) return null;
  return (
    <span
      className="pointer-events-none absolute inset-x-0 z-1 hidden border-y-2 border-accent group-has-[[data-row]:focus-visible]/frame:block dark:border-accent-text"
      style={{ top: index * rowHeight, height: rowHeight }}
    />
  );
}
