"use client";

import { useLocale } from "next-intl";
import { type FormEvent, type KeyboardEvent, useCallback, useEffect, useRef } from "react";
import { type LineField } from "@/lib/plan/fields";
import { useReplica } from "@/lib/client/use-replica";
import { useCarets } from "@/lib/client/use-carets";
import { useText } from "@/lib/client/use-text";
import { cx } from "@/components/ui/class-names";
import { CaretText } from "./caret-text";
import { type Leave, leaveForKey } from "./editor-keys";
import { type EditorProps, editorClass, inputResetClass } from "./editor-props";
import { useSelection } from "./use-selection";
import { beginVisit, type Visit } from "./visit";

/** One line that people type together. It grows with its text, and every letter is sent as it is typed. */
export function LineEditor({ place, field, value, label, select, typed, className, onLeave }: EditorProps<LineField> & { className?: string }) {
  const language = useLocale();
  const { undo } = useReplica();
  const input = useRef<HTMLTextAreaElement>(null);
  const visit = useRef<Visit | null>(null);
  const hasLeft = useRef(false);
  const bind = useText(place.section, place.record, place.field);
  const carets = useCarets(place);

  // One function for as long as the binding lasts: a new one would unbind and bind at every letter.
  const attach = useCallback((element: HTMLTextAreaElement | null) => {
    input.current = element;
    const unbind = bind(element);
    return () => {
      if (typeof unbind === "function") unbind();
      input.current = null;
    };
  }, [bind]);
  useSelection(input, select);
  useEffect(() => {
    const element = input.current;
    visit.current = beginVisit(undo);
    if (element && typed) insert(element, typed);
    return () => visit.current?.end();
  }, [undo, typed]);

  function leave(how: Leave): void {
    if (hasLeft.current) return;
    hasLeft.current = true;
    if (how === "putBack") visit.current?.takeBack();
    onLeave(how);
  }
  function onKeyDown(event: KeyboardEvent): void {
    const how = leaveForKey(event.nativeEvent);
    // A line has no second line, so ⇧Enter does nothing rather than leave by surprise.
    if (event.key === "Enter" && event.shiftKey && !event.nativeEvent.isComposing) event.preventDefault();
    if (!how) return;
    event.preventDefault();
    event.stopPropagation();
    leave(how);
  }

  return (
    <div className={editorClass}>
      <div className="relative grid">
        <span aria-hidden="true" className={cx("pointer-events-none col-start-1 row-start-1 min-h-5 whitespace-pre-wrap wrap-anywhere text-transparent max-sm:text-lead", className)}>
          <CaretText text={`${String(value)}`} carets={carets} />
          {"\u200b"}
        </span>
        <textarea
          ref={attach}
          rows={1}
          aria-label={label}
          placeholder={field.prompt?.[language]}
          autoComplete="off"
          spellCheck
          className={cx(inputResetClass, "col-start-1 row-start-1 h-full overflow-hidden wrap-anywhere", className)}
          onKeyDown={onKeyDown}
          onBlur={() => leave("blur")}
          onInput={grow}
        />
      </div>
    </div>
  );
}

/** Types `text` as the keyboard would, so that the binding hears of it. */
function insert(element: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd } = element;
  element.setRangeText(text, selectionStart, selectionEnd, "end");
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

/** While a syllable is composed the text behind has not followed yet; the field must not cut it. */
function grow(event: FormEvent<HTMLTextAreaElement>): void {
  const element = event.currentTarget;
  element.style.minHeight = "";
  element.style.minHeight = `${element.scrollHeight}px`;
}
