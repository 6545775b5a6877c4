"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useField } from "@/lib/client/use-field";
import { useRecord } from "@/lib/client/use-plan";
import { useMayEdit } from "@/lib/client/use-role";
import { emptyValue } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { isComposing, type Leave } from "./editor-keys";
import { type Select } from "./editor-props";
import { FieldContent } from "./field-content";
import { preloadEditor } from "./field-editor";
import { PlanFactsProvider } from "./use-plan-facts";

export interface FieldCellProps {
  readonly section: Section;
  readonly record: string;
  readonly fieldId: string;
  /** Completes the names of its button and editor: "G2". */
  readonly rowName: string;
  /** The look of the text, the same while it is edited. */
  readonly className?: string;
  /** Values as they read in a table, where there is no room for everything. */
  readonly short?: boolean;
}

/**
 * One field outside a table: as it reads, and edited in place. A button lies under the value, so
 * that links in it stay links and the keyboard has something to press.
 */
export function FieldCell(props: FieldCellProps) {
  return <PlanFactsProvider><Cell {...props} /></PlanFactsProvider>;
}

function Cell({ section, record: recordId, fieldId, rowName, className, short = false }: FieldCellProps) {
  const language = useLocale();
  const mayEdit = useMayEdit();
  const record = useRecord(section.id, recordId);
  const live = useField(section.id, recordId, fieldId);
  const [edit, setEdit] = useState<{ select: Select } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const returning = useRef(false);
  const field = section.fields[fieldId];

  useEffect(() => {
    if (edit || !returning.current) return;
    returning.current = false;
    button.current?.focus();
  }, [edit]);
  if (!record || !field) return null;

  function open(select: Select): void {
    if (field?.kind === "flag") live.set(live.value !== true);
    else setEdit({ select });
  }
  function leave(how: Leave): void {
    returning.current = how === "keep" || how === "putBack";
    setEdit(null);
    if (how === "next" || how === "previous") focusNeighbour(box.current, how === "next" ? 1 : -1);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (!field || ctrlKey || metaKey || altKey) return;
    if (key === "Delete" || key === "Backspace") {
      event.preventDefault();
      return void live.set(emptyValue(field));
    }
    const isLetter = [...key].length === 1 && key !== " ";
    if (field.kind === "flag" || (!isLetter && !isComposing(event.nativeEvent))) return;
    event.stopPropagation();
    // The letter itself still arrives in the editor that opens for it.
    flushSync(() => open(field.kind === "prose" ? "end" : "all"));
  }

  const isFlag = field.kind === "flag";
  return (
    <div ref={box} data-record={recordId} data-field={fieldId} className="relative min-w-0">
      {mayEdit && !edit && (
        <button
          ref={button}
          type="button"
          role={isFlag ? "checkbox" : undefined}
          aria-checked={isFlag ? live.value === true : undefined}
          aria-label={`${field.label[language]}, ${rowName}`}
          onPointerEnter={() => preloadEditor(field.kind)}
          onFocus={() => preloadEditor(field.kind)}
          onClick={() => open(field.kind === "line" || field.kind === "prose" ? "end" : "all")}
          onKeyDown={onKeyDown}
          className="absolute -inset-x-[9px] -inset-y-[7px] cursor-text rounded-chip hover:bg-surface-hover"
        />
      )}
      <div className={cx("relative", mayEdit && !edit && "pointer-events-none [&_a]:pointer-events-auto [&_[data-strip]]:pointer-events-auto")}>
        <FieldContent
          section={section}
          record={record}
          fieldId={fieldId}
          rowName={rowName}
          edit={edit}
          className={className}
          full={!short}
          roomy
          onLeave={leave}
        />
      </div>
    </div>
  );
}

/** The next field of the same panel, in reading order. */
function focusNeighbour(box: HTMLElement | null, by: 1 | -1): void {
  const frame = box?.closest("[data-panel],[data-fields]") ?? document;
  const boxes = [...frame.querySelectorAll("[data-record][data-field]")];
  const next = box && boxes[boxes.indexOf(box) + by];
  next?.querySelector<HTMLElement>("button")?.focus();
}
