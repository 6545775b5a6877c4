"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { formatDate } from "@/lib/plan/format/dates";
import { Calendar } from "./calendar";
import { readDraft } from "./draft";
import { DraftEditor } from "./draft-editor";
import { type DraftContext } from "./draft";
import { type EditorProps } from "./editor-props";
import { EditorPopup } from "./editor-popup";

/** A date is typed ("12 feb", "+5d", "mon") or taken from the calendar under it. */
export function DateEditor({ context, ...props }: EditorProps & { context: DraftContext }) {
  const t = useTranslations("fields");
  const language = useLocale();
  const anchor = useRef<HTMLDivElement>(null);
  const [hasFocus, setFocus] = useState(false);

  function enterCalendar(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" || event.nativeEvent.isComposing || hasFocus) return;
    event.preventDefault();
    setFocus(true);
  }

  return (
    <div ref={anchor} onKeyDown={enterCalendar}>
      <DraftEditor
        {...props}
        context={context}
        help={({ text, keep }) => {
          const read = readDraft(props.field, text, context);
          const day = read.ok && typeof read.value === "string" ? read.value : null;
          return (
            <EditorPopup anchor={anchor} label={t("calendar")} onClose={() => props.onLeave("blur")}>
              {day && <p className="border-b border-line px-3.5 py-2 text-note text-ink-muted">{formatDate(day, { language, year: null })}</p>}
              <Calendar value={day} shown={day ?? context.today} today={context.today} hasFocus={hasFocus} onPick={keep} />
            </EditorPopup>
          );
        }}
      />
    </div>
  );
}
