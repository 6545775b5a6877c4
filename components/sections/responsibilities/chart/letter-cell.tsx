"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { type Person } from "@/lib/client/presence";
import { type RaciLetter } from "@/lib/plan/fields";
import { PresenceRing } from "@/components/plan/presence-ring";
import { LetterBox } from "./letter-box";

export interface LetterCellProps {
  readonly record: string;
  readonly person: string;
  readonly name: string;
  readonly letter: RaciLetter | null;
  readonly isConflict: boolean;
  readonly isStop: boolean;
  readonly column: number;
  /** Who else is at it. */
  readonly people: readonly Person[];
}

/** What one person has to do with one row, and who else is at it. */
export const LetterCell = memo(function LetterCell({ record, person, name, letter, isConflict, isStop, column, people }: LetterCellProps) {
  const t = useTranslations("raci");
  return (
    <td
      tabIndex={isStop ? 0 : -1}
      data-record={record}
      data-field={person}
      aria-colindex={column}
      className="group/cell p-0 text-center outline-none"
    >
      <span className="sr-only">{t("letterOf", { name, duty: t(`letters.${letter ?? "none"}`) })}</span>
      <LetterBox letter={letter} isConflict={isConflict}>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0 rounded-[6px] group-focus-visible/cell:outline-2 group-focus-visible/cell:outline-accent dark:group-focus-visible/cell:outline-accent-text" />
        {people.length > 0 && <span className="absolute inset-x-[9px] inset-y-[7px]"><PresenceRing people={people} /></span>}
      </LetterBox>
    </td>
  );
});
