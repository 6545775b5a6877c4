"use client";

import { type AnyRecord } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { FieldContent } from "@/components/fields/field-content";
import { useGrid, useGridState } from "./grid-context";

/** Where the focus shows: a frame just outside the text, as large as the editor that opens there. */
export const focusFrame =
  "relative outline-none after:pointer-events-none after:absolute after:-inset-x-[9px] after:-inset-y-[7px] after:rounded-chip " +
  "focus-visible:after:outline-2 focus-visible:after:outline-accent dark:focus-visible:after:outline-accent-text";
export const cellFocusFrame =
  "relative after:pointer-events-none after:absolute after:-inset-x-[9px] after:-inset-y-[7px] after:rounded-chip " +
  "group-focus-visible/cell:after:outline-2 group-focus-visible/cell:after:outline-accent dark:group-focus-visible/cell:after:outline-accent-text";

/** Whether a cell is the table's one tab stop. Before anything was focused it is the first title. */
export function useTabStop(record: string, field: string, isFirst: boolean): 0 | -1 {
  return useGridState(({ active }) => (active ? active.record === record && active.field === field : isFirst)) ? 0 : -1;
}

/** The content of one cell, or of one of the parts of the title's cell. */
export function GridField({ record, fieldId, rowName, className, end = false }: {
  record: AnyRecord;
  fieldId: string;
  rowName: string;
  className?: string;
  end?: boolean;
}) {
  const { section, leave } = useGrid();
  const edit = useGridState(({ editing }) => (editing?.record === record.id && editing.field === fieldId ? editing : null));
  return (
    <FieldContent section={section} record={record} fieldId={fieldId} rowName={rowName} edit={edit} className={cx(className)} end={end} onLeave={(how) => leave({ record: record.id, field: fieldId }, how)} />
  );
}
