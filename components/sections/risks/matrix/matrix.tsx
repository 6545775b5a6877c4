"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useId, useRef } from "react";
import { type Cell, isSamePlace } from "@/lib/plan/derive/risk/matrix";
import { steps } from "@/lib/plan/derive/risk/score";
import { type Field } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { useRisks } from "../risks-context";
import { MatrixCell } from "./matrix-cell";
import { Trail } from "./trail";
import { useMatrix } from "./use-matrix";

/** Five by five, likelihood up, impact right. Risks are moved by their chips or by arrow keys. */
export function Matrix({ cells, onSay }: { cells: readonly Cell[]; onSay(text: string): void }) {
  const t = useTranslations("risks");
  const language = useLocale();
  const { section, mayEdit } = useRisks();
  const grid = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const matrix = useMatrix(grid, cells, onSay);
  const [up, right] = [section.fields["likelihood"], section.fields["impact"]];
  return (
    <div className="select-none">
      <p id={helpId} className="sr-only">{t(mayEdit ? "matrixHelp" : "matrixHelpRead")}</p>
      <p aria-hidden="true" className="text-note text-ink-subtle">{t("likelihood")}</p>
      <div className="mt-2 grid grid-cols-[60px_minmax(0,1fr)] max-sm:grid-cols-[52px_minmax(0,1fr)]">
        <Upwards field={up} />
        <div ref={grid} role="grid" aria-label={t("matrix")} aria-describedby={helpId} className="relative grid grid-rows-5 gap-1" {...matrix.handlers}>
          {steps.toReversed().map((likelihood) => (
            <div key={likelihood} role="row" className="grid grid-cols-5 gap-1">
              {cells.filter((cell) => cell.likelihood === likelihood).map((cell) => (
                <MatrixCell
                  key={cell.impact}
                  cell={cell}
                  likelihoodWord={wordOf(up, likelihood, language)}
                  impactWord={wordOf(right, cell.impact, language)}
                  isStop={isSamePlace(matrix.stop, cell)}
                  held={matrix.held?.risk ?? null}
                  isOver={matrix.held !== null && isSamePlace(matrix.held.at, cell)}
                />
              ))}
            </div>
          ))}
          <Trail />
        </div>
        <span />
        <Rightwards field={right} />
      </div>
      <p aria-hidden="true" className="mt-1 text-right text-note text-ink-subtle">{t("impact")}</p>
    </div>
  );
}

const Upwards = memo(function Upwards({ field }: { field: Field | undefined }) {
  const language = useLocale();
  return (
    <div aria-hidden="true" className="grid grid-rows-5 gap-1">
      {steps.toReversed().map((step) => (
        <span key={step} className="self-center pr-2 text-note leading-4 text-ink-subtle"><b className="block font-semibold text-ink tabular-nums">{step}</b>{wordOf(field, step, language)}</span>
      ))}
    </div>
  );
});

const Rightwards = memo(function Rightwards({ field }: { field: Field | undefined }) {
  const language = useLocale();
  return (
    <div aria-hidden="true" className="mt-1.5 grid grid-cols-5 gap-1 text-center text-note leading-4 text-ink-subtle">
      {steps.map((step) => <span key={step} className="min-w-0"><b className="block font-semibold text-ink tabular-nums">{step}</b><span className="block wrap-anywhere">{wordOf(field, step, language)}</span></span>)}
    </div>
  );
});

const wordOf = (field: Field | undefined, step: number, language: Language): string =>
  field?.kind === "scale" ? (field.words[step - 1]?.[language] ?? "") : "";
