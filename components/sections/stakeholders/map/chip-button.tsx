"use client";

import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, memo } from "react";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Avatar, presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { quarterOf, type Standing } from "@/lib/plan/derive/stakeholders";
import { type Section } from "@/lib/plan/section";
import { type Chip } from "./places";

/** Somebody in the grid. They stay the same element wherever they move, so that the focus moves along. */
export const ChipButton = memo(function ChipButton({ section, chip, isStop, mayMove, onFocus, onBlur, onKeyDown, onOpen }: {
  section: Section;
  chip: Chip;
  isStop: boolean;
  mayMove: boolean;
  onFocus(): void;
  onBlur(): void;
  onKeyDown(event: KeyboardEvent): void;
  onOpen(): void;
}) {
  const ui = useTranslations("table");
  const textLanguage = useTextLanguage();
  const place = usePlaceWords(section);
  const other = usePeopleInSection(section.id).find(({ field, away }) => !away && field?.record === chip.id)?.user;
  const name = chip.name || ui("untitled");
  return (
    <button
      type="button"
      data-chip={chip.id}
      tabIndex={isStop ? 0 : -1}
      data-tooltip={name}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onClick={onOpen}
      style={{ gridColumn: chip.column, gridRow: chip.row + (chip.standing ? 0 : 1), ...(other && presenceStyle(other.color)) }}
      className={cx(
        "relative m-1 flex h-6 min-w-0 items-center gap-1.5 self-start rounded-chip bg-surface-raised px-1.5 text-left text-note inset-ring inset-ring-line-strong",
        "hover:bg-surface-hover max-sm:justify-center max-sm:px-0 forced-colors:border",
        mayMove && "cursor-grab touch-none active:cursor-grabbing",
        other && "inset-ring-2 inset-ring-(--p)!",
      )}
    >
      <span className="flex-none text-ink-subtle tabular-nums">{chip.number}</span>{" "}
      <span lang={textLanguage(name)} className="truncate max-sm:sr-only">{name}</span>
      <span className="sr-only">{place(chip.standing)} {other && ui("isEditing", { name: other.name })}</span>
      {other && <span aria-hidden="true" className="absolute -top-1.5 -right-1.5"><Avatar name={other.name} color={other.color} size={16} live decorative /></span>}
    </button>
  );
});

function usePlaceWords(section: Section): (standing: Standing | null) => string {
  const t = useTranslations("goals.people");
  const language = useLocale();
  const word = (field: string, step: number) => {
    const definition = section.fields[field];
    return definition?.kind === "scale" ? (definition.words[step - 1]?.[language] ?? "") : "";
  };
  return (standing) => (standing === null ? t("noPlace") : t("place", {
    power: String(standing.power), powerWord: word("power", standing.power),
    interest: String(standing.interest), interestWord: word("interest", standing.interest),
    quarter: t(`quarter.${quarterOf(standing.power, standing.interest)}`),
  }));
}
