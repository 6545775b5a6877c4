"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { maxLineLength } from "@/lib/plan/fields";
import { isComposing } from "@/components/fields/editor-keys";
import { Icon } from "@/components/ui/icon";
import { useSwot } from "./swot-context";

/** Adds to its quarter. Enter keeps and stays for the next one; Escape, or Enter on nothing, leaves. */
export function AddLine({ label, isOpen, onOpen, onAdd }: { label: string; isOpen: boolean; onOpen(isOpen: boolean): void; onAdd(text: string): void }) {
  const language = useLocale();
  const { section } = useSwot();
  const [text, setText] = useState("");
  function keep(): boolean {
    const statement = text.trim();
    setText("");
    if (statement !== "") onAdd(statement);
    return statement !== "";
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") {
      if (!keep()) onOpen(false);
    } else if (event.key === "Escape") {
      setText("");
      onOpen(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  if (!isOpen)
    return (
      <button type="button" onClick={() => onOpen(true)} className="inline-flex h-9 items-center gap-1.5 rounded-control text-ink-subtle hover:text-ink max-sm:h-11 print:hidden">
        <Icon name="plus" size={14} />
        {label}
      </button>
    );
  return (
    <span className="flex h-9 items-center gap-1.5 max-sm:h-11">
      <Icon name="plus" size={14} className="text-ink-subtle" />
      <input
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by the press that made it
        autoFocus
        aria-label={label}
        placeholder={section.fields[section.titleField]?.prompt?.[language]}
        value={text}
        maxLength={maxLineLength}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          keep();
          onOpen(false);
        }}
        className="h-8 min-w-0 flex-1 rounded-control bg-surface-raised px-2 outline-2 outline-accent placeholder:text-ink-subtle max-sm:text-lead"
      />
    </span>
  );
}
