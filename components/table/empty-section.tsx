"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, type RefObject, useState } from "react";
import { maxLineLength } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Kbd } from "@/components/ui/kbd";
import { isComposing } from "@/components/fields/editor-keys";

/** An empty part asks its question and takes the answer right there. */
export function EmptySection({ section, input, question, onAdd }: {
  section: Section;
  /** Asked instead of the section's own, where its rows are looked at another way. */
  question?: { readonly prompt: string; readonly hint: string };
  input: RefObject<HTMLInputElement | null>;
  /** Null while I may not edit. */
  onAdd: ((title: string) => void) | null;
}) {
  const t = useTranslations("table");
  const language = useLocale();
  const [text, setText] = useState("");
  if (!onAdd) return <p className="pt-8 text-ink-subtle">{t("empty")}</p>;

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent) || event.key !== "Enter" || text.trim() === "") return;
    event.preventDefault();
    onAdd?.(text.trim());
  }
  return (
    <div className="max-w-120 pt-8">
      <h2 className="text-heading font-semibold">{question?.prompt ?? section.prompt[language]}</h2>
      <p className="mt-0.5 text-pretty text-ink-muted">{question?.hint ?? section.hint[language]}</p>
      <div className="relative mt-3">
        <Icon name="plus" size={14} className="pointer-events-none absolute top-[11px] left-3 text-ink-subtle max-sm:top-[15px]" />
        <input
          ref={input}
          aria-label={section.add[language]}
          placeholder={section.add[language]}
          value={text}
          maxLength={maxLineLength}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="h-9 w-full rounded-control bg-surface-raised pr-10 pl-8 text-body inset-ring inset-ring-line-control outline-none placeholder:text-ink-subtle focus:ring-2 focus:ring-accent focus:inset-ring-0 max-sm:h-11 max-sm:text-lead"
        />
        <button
          type="button"
          tabIndex={text.trim() === "" ? -1 : 0}
          aria-label={section.add[language]}
          onClick={() => text.trim() !== "" && onAdd(text.trim())}
          className="absolute top-1.5 right-1.5 grid h-6 place-items-center rounded-chip max-sm:h-8"
        >
          <Kbd>↵</Kbd>
        </button>
      </div>
      {section.suggestions.length > 0 && (
        <>
          <p className="mt-3 text-note text-ink-subtle">{t("forget")}</p>
          <div className="mt-1 flex flex-wrap gap-1.5">
            {section.suggestions.map((suggestion) => (
              <Button key={suggestion[language]} size="sm" variant="outline" className="max-sm:h-11" onClick={() => onAdd(suggestion[language])}>
                {suggestion[language]}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
