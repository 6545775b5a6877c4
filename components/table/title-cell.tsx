"use client";

import { useLocale } from "next-intl";
import { memo } from "react";
import { type AnyRecord } from "@/lib/plan/section";
import { useGrid } from "./grid-context";
import { cellFocusFrame, focusFrame, GridField } from "./grid-field";
import { type Editing } from "./grid-store";

/** What the row is called, the line under it, and the fields that found no column of their own. */
export const TitleCell = memo(function TitleCell({ record, rowName, stop, editing }: RowPartProps) {
  const { section, layout, note: Note } = useGrid();
  return (
    <td tabIndex={stop === section.titleField ? 0 : -1} data-record={record.id} data-field={section.titleField} className="group/cell relative py-[11px] pr-2.5 pl-2.5 align-top outline-none focus-visible:z-1">
      <div className={cellFocusFrame}>
        <GridField record={record} fieldId={section.titleField} rowName={rowName} edit={editing?.field === section.titleField ? editing : null} className="text-body leading-5 font-medium ko:leading-[22px]" />
      </div>
      {section.subtitleField && (
        <Part record={record} fieldId={section.subtitleField} rowName={rowName} stop={stop} editing={editing} className="mt-0.5 text-ink-subtle empty:hidden" />
      )}
      {layout.dropped.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
          {layout.dropped.map((id) => <Dropped key={id} record={record} fieldId={id} rowName={rowName} stop={stop} editing={editing} />)}
        </div>
      )}
      {Note && <Note record={record} />}
    </td>
  );
});

interface RowPartProps {
  readonly record: AnyRecord;
  readonly rowName: string;
  /** The field of this row that is the table's tab stop, if it is in this row. */
  readonly stop: string | null;
  readonly editing: Editing | null;
}

function Part({ record, fieldId, rowName, stop, editing, className }: RowPartProps & { fieldId: string; className?: string }) {
  const language = useLocale();
  const { section } = useGrid();
  return (
    <div className={className}>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex -- a part of a cell, not of a form */}
      <div role="group" aria-label={section.fields[fieldId]?.label[language]} tabIndex={stop === fieldId ? 0 : -1} data-record={record.id} data-field={fieldId} className={focusFrame}>
        <GridField record={record} fieldId={fieldId} rowName={rowName} edit={editing?.field === fieldId ? editing : null} />
      </div>
    </div>
  );
}

/** A field without a column: its name, then its value. */
function Dropped({ fieldId, ...part }: RowPartProps & { fieldId: string }) {
  const language = useLocale();
  const { section } = useGrid();
  return (
    <div className="flex min-w-0 items-baseline gap-1.5">
      <span aria-hidden="true" className="flex-none text-note text-ink-subtle">{section.fields[fieldId]?.label[language]}</span>
      <Part fieldId={fieldId} {...part} className="min-w-8" />
    </div>
  );
}
