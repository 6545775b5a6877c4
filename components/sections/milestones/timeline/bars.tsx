"use client";

import { memo, useCallback, useContext } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useSchedule, useScheduled } from "@/lib/client/use-schedule";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { toIsoDate } from "@/lib/plan/day-number";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { bufferSpan, diamondAt, type Span, spanOf } from "./spans";
import { DatedLeft, rowHeight, useMoveState, useTimeline, useTimelineState } from "./timeline-context";

/** The drawing of the rows in view. Hidden from screen readers: the list beside it says the same. */
export const Bars = memo(function Bars({ first, last }: { first: number; last: number }) {
  const { rows } = useTimeline();
  return rows.slice(first, last).map((row, index) => <Bar key={row.key} row={row} top={(first + index) * rowHeight} />);
});

const Bar = memo(function Bar({ row, top }: { row: TimelineRow; top: number }) {
  switch (row.kind) {
    case "phase": return <PhaseLine members={row.members} top={top} />;
    case "task": return <TaskBar id={row.id} top={top} />;
    case "buffer": return <BufferBar id={row.id} top={top} />;
    case "milestone": return <Diamond id={row.id} top={top} />;
  }
});

const barTop = 6;
const dateRoom = 80;
/** Below this there is no room for a figure. */
const labelRoom = 34;

function TaskBar({ id, top }: { id: string; top: number }) {
  const { scale, schedule } = useTimeline();
  const entry = useScheduled(id);
  const record = useRecord("tasks", id);
  const isSelected = useTimelineState(({ selected }) => selected.has(id));
  const isHeld = useMoveState(useCallback((state) => state?.ids.includes(id) === true, [id]));
  if (!entry || !record) return null;
  const { calendar } = schedule.schedule();
  const { left, right } = spanOf(entry.start, entry.finish, calendar, scale);
  const progress = typeof record.values["progress"] === "number" ? Math.min(Math.max(record.values["progress"], 0), 100) : 0;
  const width = right - left;
  return (
    <>
      {entry.totalSlack > 0 && !entry.isDone && <SlackFoot from={right} to={spanOf(entry.finish, entry.lateFinish, calendar, scale).right} top={top} />}
      <div
        data-bar={id}
        className={cx(
          "group/bar absolute h-4 rounded-cell text-meta leading-4 tabular-nums",
          entry.isDone ? "bg-bar-done text-bar-on inset-ring inset-ring-bar-line"
            : entry.isCritical ? "bg-bar-critical text-bar-critical-on" : "bg-bar text-bar-on inset-ring inset-ring-bar-line",
          isSelected && "outline-2 outline-offset-[1.5px] outline-accent",
          isHeld && "opacity-55",
          "forced-colors:border forced-colors:border-[CanvasText]",
          entry.isCritical && "forced-colors:bg-[CanvasText]",
        )}
        style={{ left, top: top + barTop, width }}
      >
        {!entry.isDone && progress > 0 && (
          <span
            className={cx("absolute left-0 bottom-0", entry.isCritical ? "h-[3px] rounded-bl-cell bg-accent-line" : "h-full rounded-l-cell bg-bar-done")}
            style={{ width: `${progress}%` }}
          />
        )}
        {entry.isDone ? <Icon name="check" size={12} className="absolute top-0.5 left-1.5" />
          : progress > 0 && width > labelRoom && <span className="absolute left-1.5 font-medium">{progress}%</span>}
        <Grips />
      </div>
    </>
  );
}

/** Where a bar is stretched and where links begin; use-bar-drag listens to them. */
function Grips() {
  const { mayEdit } = useTimeline();
  if (!mayEdit) return null;
  return (
    <>
      <span data-grip="start" className="absolute inset-y-0 left-0 w-1.5 cursor-ew-resize" />
      <span data-grip="finish" className="absolute inset-y-0 right-0 w-1.5 cursor-ew-resize" />
      <LinkDot side="start" />
      <LinkDot side="finish" />
    </>
  );
}

function LinkDot({ side }: { side: "start" | "finish" }) {
  return (
    <span
      data-link-from={side}
      className={cx(
        "absolute top-1/2 -mt-2 hidden size-4 cursor-crosshair items-center justify-center group-hover/bar:flex print:hidden",
        "before:size-[7px] before:rounded-full before:border-[1.5px] before:border-accent before:bg-surface",
        side === "start" ? "-left-4" : "-right-4",
      )}
    />
  );
}

/** How far a task may slip before anything else does. */
function SlackFoot({ from, to, top }: { from: number; to: number; top: number }) {
  if (to <= from) return null;
  return (
    <span
      className="absolute h-0 border-t-[1.5px] border-dotted border-bar-line after:absolute after:right-0 after:bottom-0 after:h-2 after:border-l-[1.5px] after:border-bar-line"
      style={{ left: from, width: to - from, top: top + barTop + 15 }}
    />
  );
}

/** Nothing of it is left; where it stood is still seen. */
const usedUp = "absolute -ml-[3px] h-4 rounded-cell border border-dashed border-caution-line bg-surface";
const usedUpWidth = 6;

function BufferBar({ id, top }: { id: string; top: number }) {
  const { scale, schedule } = useTimeline();
  const entry = useScheduled(id);
  if (!entry) return null;
  const { left, right } = bufferSpan(entry, schedule.schedule().calendar, scale);
  return (
    <div
      className={right <= left ? usedUp : "absolute h-4 rounded-cell bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,var(--color-surface)_1.5px_5px)] inset-ring inset-ring-caution-line forced-colors:border forced-colors:border-dashed forced-colors:border-[CanvasText]"}
      style={{ left, width: Math.max(right - left, usedUpWidth), top: top + barTop }}
    />
  );
}

function Diamond({ id, top }: { id: string; top: number }) {
  const { scale, schedule } = useTimeline();
  const datedLeft = useContext(DatedLeft);
  const { language, year } = usePlanFacts();
  const entry = useScheduled(id);
  const isSelected = useTimelineState(({ selected }) => selected.has(id));
  const isHeld = useMoveState(useCallback((state) => state?.ids.includes(id) === true, [id]));
  if (!entry) return null;
  const { calendar } = schedule.schedule();
  const x = diamondAt(entry, calendar, scale);
  const day = toIsoDate(entry.isMorning ? calendar.dayOf(entry.start) : calendar.eveningOf(entry.start));
  const isLeft = datedLeft.has(id) || scale.width - x < dateRoom;
  return (
    <div data-bar={id} className={cx("absolute size-0", isHeld && "opacity-55")} style={{ left: x, top: top + rowHeight / 2 }}>
      <span
        className={cx(
          "absolute -top-1.5 -left-1.5 size-3 rotate-45 rounded-[1.5px] shadow-[0_0_0_2px_var(--color-surface)] forced-colors:bg-[CanvasText]",
          entry.isDone ? "bg-bar-done" : "bg-bar-critical",
          isSelected && "outline-2 outline-offset-2 outline-accent",
        )}
      />
      <span className={cx("pointer-events-none absolute -top-2 text-note leading-4 font-semibold whitespace-nowrap tabular-nums", isLeft ? "right-[13px]" : "left-[13px]")}>
        {formatDate(day, { language, year, short: true })}
        {entry.isDone && <Icon name="check" size={12} className="ml-0.5 align-[-2px]" />}
      </span>
    </div>
  );
}

function PhaseLine({ members, top }: { members: readonly string[]; top: number }) {
  const { scale } = useTimeline();
  const select = useCallback((store: ScheduleStore) => phaseSpan(members, store, scale), [members, scale]);
  const span = useSchedule<Span | null>(select, null, isSameSpan);
  if (!span) return null;
  return (
    <div
      className="absolute h-0 border-t border-line-control before:absolute before:-top-[5px] before:left-0 before:h-[9px] before:border-l before:border-line-control after:absolute after:-top-[5px] after:right-0 after:h-[9px] after:border-l after:border-line-control"
      style={{ left: span.left, width: span.right - span.left, top: top + rowHeight / 2 }}
    />
  );
}

function phaseSpan(members: readonly string[], store: ScheduleStore, scale: Parameters<typeof spanOf>[3]): Span | null {
  let [start, finish] = [Infinity, -Infinity];
  for (const id of members) {
    const entry = store.entry(id);
    if (!entry) continue;
    // A milestone of the morning closes the phase on the evening before.
    start = Math.min(start, entry.section === "tasks" ? entry.start : entry.start - entry.bufferLeft);
    finish = Math.max(finish, entry.finish);
  }
  return start === Infinity ? null : spanOf(start, finish, store.schedule().calendar, scale);
}

const isSameSpan = (a: Span | null, b: Span | null): boolean => a?.left === b?.left && a?.right === b?.right;
