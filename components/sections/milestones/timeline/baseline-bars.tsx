"use client";

import { useMemo } from "react";
import { type Baseline, type BaselineEntry } from "@/lib/plan/derive/baseline";
import { toDayNumber } from "@/lib/plan/day-number";
import { useScheduled } from "@/lib/client/use-schedule";
import { cx } from "@/components/ui/class-names";
import { rowHeight, useTimeline } from "./timeline-context";
import { useViewport } from "./viewport";

/** Where everything stood when a baseline was taken: a line under each bar, a hollow diamond. */
export function BaselineBars({ baseline }: { baseline: Baseline }) {
  const { rows } = useTimeline();
  const { firstRow: first, lastRow: last } = useViewport();
  const entries = useMemo(() => new Map(baseline.entries.map((entry) => [entry.id, entry])), [baseline]);
  return rows.slice(first, last).map((row, index) => {
    const entry = row.kind === "task" || row.kind === "milestone" ? entries.get(row.id) : undefined;
    return entry ? <Was key={row.key} entry={entry} top={(first + index) * rowHeight} /> : null;
  });
}

function Was({ entry: { id, section, start, finish }, top }: { entry: BaselineEntry; top: number }) {
  const { scale } = useTimeline();
  const now = useScheduled(id);
  const isMilestone = section === "milestones";
  const right = scale.x(toDayNumber(finish) + (isMilestone && now?.isMorning ? 0 : 1));
  const left = isMilestone ? right : scale.x(toDayNumber(start));
  return (
    <span
      data-baseline={id}
      className={cx(
        "pointer-events-none absolute border-ink-subtle",
        isMilestone ? "size-[11px] rotate-45 rounded-[1.5px] border-[1.5px] bg-surface" : "h-[3px] rounded-full bg-ink-subtle/55 forced-colors:bg-[GrayText]",
      )}
      style={isMilestone ? { left: right - 7.5, top: top + rowHeight / 2 - 5.5 } : { left, width: Math.max(right - left, 2), top: top + rowHeight - 4 }}
    />
  );
}
