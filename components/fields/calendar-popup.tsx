"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject } from "react";
import { type Field } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { Calendar } from "./calendar";
import { type DraftContext, readDraft } from "./draft";
import { EditorPopup } from "./editor-popup";
import { type Leave } from "./editor-keys";

/** Under a date that is typed: which day it means, and a month to take one from. */
export function CalendarPopup({ anchor, field, text, context, problem, hasFocus, onPick, onLeave }: {
  anchor: RefObject<Element | null>;
  field: Field;
  text: string;
  context: DraftContext;
  problem: ReactNode;
  /** Whether the arrows have come into it. */
  hasFocus: boolean;
  onPick(iso: string): void;
  onLeave(how: Leave): void;
}) {
  const t = useTranslations("fields");
  const language = useLocale();
  const read = readDraft(field, text, context);
  const day = read.ok && typeof read.value === "string" ? read.value : null;
  return (
    <EditorPopup anchor={anchor} label={t("calendar")} onClose={(how) => onLeave(how === "keep" ? "putBack" : how)}>
      {problem && <div className="max-w-60 border-b border-line px-3.5 py-2">{problem}</div>}
      {day && <p className="border-b border-line px-3.5 py-2 text-note text-ink-muted">{formatDate(day, { language, year: null })}</p>}
      <Calendar value={day} shown={day ?? context.today} today={context.today} hasFocus={hasFocus} onPick={onPick} />
    </EditorPopup>
  );
}
