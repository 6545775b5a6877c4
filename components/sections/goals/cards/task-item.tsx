"use client";

import { memo } from "react";
import { PeopleView } from "@/components/fields/people-view";
import { ValueView } from "@/components/fields/value-view";
import { useSection } from "@/components/plan/use-section";
import { useRecord } from "@/lib/client/use-plan";
import { type FieldValue } from "@/lib/plan/fields";
import { RecordLink } from "@/components/sections/record-link";

/** A task that leads to a deliverable, and to its row. */
export const TaskItem = memo(function TaskItem({ id }: { id: string }) {
  const { fields } = useSection("tasks");
  const record = useRecord("tasks", id);
  if (!record) return null;
  const view = (field: string) => fields[field] && <ValueView field={fields[field]} value={record.values[field] as FieldValue} />;
  return (
    <li className="flex min-h-7 flex-wrap items-baseline gap-x-3 py-1 text-ui">
      <span className="min-w-0 flex-1 basis-60 [&_.tabular-nums]:min-w-[26px]"><RecordLink section="tasks" id={id} /></span>
      <span className="w-40 text-note text-ink-muted max-sm:w-auto max-sm:pl-8">{view("status")}</span>
      <span className="grid grid-cols-[7rem_4rem] gap-x-4 text-ink-muted max-sm:flex">
        <PeopleView ids={record.values["assignees"] as readonly string[]} />
        <span className="text-right">{view("due")}</span>
      </span>
    </li>
  );
});
