"use client";

import { type AnyRecord, type Section } from "@/lib/plan/section";
import { FieldContent } from "@/components/fields/field-content";
import { useList, useListState } from "./list-context";

/** What a row waits for, edited over its name where the list has no column for it. */
export function LinksEditor({ section, record, rowName }: { section: Section; record: AnyRecord; rowName: string }) {
  const { columns, leave } = useList();
  const edit = useListState(({ editing }) => (editing?.record === record.id && editing.field === "after" ? editing : null));
  if (!edit || columns.some(({ id }) => id === "after")) return null;
  return (
    <div className="absolute inset-y-1 right-3 left-6 z-(--z-ring)">
      <FieldContent section={section} record={record} fieldId="after" rowName={rowName} edit={edit} onLeave={(how) => leave({ record: record.id, field: "after" }, how)} />
    </div>
  );
}
