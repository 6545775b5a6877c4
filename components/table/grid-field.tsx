"use client";

import { type AnyRecord } from "@/lib/plan/section";
import { FieldContent } from "@/components/fields/field-content";
import { useGrid } from "./grid-context";
import { type Editing } from "./grid-store";

/** Where the focus shows: a frame just outside the text, as large as the editor that opens there. */
export const focusFrame =
  "relative outline-none after:pointer-events-none after:absolute after:-inset-x-[9px] after:-inset-y-[7px] after:rounded-chip " +
  "focus-visible:after:outline-2 focus-visible:after:outline-accent dark:focus-visible:after:outline-accent-text";
export const cellFocusFrame =
  "relative after:pointer-events-none after:absolute after:-inset-x-[9px] after:-inset-y-[7px] after:rounded-chip " +
  "group-focus-visible/cell:after:outline-2 group-focus-visible/cell:after:outline-accent dark:group-focus-visible/cell:after:outline-accent-text";

/** The content of one cell, or of one of the parts of the title's cell. */
export function GridField({ record, fieldId, rowName, edit, className, end = false }: {
  record: AnyRecord;
  fieldId: string;
  rowName: string;
  edit: Editing | null;
  className?: string;
  end?: boolean;
}) {
  const { section, leave } = useGrid();
  return (
    <FieldContent section={section} record={record} fieldId={fieldId} rowName={rowName} edit={edit} className={className} end={end} onLeave={(how) => leave({ record: record.id, field: fieldId }, how)} />
  );
}
