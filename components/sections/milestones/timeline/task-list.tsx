"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useScheduled } from "@/lib/client/use-schedule";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { PersonAvatar } from "@/components/fields/people-view";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { rowHeight, useTimeline, useTimelineState } from "./timeline-context";
import { toggled } from "./timeline-state";

/** Less slack than this is worth a look. */
const littleSlack = 5;

export function ListHead() {
  const t = useTranslations("schedule");
  const { listWidth } = useTimeline();
  return (
    <div className="sticky left-0 z-1 flex flex-none items-end border-r border-b border-line bg-surface pb-1 text-note text-ink-subtle" style={{ width: listWidth }}>
      <span className="flex-1">{t("columnTask")}</span>
      <span className="w-[34px] flex-none" />
      <span className="w-11 flex-none text-right">{t("columnDays")}</span>
      <span className="w-[52px] flex-none pr-3 text-right">{t("columnSlack")}</span>
    </div>
  );
}

export function TaskList({ first, last }: { first: number; last: number }) {
  const { rows } = useTimeline();
  return rows.slice(first, last).map((row, index) => <ListRow key={row.key} row={row} index={first + index} />);
}

const ListRow = memo(function ListRow({ row, index }: { row: TimelineRow; index: number }) {
  const style = { top: index * rowHeight, height: rowHeight };
  return (
    <div role="row" aria-rowindex={index + 2} className="absolute inset-x-0 flex items-center border-b border-line-faint" style={style}>
      {row.kind === "phase" ? <PhaseCell phase={row.phase} /> : row.kind === "buffer" ? <BufferCells row={row} /> : <RecordCells id={row.id} kind={row.kind} />}
    </div>
  );
});

function PhaseCell({ phase }: { phase: string }) {
  const t = useTranslations("schedule");
  const { store } = useTimeline();
  const isCollapsed = useTimelineState(({ collapsed }) => collapsed.has(phase));
  return (
    <div role="gridcell" className="flex h-full flex-1 items-center bg-surface-sunken font-semibold">
      <button type="button" aria-expanded={!isCollapsed} onClick={() => store.set({ collapsed: toggled(store.state().collapsed, phase) })} className="flex items-center gap-1.5">
        <Icon name={isCollapsed ? "right" : "down"} size={12} className="text-ink-subtle" />
        {phase || t("noPhase")}
      </button>
    </div>
  );
}

function RecordCells({ id, kind }: { id: string; kind: "task" | "milestone" }) {
  const record = useRecord(kind === "task" ? "tasks" : "milestones", id);
  const entry = useScheduled(id);
  const textLanguage = useTextLanguage();
  if (!record || !entry) return null;
  const title = String(record.values[kind === "task" ? "title" : "name"]);
  const owner = kind === "task" ? (record.values["assignees"] as readonly string[])[0] : null;
  const isTight = entry.totalSlack > 0 && entry.totalSlack < littleSlack;
  return (
    <>
      <div role="gridcell" className="flex min-w-0 flex-1 items-center">
        <Mark kind={kind} isCritical={entry.isCritical} />
        <span lang={textLanguage(title)} className={cx("truncate", kind === "milestone" && "font-medium")}>{title}</span>
      </div>
      <div role="gridcell" className="w-[34px] flex-none">{owner && <PersonAvatar id={owner} />}</div>
      <div role="gridcell" className="w-11 flex-none text-right text-ink-muted tabular-nums">{kind === "task" && entry.duration}</div>
      <div role="gridcell" className={cx("w-[52px] flex-none pr-3 text-right tabular-nums", isTight ? "font-semibold text-caution-text" : "text-ink-muted")}>
        {kind === "task" && !entry.isDone && <>{isTight && <Icon name="alert" size={12} className="mr-[3px] align-[-2px]" />}{entry.totalSlack}</>}
      </div>
    </>
  );
}

function BufferCells({ row }: { row: Extract<TimelineRow, { kind: "buffer" }> }) {
  const t = useTranslations("schedule");
  const record = useRecord(row.of, row.id);
  const entry = useScheduled(row.id);
  if (!record || !entry) return null;
  const name = String(record.values[row.of === "tasks" ? "title" : "name"]);
  return (
    <>
      <div role="gridcell" className="flex min-w-0 flex-1 items-center">
        <Mark kind="buffer" isCritical={false} />
        <span className="truncate">{t(row.of === "tasks" ? "bufferAfter" : "bufferBefore", { name })}</span>
      </div>
      <div role="gridcell" className="w-11 flex-none text-right text-ink-muted tabular-nums">{entry.bufferLeft}</div>
      <div role="gridcell" className="w-[52px] flex-none" />
    </>
  );
}

/** The line weight of the bar, before the name. */
function Mark({ kind, isCritical }: { kind: "task" | "milestone" | "buffer"; isCritical: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "flex-none",
        kind === "milestone" ? "mr-2.5 ml-1.5 size-2 rotate-45 rounded-[1px] bg-bar-critical"
          : kind === "buffer" ? "mr-2 ml-1 h-2 w-3 bg-[repeating-linear-gradient(135deg,var(--color-buffer)_0_1.5px,transparent_1.5px_4px)] inset-ring inset-ring-caution-line"
            : isCritical ? "mr-2 ml-1 h-1 w-3 bg-bar-critical" : "mr-2 ml-1 h-0.5 w-3 bg-bar-line opacity-70",
      )}
    />
  );
}
