"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Replica } from "@/lib/client/replica";
import { useRecord, useRecordIds } from "@/lib/client/use-plan";
import { useMayEdit } from "@/lib/client/use-role";
import { type RaciLetter, raciLetters, type RaciRow } from "@/lib/plan/fields";
import { type Section } from "@/lib/plan/section";
import { LetterMark } from "@/components/fields/letter-mark";
import { PersonName } from "@/components/fields/people-view";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Sheet } from "@/components/sections/milestones/phone/sheet";
import { buttonClass } from "@/components/ui/button-class";
import { RepairStrip } from "../chart/repair-strip";
import { applyRepair, setLetter } from "../raci-writes";
import { useShortNames } from "../use-short-names";

/** Everybody's letter in one row, from below: 52 px a person, a press sets or clears. */
export function LettersSheet({ section, replica, id, rowName, finalFocus, onAllFields, onClosed }: {
  section: Section;
  replica: Replica;
  id: string;
  rowName: string;
  finalFocus(): HTMLElement | null;
  onAllFields(record: string): void;
  onClosed(): void;
}) {
  const t = useTranslations("raci");
  const textLanguage = useTextLanguage();
  const record = useRecord(section.id, id);
  const people = useRecordIds("people");
  const [isOpen, setOpen] = useState(true);
  const [toDetails, setToDetails] = useState(false);
  const title = String(record?.values[section.titleField] ?? "") || rowName;
  const row = record?.values["raci"] as RaciRow | undefined;

  function closed(): void {
    onClosed();
    if (toDetails) onAllFields(id);
  }
  return (
    <Sheet open={isOpen && record?.removed === false} title={title} language={textLanguage(title)} finalFocus={finalFocus} onClose={() => setOpen(false)} onClosed={closed}>
      <div className="text-ui [&_button]:min-h-11"><RepairStrip id={id} rowName={rowName} isStop onRepair={(_, repair) => applyRepair(replica, id, repair)} /></div>
      <ul aria-label={t("sheet", { row: rowName })}>
        {people.map((person) => <Duty key={person} person={person} letter={row?.[person] ?? null} onSet={(letter) => setLetter(replica, id, person, letter)} />)}
      </ul>
      <button
        type="button"
        className={`${buttonClass({ variant: "outline", size: "lg" })} mt-3 h-11! w-full`}
        onClick={() => {
          setToDetails(true);
          setOpen(false);
        }}
      >
        {t("allFields")}
      </button>
    </Sheet>
  );
}

function Duty({ person, letter, onSet }: { person: string; letter: RaciLetter | null; onSet(letter: RaciLetter | null): void }) {
  const t = useTranslations("raci");
  const names = useShortNames();
  const mayEdit = useMayEdit();
  return (
    <li className="flex min-h-13 items-center gap-2 border-t border-line-faint dark:border-line">
      <span className="min-w-0 flex-1"><PersonName id={person} /></span>
      {!mayEdit ? letter && <><LetterMark letter={letter} className="h-6! w-7!" /><span className="sr-only">{t(`letters.${letter}`)}</span></> : (
        <fieldset aria-label={t("letterOf", { name: names(person), duty: t(`letters.${letter ?? "none"}`) })} className="flex border-0 p-0">
          {raciLetters.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === letter}
              onClick={() => onSet(each === letter ? null : each)}
              className="relative grid size-11 touch-manipulation place-items-center rounded-[8px] active:bg-surface-active"
            >
              {each === letter ? <LetterMark letter={each} className="h-7! w-8!" /> : <span aria-hidden="true" className="text-ui text-ink-subtle">{each}</span>}
              <span className="sr-only">{t(`letters.${each}`)}</span>
            </button>
          ))}
        </fieldset>
      )}
    </li>
  );
}
