"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { highFrom, type Quarter } from "@/lib/plan/derive/stakeholders";
import { cx } from "@/components/ui/class-names";
import { cellId, type Level, type Places } from "./places";

const steps = [1, 2, 3, 4, 5] as const;

/** The cells, one heavy cross between low and high, the names of the four quarters and of both ways. */
export function GridLines({ places: { chips, levels, below } }: { places: Places }) {
  const t = useTranslations("goals.people");
  const high = levels.filter(({ power }) => power >= highFrom);
  const low = levels.filter(({ power }) => power < highFrom);
  return (
    <>
      {levels.map((level) => (
        <Fragment key={level.power}>
          <span aria-hidden="true" className="absolute -left-5 w-4 self-center text-right text-note text-ink-subtle tabular-nums" style={{ gridRow: `${level.row} / span ${level.span}` }}>{level.power}</span>
          {steps.map((interest) => (
            <span
              key={interest}
              data-drop={cellId({ power: level.power, interest })}
              aria-hidden="true"
              style={{ gridColumn: interest, gridRow: `${level.row} / span ${level.span}` }}
              className={cx(
                "border-line-faint",
                interest === 1 && "border-l border-l-line-strong",
                level.power === 1 && "border-b border-b-line-strong",
                level.power !== 5 && (level.power === highFrom - 1 ? "border-t-2 border-t-line-heavy" : "border-t"),
                interest !== 1 && (interest === highFrom ? "border-l-2 border-l-line-heavy" : "border-l"),
              )}
            />
          ))}
        </Fragment>
      ))}
      <QuarterName quarter="keepSatisfied" levels={high} isHigh={false} />
      <QuarterName quarter="manageClosely" levels={high} isHigh />
      <QuarterName quarter="monitor" levels={low} isHigh={false} />
      <QuarterName quarter="keepInformed" levels={low} isHigh />
      <span aria-hidden="true" className="pointer-events-none absolute bottom-full -left-5 pb-1 text-note font-medium text-ink-muted">{t("power")} ↑</span>
      <Steps row={below} label={t("interest")} />
      {chips.some(({ standing }) => standing === null) && (
        <p className="col-span-5 self-end pt-2 text-note text-ink-subtle" style={{ gridRow: below + 1 }}>{t("unplaced")}</p>
      )}
    </>
  );
}

/** In the outer corner of its quarter, behind who stands there. */
function QuarterName({ quarter, levels, isHigh }: { quarter: Quarter; levels: readonly Level[]; isHigh: boolean }) {
  const t = useTranslations("goals.people.quarter");
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last) return null;
  return (
    <span
      aria-hidden="true"
      className={cx("pointer-events-none m-1.5 self-end text-note font-medium text-ink-subtle", isHigh ? "text-right" : "text-left")}
      style={{ gridColumn: isHigh ? `${highFrom} / 6` : `1 / ${highFrom}`, gridRow: `${first.row} / ${last.row + last.span}` }}
    >
      {t(quarter)}
    </span>
  );
}

/** What the steps from left to right are. */
function Steps({ row, label }: { row: number; label: string }) {
  return (
    <>
      {steps.map((interest) => (
        <span key={interest} aria-hidden="true" className="pt-1.5 text-center text-note text-ink-subtle tabular-nums" style={{ gridColumn: interest, gridRow: row }}>{interest}</span>
      ))}
      <span aria-hidden="true" className="pointer-events-none pt-1.5 text-right text-note font-medium whitespace-nowrap text-ink-muted max-sm:pt-6" style={{ gridColumn: 5, gridRow: row }}>{label} →</span>
    </>
  );
}
