"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { cx } from "@/components/ui/class-names";
import { useRisks } from "../risks-context";

export const chipLook = "relative grid h-6 min-w-6 place-items-center rounded-full px-1 text-note leading-6 font-semibold tabular-nums";

/** A risk in the matrix. A press chooses it; a drag moves it, as arrow keys do from its cell. */
export const Chip = memo(function Chip({ risk, isAway }: { risk: string; isAway: boolean }) {
  const t = useTranslations("risks");
  const { section, nameOf, selected, select, mayEdit } = useRisks();
  const title = String(useRecord(section.id, risk)?.values[section.titleField] ?? "");
  const isSelected = selected === risk;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-chip={risk}
      aria-label={t("chip", { risk: nameOf(risk), title: title || t("untitled") })}
      aria-pressed={isSelected}
      data-tooltip={title}
      onClick={() => select(risk)}
      className={cx(
        chipLook, "inset-ring inset-ring-line-strong forced-colors:border",
        isSelected ? "z-1 bg-surface-inverse text-ink-inverse" : "bg-surface-raised text-ink",
        mayEdit && "touch-none cursor-grab active:cursor-grabbing",
        isAway && "opacity-40",
      )}
    >
      {nameOf(risk)}
    </button>
  );
});
