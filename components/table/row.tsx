"use client";

import { memo, type Ref } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { type AnyRecord } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { type Column } from "./columns";
import { useGrid, useGridState } from "./grid-context";
import { cellFocusFrame, GridField } from "./grid-field";
import { type Editing, rowCell } from "./grid-store";
import { HeadingRow } from "./heading-row";
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
  const { section, layout, arrangement } = useGrid();
  const record = useRecord(section.id, id);
  const isFirst = arrangement ? arrangement.ids[0] === id : index === 0;
  const isFlashed = useGridState(({ flashed }) => flashed === id);
  // Before anything was focused, the first title is the table's one tab stop.
  const stop = useGridState(({ active }) => (active ? (active.record === id ? active.field : null) : isFirst ? section.titleField : null));
  const editing = useGridState((state) => (state.editing?.record === id ? state.editing : null));
  const heading = arrangement?.headings.get(id);
  if (heading !== undefined) return <HeadingRow ref={measure} index={index} text={heading} columns={layout.columns.length + layout.views.length + 2} />;
  if (!record) return null;
  const rowName = `${section.prefix}${(arrangement?.places.get(id) ?? index) + 1}`;
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
      <NumberCell record={id} name={rowName} isStop={stop === rowCell} />
      <TitleCell record={record} rowName={rowName} stop={stop} editing={editing} />
      {layout.columns.map((column) => (
        <ValueCell
          key={column.id}
          column={column}
          record={record}
          rowName={rowName}
          isStop={stop === column.id}
          edit={editing?.field === column.id ? editing : null}
        />
      ))}
      {layout.views.map(({ id: view, end, Cell }) => <td key={view} className={cx("px-2.5 py-[11px] align-top leading-5", end && "text-right")}><Cell record={record} /></td>)}
    </tr>
  );
});

const ValueCell = memo(function ValueCell({ column, record, rowName, isStop, edit }: {
  column: Column;
  record: AnyRecord;
  rowName: string;
  isStop: boolean;
  edit: Editing | null;
}) {
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      data-record={record.id}
      data-field={column.id}
      className={cx("group/cell relative px-2.5 py-[11px] align-top leading-5 outline-none focus-visible:z-1 ko:leading-[22px]", column.arrow && "pl-[26px]", column.end && "text-right")}
    >
      {column.arrow && <Icon name="arrow" size={12} className="absolute top-[15px] left-0.5 text-ink-subtle" />}
      <div className={cellFocusFrame}>
        <GridField record={record} fieldId={column.id} rowName={rowName} edit={edit} end={column.end} />
      </div>
    </td>
  );
});
