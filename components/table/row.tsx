"use client";

import { memo, type Ref } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { type AnyRecord } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type Column } from "./columns";
import { useGrid, useGridState } from "./grid-context";
import { cellFocusFrame, GridField, useTabStop } from "./grid-field";
import { NumberCell } from "./number-cell";
import { TitleCell } from "./title-cell";

export interface RowProps {
  readonly id: string;
  readonly index: number;
  /** Measures the row where only those in view are drawn. */
  readonly measure?: Ref<HTMLTableRowElement>;
}

/** One row, subscribed to its own record: what others write elsewhere leaves it alone. */
export const Row = memo(function Row({ id, index, measure }: RowProps) {
  const { section, layout } = useGrid();
  const record = useRecord(section.id, id);
  const isFlashed = useGridState(({ flashed }) => flashed === id);
  if (!record) return null;
  const rowName = `${section.prefix}${index + 1}`;
  return (
    <tr
      ref={measure}
      data-row={id}
      data-index={index}
      aria-rowindex={index + 2}
      className={cx(
        "group/row break-inside-avoid border-b border-line-faint [&>td]:border-b [&>td]:border-line-faint hover:[&>td]:bg-surface-hover/55",
        isFlashed && "animate-[flash-row_2s_forwards] outline-2 -outline-offset-1 outline-accent",
      )}
    >
      <NumberCell record={record} name={rowName} />
      <TitleCell record={record} rowName={rowName} isFirst={index === 0} />
      {layout.columns.map((column) => <ValueCell key={column.id} column={column} record={record} rowName={rowName} />)}
    </tr>
  );
});

function ValueCell({ column, record, rowName }: { column: Column; record: AnyRecord; rowName: string }) {
  const tabIndex = useTabStop(record.id, column.id, false);
  return (
    <td
      tabIndex={tabIndex}
      data-record={record.id}
      data-field={column.id}
      className={cx("group/cell relative px-2.5 py-[11px] align-top leading-5 outline-none focus-visible:z-1 ko:leading-[22px]", column.arrow && "pl-[26px]", column.end && "text-right")}
    >
      {column.arrow && <Icon name="arrow" size={12} className="absolute top-[15px] left-0.5 text-ink-subtle" />}
      <div className={cellFocusFrame}>
        <GridField record={record} fieldId={column.id} rowName={rowName} end={column.end} />
      </div>
    </td>
  );
}
