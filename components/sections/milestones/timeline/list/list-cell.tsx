"use client";

import { type ReactNode } from "react";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { type Computed, FieldContent } from "@/components/fields/field-content";
import { cx } from "@/components/ui/class-names";
import { type Column, isIconColumn } from "./columns";
import { useList, useListState } from "./list-context";

export interface ListCellProps {
  readonly column: Column;
  readonly rowKey: string;
  readonly section: Section;
  readonly record: AnyRecord;
  /** The field it edits; null where it only shows. */
  readonly fieldId: string | null;
  readonly isStop: boolean;
  /** What the row is called, to complete the editor's name. */
  readonly rowName: string;
  /** Shown instead of the value as it is stored; without a field, all there is. */
  readonly computed?: Computed;
  readonly className?: string;
  /** Beside the value. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
}

/** As `truncate`, but clipped: what is hidden can be scrolled to, and the browser would make a layer of every such cell. */
export const truncated = "overflow-clip text-ellipsis whitespace-nowrap";

/** Drawn over what is inside, and only while it is there: thousands of rings that nobody sees make scrolling slow. */
export const ring = "focus-visible:after:pointer-events-none focus-visible:after:absolute focus-visible:after:border-accent dark:focus-visible:after:border-accent-text";

/** Stays where the table is scrolled sideways. */
export const frozen = "sticky left-0 z-1 bg-inherit";

/** A cell of the list: what it shows, who is in it, and its editor. */
export function ListCell({ column, rowKey, section, record, fieldId, isStop, rowName, computed, className, before, after }: ListCellProps) {
  const { leave, isTable } = useList();
  const edit = useListState(({ editing }) => (editing?.record === rowKey && editing.field === column.id ? editing : null));
  return (
    <div
      role={column.id === "title" ? "rowheader" : "gridcell"}
      tabIndex={isStop ? 0 : -1}
      data-cell={column.id}
      data-record={record.id}
      data-field={fieldId ?? column.id}
      className={cx(
        "group/cell relative flex h-full min-w-0 items-center outline-none",
        ring, "focus-visible:after:-inset-x-1 focus-visible:after:inset-y-0 focus-visible:after:border-2",
        column.width > 0 ? "flex-none" : "flex-1",
        isTable && column.id === "title" && frozen,
        className,
      )}
      style={{ width: column.width || undefined, paddingRight: column.gap }}
    >
      {before}
      <div className={cx("relative min-w-0 flex-1", column.end && "text-right tabular-nums")}>
        {fieldId === null ? computed?.view : (
          <FieldContent
            section={section}
            record={record}
            fieldId={fieldId}
            rowName={rowName}
            edit={edit}
            className="leading-5"
            viewClass={column.end || isIconColumn(column) ? "whitespace-nowrap" : truncated}
            end={column.end}
            computed={computed}
            onLeave={(how) => leave({ record: rowKey, field: column.id }, how)}
          />
        )}
      </div>
      {after}
    </div>
  );
}
