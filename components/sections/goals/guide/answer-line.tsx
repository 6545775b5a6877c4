"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { isComposing } from "@/components/fields/editor-keys";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { inputClass } from "@/components/ui/text-input";
import { maxLineLength } from "@/lib/plan/fields";

/** A line that takes an answer: a button until one wants to write, then ready for the next one. */
export function AnswerLine({ label, name = label, beside, onWrite }: {
  label: string;
  /** Its accessible name, where several lines ask the same. */
  name?: string;
  /** What the answer belongs to, to be chosen. */
  beside?: ReactNode;
  onWrite(text: string): void;
}) {
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isReturning = useRef(false);

  function write(next: string | null): void {
    if (text?.trim()) onWrite(text.trim());
    setText(next);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter" && text?.trim()) return write("");
    isReturning.current = true;
    setText(null);
  }
  /** Going elsewhere keeps what was written; choosing what it belongs to is not going elsewhere. */
  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    const isBeside = relatedTarget instanceof Element && (currentTarget.contains(relatedTarget) || relatedTarget.closest("[role=menu]"));
    if (text !== null && !isBeside) write(null);
  }
  return (
    <div onBlur={onBlur} className="flex flex-wrap items-center gap-x-3 print:hidden">
      {text === null ? (
        <button
          ref={(element) => {
            button.current = element;
            if (element && isReturning.current) element.focus();
            isReturning.current = false;
          }}
          type="button"
          aria-label={name}
          onClick={() => setText("")}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-control text-left text-ink-subtle hover:text-ink max-sm:min-h-11"
        >
          <Icon name="plus" size={14} />
          {label}
        </button>
      ) : (
        <input
          ref={(element) => element?.focus()}
          aria-label={name}
          value={text}
          placeholder={label}
          maxLength={maxLineLength}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className={cx(inputClass(), "h-8 min-w-0 flex-1 basis-60 px-2 max-sm:h-11 max-sm:text-lead")}
        />
      )}
      {beside}
    </div>
  );
}
