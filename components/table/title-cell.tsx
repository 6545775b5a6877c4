"use client";

import { useLocale } from "next-intl";
import { type AnyRecord } from "@/lib/plan/section";
import { useGrid } from "./grid-context";
import { cellFocusFrame, focusFrame, GridField, useTabStop } from "./grid-field";

/** What the row is called, the line under it, and the fields that found no column of their own. */
export function TitleCell({ record, rowName, isFirst }: { record: AnyRecord; rowName: string; isFirst: boolean }) {
  const { section, layout } = useGrid();
  const tabIndex = useTabStop(record.id, section.titleField, isFirst);
  return (
    <td tabIndex={tabIndex} data-record={record.id} data-field={section.titleField} className="group/cell relative py-[11px] pr-2.5 pl-2.5 align-top outline-none focus-visible:z-1">
      <div className={cellFocusFrame}>
        <GridField record={record} fieldId={section.titleField} rowName={rowName} className="text-body leading-5 font-medium ko:leading-[22px]" />
      </div>
      {section.subtitleField && (
        <Part record={record} fieldId={section.subtitleField} rowName={rowName} className="mt-0.5 text-ink-subtle empty:hidden" />
      )}
      {layout.dropped.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {layout.dropped.map((id) => <Dropped key={id} record={record} fieldId={id} rowName={rowName} />)}
        </div>
      )}
    </td>
  );
}

function Part({ record, fieldId, rowName, className }: { record: AnyRecord; fieldId: string; rowName: string; className?: string }) {
  const language = useLocale();
  const { section } = useGrid();
  const tabIndex = useTabStop(record.id, fieldId, false);
  return (
    <div className={className}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a part of a cell, not of a form */}
      <div role="group" aria-label={section.fields[fieldId]?.label[language]} tabIndex={tabIndex} data-record={record.id} data-field={fieldId} className={focusFrame}>
        <GridField record={record} fieldId={fieldId} rowName={rowName} />
      </div>
    </div>
  );
}

/** A field without a column: its name, then its value. */
function Dropped({ record, fieldId, rowName }: { record: AnyRecord; fieldId: string; rowName: string }) {
  const language = useLocale();
  const { section } = useGrid();
  return (
    <div className="flex min-w-0 items-baseline gap-1.5">
      <span aria-hidden="true" className="flex-none text-note text-ink-subtle">{section.fields[fieldId]?.label[language]}</span>
      <Part record={record} fieldId={fieldId} rowName={rowName} className="min-w-8" />
    </div>
  );
}
