"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Quarter } from "@/lib/plan/derive/risk/swot";
import { type AnyRecord } from "@/lib/plan/section";
import { cx } from "@/components/ui/class-names";
import { AddLine } from "./add-line";
import { SwotLine } from "./swot-line";
import { useSwot } from "./swot-context";

/** The arms of the cross, heavy: inside above, outside below. */
const arms: Readonly<Record<Quarter, string>> = {
  strength: "border-r-2 border-b-2 pr-6 pb-4 max-sm:border-r-0 max-sm:pr-0",
  weakness: "border-b-2 pl-6 pb-4 max-sm:pl-0 max-sm:pt-4",
  opportunity: "border-r-2 pr-6 pt-4 max-sm:border-r-0 max-sm:border-b-2 max-sm:pr-0 max-sm:pb-4",
  threat: "pl-6 pt-4 max-sm:pl-0",
};

/** One quarter with its lines; null: lines that nobody has put anywhere yet. */
export function QuarterList({ quarter, lines, isAdding, onAdd, onAdding }: {
  quarter: Quarter | null;
  lines: readonly AnyRecord[];
  isAdding: boolean;
  onAdd(statement: string): void;
  onAdding(isAdding: boolean): void;
}) {
  const t = useTranslations("swot");
  const { mayEdit, drag } = useSwot();
  const titleId = useId();
  const isOver = quarter !== null && drag.held?.over === quarter;
  return (
    <section
      aria-labelledby={titleId}
      data-quarter={quarter ?? undefined}
      className={cx("min-h-48 min-w-0 border-line-heavy max-sm:min-h-0", quarter ? arms[quarter] : "mt-6", isOver && "bg-surface-hover")}
    >
      <h2 id={titleId} className="flex flex-wrap items-baseline gap-x-2 pb-1">
        <span className="text-heading font-semibold">{quarter ? t(quarter) : t("loose")}</span>
        {quarter && <span className="text-note font-regular text-ink-subtle">{t(`${quarter}Hint`)}</span>}
      </h2>
      {lines.length > 0 && (
        <div role="grid" aria-labelledby={titleId} aria-readonly={!mayEdit}>
          {lines.map((line) => <SwotLine key={line.id} line={line} quarter={quarter} />)}
        </div>
      )}
      {lines.length === 0 && !mayEdit && <p className="py-2 text-ink-subtle">{t("empty")}</p>}
      {quarter && mayEdit && <AddLine label={t("addTo", { quarter: t(quarter) })} isOpen={isAdding} onOpen={onAdding} onAdd={onAdd} />}
    </section>
  );
}
