"use client";

import { type Leave } from "@/components/fields/editor-keys";
import { FieldContent } from "@/components/fields/field-content";
import { type AnyRecord, type Section } from "@/lib/plan/section";

const everything = { select: "all" } as const;
const theEnd = { select: "end" } as const;

/** The field that answers a question, with its own editor; open at once for whoever answers. */
export function AnswerCell({ section, record, fieldId, rowName, isAnswering, onLeave }: {
  section: Section;
  record: AnyRecord;
  fieldId: string;
  rowName: string;
  isAnswering: boolean;
  onLeave(how: Leave): void;
}) {
  const kind = section.fields[fieldId]?.kind;
  const edit = kind === "line" || kind === "prose" ? theEnd : everything;
  return (
    <div data-record={record.id} data-field={fieldId} className="relative min-h-5 min-w-0">
      <FieldContent section={section} record={record} fieldId={fieldId} rowName={rowName} edit={isAnswering ? edit : null} full roomy onLeave={onLeave} />
    </div>
  );
}
