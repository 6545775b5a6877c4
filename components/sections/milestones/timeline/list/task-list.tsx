"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { useTimeline } from "../timeline-context";
import { isIconColumn } from "./columns";
import { useList, useListState } from "./list-context";
import { frozen } from "./list-cell";
import { ListRow } from "./list-row";

/** The head of the list; it stays at the top, and beside the chart at the left. */
export function ListHead({ width }: { width: number | string }) {
  const t = useTranslations("schedule");
  const { columns, isTable } = useList();
  return (
    <div role="row" aria-rowindex={1} className={cx("sticky left-0 z-1 flex flex-none items-end border-b border-line bg-surface pb-1 text-note text-ink-subtle", !isTable && "border-r")} style={{ width }}>
      {columns.map((column) => (
        <span
          key={column.id}
          role="columnheader"
          className={cx("whitespace-nowrap", column.width > 0 ? "flex-none" : "flex-1", isTable && column.id === "title" && frozen, column.end && "text-right")}
          style={{ width: column.width || undefined, paddingRight: column.gap }}
        >
          {isIconColumn(column) ? <span className="sr-only">{t(`column.${column.id}`)}</span> : t(`column.${column.id}`)}
        </span>
      ))}
    </div>
  );
}

/** The rows in view. The one that has the focus is always drawn, since it would lose it otherwise. */
export function TaskList({ first, last }: { first: number; last: number }) {
  const { rows } = useTimeline();
  const active = useListState((state) => state.active?.record ?? null);
  const focused = active === null ? -1 : rows.findIndex(({ key }) => key === active);
  const level = rows[0]?.kind === "phase" ? 2 : 1;
  const shown = rows.slice(first, last).map((row, index) => ({ row, index: first + index }));
  const kept = rows[focused];
  if (kept && (focused < first || focused >= last)) shown.push({ row: kept, index: focused });
  return shown.map(({ row, index }) => <ListRow key={row.key} row={row} index={index} level={level} />);
}
