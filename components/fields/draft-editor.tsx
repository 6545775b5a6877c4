"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-error";
import { type DraftContext, draftOf, readDraft } from "./draft";
import { type Leave, leaveForKey } from "./editor-keys";
import { type EditorProps, editorClass, inputResetClass } from "./editor-props";
import { isInPopup } from "./editor-popup";
import { rejectDraft, type RejectedDraft, rejectedDraft } from "./rejected-drafts";
import { useSelection } from "./use-selection";

interface DraftEditorProps extends EditorProps {
  readonly context: DraftContext;
  readonly end?: boolean;
  /** Something that helps to fill it in, such as a calendar; it keeps what was chosen there. */
  readonly help?: (draft: { text: string; keep(text: string): void }) => ReactNode;
}

/** A short text that is judged when it is kept. What does not fit stays, with the fix under it. */
export function DraftEditor({ place, field, value, label, select, typed, context, end = false, help, onSet, onLeave }: DraftEditorProps) {
  const before = draftOf(field, value, context);
  const [text, setText] = useState(() => typed || (rejectedDraft(place)?.text ?? before));
  const [problem, setProblem] = useState<RejectedDraft | null>(() => rejectedDraft(place));
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // Leaving by a key unmounts the input, which then says that it lost the focus: that is no second leaving.
  const hasLeft = useRef(false);
  useSelection(input, typed ? "end" : select);

  function keep(how: Leave, draft = text): void {
    const read = draft === before ? ({ ok: true, value } as const) : readDraft(field, draft, context);
    const rejected = read.ok ? null : { text: draft, problem: read.problem, limit: read.limit };
    rejectDraft(place, rejected);
    setProblem(rejected);
    if (rejected && how !== "blur") return;
    if (read.ok && draft !== before) onSet(read.value);
    leave(how);
  }
  function leave(how: Leave): void {
    hasLeft.current = true;
    if (how === "putBack") rejectDraft(place, null);
    onLeave(how);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const how = leaveForKey(event.nativeEvent);
    if (!how) return;
    event.preventDefault();
    event.stopPropagation();
    if (how === "putBack") leave(how);
    else keep(how);
  }
  function onBlur(event: FocusEvent): void {
    if (hasLeft.current || box.current?.contains(event.relatedTarget) || isInPopup(event.relatedTarget)) return;
    keep("blur");
  }

  return (
    <div ref={box} className={editorClass} onBlur={onBlur}>
      <input
        ref={input}
        value={text}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        inputMode={field.kind === "number" || field.kind === "money" ? "decimal" : field.kind === "url" ? "url" : undefined}
        autoComplete="off"
        className={cx(inputResetClass, "tabular-nums", end && "text-right")}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && <Problem draft={problem} />}
      {help?.({ text, keep: (chosen) => keep("keep", chosen) })}
    </div>
  );
}

export function Problem({ draft }: { draft: RejectedDraft }) {
  const t = useTranslations("fields");
  const text = draft.problem === "tooSmall" ? t("tooSmall", { min: draft.limit })
    : draft.problem === "tooLarge" ? t("tooLarge", { max: draft.limit }) : t(draft.problem);
  return <div className="mt-1 text-left whitespace-normal"><FieldError>{text}</FieldError></div>;
}

