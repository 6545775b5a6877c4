"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useCallback, useSyncExternalStore } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useScheduled } from "@/lib/client/use-schedule";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { useSection } from "@/components/plan/use-section";
import { rowCell } from "@/components/table/grid-store";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { rowHeight } from "../timeline-context";
import { BufferCells } from "./buffer-cells";
import { useIsSelected, useList, useListState } from "./list-context";
import { ring } from "./list-cell";
import { RecordCells } from "./record-cells";

export interface ListRowProps {
  readonly row: TimelineRow;
  readonly index: number;
  /** Below its phase, if the plan has any. */
  readonly level: 1 | 2;
}

/** One row, subscribed to its own record: what others write elsewhere leaves it alone. */
export const ListRow = memo(function ListRow({ row, index, level }: ListRowProps) {
  // Before anything was focused, the first row is the list's one tab stop.
  const stop = useListState(({ active }) => (active ? (active.record === row.key ? active.field : null) : index === 0 ? rowCell : null));
  const shell = { rowKey: row.key, index, level, isStop: stop === rowCell };
  switch (row.kind) {
    case "phase": return <PhaseRow phase={row.phase} {...shell} />;
    case "buffer": return <BufferRow row={row} stop={stop} {...shell} />;
    default: return <RecordRow id={row.id} section={row.kind === "task" ? "tasks" : "milestones"} stop={stop} {...shell} />;
  }
});

interface ShellProps { readonly rowKey: string; readonly index: number; readonly level: 1 | 2; readonly isStop: boolean }

function PhaseRow({ phase, ...shell }: ShellProps & { phase: string }) {
  const t = useTranslations("schedule");
  const { store, columns } = useList();
  const isFolded = useSyncExternalStore(store.subscribe, useCallback(() => store.state().collapsed.has(phase), [store, phase]));
  return (
    <Shell {...shell} level={1} isOpen={!isFolded}>
      <div role="rowheader" aria-colspan={columns.length} className="flex h-full min-w-0 flex-1 cursor-default items-center bg-surface-sunken font-semibold select-none">
        <span className="sticky left-0 flex min-w-0 items-center gap-1.5">
          <Icon name={isFolded ? "right" : "down"} size={12} className="text-ink-subtle" />
          <span className="truncate">{phase || t("noPhase")}</span>
        </span>
      </div>
    </Shell>
  );
}

function BufferRow({ row, stop, ...shell }: ShellProps & { row: Extract<TimelineRow, { kind: "buffer" }>; stop: string | null }) {
  const section = useSection(row.of);
  const record = useRecord(section.id, row.id);
  const entry = useScheduled(row.id);
  if (!record || !entry) return null;
  return <Shell {...shell}><BufferCells row={row} section={section} record={record} entry={entry} stop={stop} /></Shell>;
}

function RecordRow({ id, section: sectionId, stop, ...shell }: ShellProps & { id: string; section: "tasks" | "milestones"; stop: string | null }) {
  const section = useSection(sectionId);
  const record = useRecord(sectionId, id);
  const entry = useScheduled(id);
  const isSelected = useIsSelected(id);
  if (!record || !entry) return null;
  return <Shell {...shell} isSelected={isSelected}><RecordCells section={section} record={record} entry={entry} stop={stop} /></Shell>;
}

function Shell({ rowKey, index, level, isStop, isOpen, isSelected, children }: ShellProps & { isOpen?: boolean; isSelected?: boolean; children: ReactNode }) {
  const { isTable } = useList();
  const isFlashed = useListState(({ flashed }) => flashed === rowKey);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows stand beside their bars, at places that no table could give them
    <div
      role="row"
      tabIndex={isStop ? 0 : -1}
      data-row={rowKey}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={isOpen}
      aria-selected={isSelected}
      className={cx(rowClass, isTable ? "break-inside-avoid focus-visible:after:border-2 print:static!" : "focus-visible:after:border-y-2 focus-visible:after:border-l-2", isSelected ? "bg-surface-selected shadow-[inset_2px_0_0_var(--color-accent)]" : "bg-surface", isFlashed && "animate-[flash-row_2s_forwards] outline-2! -outline-offset-1 outline-accent")}
      style={{ top: index * rowHeight, height: rowHeight }}
    >
      {children}
    </div>
  );
}

/** Beside the chart the ring of the focus goes on there; see FocusBand. */
const rowClass = cx(
  "group/row absolute inset-x-0 flex items-center border-b border-line-faint outline-none",
  ring, "focus-visible:after:inset-0 focus-visible:after:-bottom-px focus-visible:after:z-(--z-ring)",
);
