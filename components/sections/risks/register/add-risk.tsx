"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { maxLineLength } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { isComposing } from "@/components/fields/editor-keys";
import { useCommand } from "@/components/plan/commands";
import { useRowActions } from "@/components/table/use-row-actions";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";

/** The add line: N or a press, then its title; Enter adds and stays for the next one, Escape leaves. */
export function AddRisk({ section }: { section: Section }) {
  const language = useLocale();
  const actions = useRowActions(section);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const label = section.add[language];
  const open = () => (text === null ? setText("") : input.current?.focus());
  useCommand(actions && { id: "add-row", group: "action", label, keys: "n", icon: "plus", run: open });
  if (!actions) return null;

  function keep(): void {
    const title = (text ?? "").trim();
    if (title !== "") actions?.add({}, { [section.titleField]: title });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") {
      keep();
      setText(text?.trim() === "" ? null : "");
    } else if (event.key === "Escape") setText(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (text === null)
    return (
      <button type="button" onClick={open} className="inline-flex h-9 items-center gap-1.5 rounded-control text-ink-subtle hover:text-ink">
        <Icon name="plus" size={14} />
        {label} <Kbd>N</Kbd>
      </button>
    );
  return (
    <div className="relative flex h-9 w-full items-center">
      <Icon name="plus" size={14} className="text-ink-subtle" />
      <input
        ref={input}
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
          setText(null);
        }}
        className="ml-1.5 h-8 min-w-0 flex-1 rounded-control bg-surface-raised px-2 outline-2 outline-accent placeholder:text-ink-subtle max-sm:text-lead"
      />
    </div>
  );
}
