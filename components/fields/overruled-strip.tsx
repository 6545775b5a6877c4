"use client";

import { useTranslations } from "next-intl";
import { type Overruled } from "@/lib/client/overrules";
import { type Field, type FieldValue } from "@/lib/plan/fields";
import { Avatar } from "@/components/ui/avatar";
import { shortName } from "@/components/ui/initials";
import { useValueText } from "./use-value-text";

/** Under a value that somebody set over mine: who, what, and mine one press away. For 20 seconds. */
export function OverruledStrip({ field, value, unit, overruled, onTake }: {
  field: Field;
  value: FieldValue;
  unit: string;
  overruled: Overruled;
  onTake(): void;
}) {
  const t = useTranslations("table");
  const text = useValueText();
  const mine = text(field, overruled.mine, unit);
  const theirs = text(field, value, unit);
  const name = overruled.by ? shortName(overruled.by.name) : t("someone");
  return (
    <output className="absolute top-[calc(100%+7px)] left-[-9px] z-(--z-ring) flex w-max max-w-96 items-center gap-[7px] rounded-chip bg-surface-raised py-1 pr-1 pl-2 text-left text-ui whitespace-normal text-ink-muted shadow-pop print:hidden">
      {overruled.by && <Avatar name={overruled.by.name} color={overruled.by.color} size={16} live decorative />}
      <span>{theirs === "" ? t("clearedBy", { name, mine }) : t("changedBy", { name, theirs, mine })}</span>
      <button
        type="button"
        data-strip=""
        className="min-h-target flex-none rounded-control px-1.5 text-note font-medium text-accent-text hover:bg-surface-hover"
        onClick={(event) => {
          event.stopPropagation();
          onTake();
        }}
      >
        {t("use", { mine })}
      </button>
    </output>
  );
}
