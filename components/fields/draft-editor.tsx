"use client";

import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { defer } from "@/components/ui/deferred";
import { type DraftContext, draftOf, readDraft } from "./draft";
import { Problem, ProblemText } from "./draft-problem";
import { isComposing, type Leave, leaveForKey } from "./editor-keys";
import { isInPopup } from "./editor-popup";
import { type EditorProps, editorClass, inputResetClass } from "./editor-props";
import { rejectDraft, type RejectedDraft, rejectedDraft } from "./rejected-drafts";
import { useSelection } from "./use-selection";

const calendar = defer(() => import("./calendar-popup").then(({ CalendarPopup }) => CalendarPopup));

type DraftEditorProps = EditorProps & {
  readonly context: DraftContext;
  /** Figures stand at the right. */
  readonly end: boolean;
};

/** A short text that is judged when it is kept. What does not fit stays, with the fix under it. */
export function DraftEditor({ place, field, value, label, select, typed, after, context, end, onSet, onLeave }: DraftEditorProps) {
  const before = draftOf(field, value, context);
  const [text, setText] = useState(() => typed || (rejectedDraft(place)?.text ?? before));
  const [problem, setProblem] = useState<RejectedDraft | null>(() => rejectedDraft(place));
  const [isInCalendar, setInCalendar] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // Leaving by a key unmounts the input, which then says that it lost the focus: that is no second leaving.
  const hasLeft = useRef(false);
  useSelection(input, after ? null : typed ? "end" : select);

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
    if (hasLeft.current) return;
    hasLeft.current = true;
    if (how === "putBack") rejectDraft(place, null);
    onLeave(how);
  }
  const leaveAsTyped = useEffectEvent(() => after && keep(after));
  useEffect(() => void leaveAsTyped(), []);

  function onKeyDown(event: KeyboardEvent): void {
    const how = leaveForKey(event.nativeEvent);
    const isDown = event.key === "ArrowDown" && field.kind === "date" && !isComposing(event.nativeEvent);
    if (!how && !isDown) return;
    event.preventDefault();
    event.stopPropagation();
    if (!how) setInCalendar(true);
    else if (how === "putBack") leave(how);
    else keep(how);
  }
  function onBlur(event: FocusEvent): void {
    if (!box.current?.contains(event.relatedTarget) && !isInPopup(event.relatedTarget) && !hasLeft.current) keep("blur");
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
        onFocus={() => setInCalendar(false)}
        onKeyDown={onKeyDown}
      />
      {field.kind === "date" ? (
        <calendar.Component
          anchor={box}
          field={field}
          text={text}
          context={context}
          problem={problem && <ProblemText draft={problem} />}
          hasFocus={isInCalendar}
          onPick={(iso) => keep("keep", iso)}
          onLeave={leave}
        />
      ) : (
        problem && <Problem draft={problem} />
      )}
    </div>
  );
}
