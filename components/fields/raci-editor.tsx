"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { type RaciField, type RaciLetter, raciLetters, type RaciRow } from "@/lib/plan/fields";
import { isComposing } from "./editor-keys";
import { type EditorProps, editorClass } from "./editor-props";
import { EditorPopup } from "./editor-popup";
import { LetterMark } from "./letter-mark";
import { RaciView } from "./members-view";
import { PersonName } from "./people-view";
import { useRecordOptions } from "./use-record-options";

const peopleSections = ["people"];

/** Everyone of the plan with R, A, C or I: typed, or pressed. */
export function RaciEditor({ value, label, onSetMember, onLeave }: EditorProps<RaciField>) {
  const t = useTranslations("fields");
  const anchor = useRef<HTMLDivElement>(null);
  const row = value as RaciRow;
  const people = useRecordOptions(peopleSections);

  return (
    <div ref={anchor} className={editorClass}>
      <RaciView row={row} />
      <EditorPopup anchor={anchor} label={label} takesFocus onClose={onLeave}>
        {people.length === 0 ? (
          <p className="p-3 text-note text-ink-subtle">{t("raciPeople")}</p>
        ) : (
          <>
            <ul className="max-h-80 overflow-y-auto p-1.5">
              {people.map(({ id, label: name }) => (
                <Duty key={id} id={id} name={name} letter={row[id] ?? null} onSet={(letter) => onSetMember(id, letter)} />
              ))}
            </ul>
            <p className="border-t border-line px-3 py-1.5 text-note text-ink-subtle">{t("raciHelp")}</p>
          </>
        )}
      </EditorPopup>
    </div>
  );
}

function Duty({ id, name, letter, onSet }: { id: string; name: string; letter: RaciLetter | null; onSet(letter: RaciLetter | null): void }) {
  const t = useTranslations("fields");
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = raciLetters.find((each) => each === event.key.toUpperCase());
    if (typed) {
      onSet(typed);
      event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-letter=${typed}]`)?.focus();
    } else if (event.key === "Delete" || event.key === "Backspace") onSet(null);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") focusNext(event.currentTarget.closest("li"), event.key === "ArrowDown" ? 1 : -1);
    else return;
    event.preventDefault();
  }
  return (
    <li className="flex min-h-8 items-center gap-3 rounded-control px-1.5 focus-within:bg-surface-hover">
      <span className="min-w-28 flex-1"><PersonName id={id} full /></span>
      <fieldset aria-label={t("raciFor", { name, duty: letter ? t(letter) : t("raciNone") })} className="flex gap-1 border-0 p-0">
        {raciLetters.map((each) => (
          <button
            key={each}
            type="button"
            data-letter={each}
            aria-pressed={each === letter}
            onKeyDown={onKeyDown}
            aria-label={t(each)}
            data-tooltip={t(each)}
            tabIndex={each === (letter ?? "R") ? 0 : -1}
            onClick={() => onSet(each === letter ? null : each)}
            className="grid size-target place-items-center rounded-chip hover:bg-surface-active max-sm:size-11"
          >
            {each === letter ? <LetterMark letter={each} /> : <span aria-hidden="true" className="text-note text-ink-muted">{each}</span>}
          </button>
        ))}
      </fieldset>
    </li>
  );
}

/** The same letter's button of the person above or below. */
function focusNext(row: Element | null, by: 1 | -1): void {
  const next = by > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  next?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
}
