"use client";

import { useTranslations } from "next-intl";
import { Fragment, memo } from "react";
import { useDrags } from "@/lib/client/use-presence";
import { type Cell } from "@/lib/plan/derive/risk/matrix";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";
import { useRisks } from "../risks-context";
import { bandFill } from "../score-tile";
import { Chip, chipLook } from "./chip";
import { MoreChip } from "./more-chip";

/** Beyond so many the rest stands behind "+2". */
const mostChips = 2;

interface MatrixCellProps {
  readonly cell: Cell;
  readonly likelihoodWord: string;
  readonly impactWord: string;
  /** The grid's tab stop. */
  readonly isStop: boolean;
  /** The risk in my hand, anywhere in the matrix, and whether it is over this cell. */
  readonly held: string | null;
  readonly isOver: boolean;
}

/** One cell: its score, and the risks that stand there. It renders for its own risks alone. */
export const MatrixCell = memo(function MatrixCell({ cell, likelihoodWord, impactWord, isStop, held, isOver }: MatrixCellProps) {
  const t = useTranslations("risks");
  const { selected, nameOf } = useRisks();
  const hasSelected = selected !== null && cell.risks.includes(selected);
  const shown = inView(cell.risks, held ?? selected);
  const rest = cell.risks.filter((risk) => !shown.includes(risk));
  const name = t("cell", {
    likelihood: String(cell.likelihood), likelihoodWord: lower(likelihoodWord), impact: String(cell.impact), impactWord: lower(impactWord),
    score: String(cell.score), band: t(`bandInText.b${cell.band}`),
  });
  return (
    <div
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-cell={`${cell.likelihood}-${cell.impact}`}
      aria-label={cell.risks.length > 0 ? t("cellWith", { cell: name, risks: cell.risks.map(nameOf).join(", ") }) : name}
      className={cx(
        "relative min-h-13 rounded-cell text-risk-on forced-colors:border", bandFill[cell.band],
        (isOver || (hasSelected && !held)) && "z-1 ring-2 ring-accent forced-colors:outline-3 dark:ring-accent-text",
      )}
    >
      <span aria-hidden="true" className="absolute top-1 left-1.5 text-note leading-4 tabular-nums">{cell.score}</span>{" "}
      <span className="absolute inset-x-0 bottom-1.5 flex justify-center -space-x-0.5">
        {shown.map((risk) => <Fragment key={risk}><Chip risk={risk} isAway={held === risk && !isOver} />{" "}</Fragment>)}
        {rest.length > 0 && <MoreChip risks={rest} />}
        {isOver && held !== null && !cell.risks.includes(held) && <span aria-hidden="true" className={cx(chipLook, "bg-surface-inverse text-ink-inverse shadow-drag")}>{nameOf(held)}</span>}
      </span>
      <RemoteChips cell={cell} />
    </div>
  );
});

/** What others hold over this cell: a dashed chip in their colour, with their name. */
function RemoteChips({ cell }: { cell: Cell }) {
  const t = useTranslations("risks");
  const { ids, nameOf } = useRisks();
  const here = useDrags().flatMap(({ client, user, records }) => records
    .filter(({ section, record, values }) => section === "risks" && ids.includes(record) && values["likelihood"] === cell.likelihood && values["impact"] === cell.impact)
    .map(({ record }) => ({ client, user, record })));
  return here.map(({ client, user, record }) => (
    <span key={client} style={presenceStyle(user.color)} className="pointer-events-none absolute bottom-1.5 left-1/2 z-2 -translate-x-1/2">
      <span className="grid h-6 min-w-6 place-items-center rounded-full border-2 border-dashed border-(--p) bg-surface-raised/80 px-1 text-note font-semibold text-ink tabular-nums">{nameOf(record)}</span>
      <span aria-hidden="true" className="absolute bottom-full left-1/2 mb-0.5 -translate-x-1/2 rounded-[4px] bg-(--p) px-[5px] text-meta leading-[14px] font-semibold whitespace-nowrap text-presence-on">{shortName(user.name)}</span>
      <span className="sr-only">{t("movedBy", { name: user.name, risk: nameOf(record) })}</span>
    </span>
  ));
}

/** The chosen one is always among those that are shown. */
function inView(risks: readonly string[], chosen: string | null): readonly string[] {
  if (risks.length <= mostChips) return risks;
  const first = chosen !== null && risks.includes(chosen) ? chosen : risks[0];
  return first === undefined ? [] : [first];
}

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
