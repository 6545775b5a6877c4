"use client";

import { useTranslations } from "next-intl";
import { type ReactNode } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { formatDate, formatFullDate } from "@/lib/plan/format/dates";
import { type Scale } from "../timeline/scale";
import { type ChartRow } from "./chart-data";
import { Diamonds } from "./diamonds";
import { SlipLabel } from "./slip-label";

/** `columns`: words, drawing, figures side by side; null puts the words above the drawing. */
export function MilestoneRow({ row, scale, columns, backdrop }: {
  row: ChartRow;
  scale: Scale;
  columns: string | null;
  /** Behind the drawing, where each row has its own. */
  backdrop: ReactNode;
}) {
  const textLanguage = useTextLanguage();
  const { language, year } = usePlanFacts();
  return (
    <li
      id={row.id}
      className={cx("break-inside-avoid border-b border-line-faint", columns ? "grid items-center py-2" : "pt-3 pb-2")}
      style={columns ? { gridTemplateColumns: columns } : undefined}
    >
      <div className={cx("min-w-0", columns && "pr-4")}>
        <p className="flex items-baseline gap-2">
          <b lang={textLanguage(row.name)} className="min-w-0 wrap-anywhere">{row.name}</b>
          {!columns && (
            <span className="ml-auto flex-none whitespace-nowrap tabular-nums">
              {formatDate(row.date, { language, year, short: true })} <SlipLabel drift={row.drift} />
            </span>
          )}
        </p>
        {row.phase && <p lang={textLanguage(row.phase)} className="text-note text-ink-subtle">{row.phase}</p>}
        <InWords row={row} />
        <TasksDone {...row.tasks} />
      </div>
      <div className="relative min-w-0">
        {backdrop}
        <div aria-hidden="true" className="relative h-8" style={{ width: scale.width }}>
          <Diamonds row={row} scale={scale} hasWords={columns !== null} />
        </div>
      </div>
      <Figures row={row} className={columns ? "pl-4" : "flex flex-wrap gap-x-4"} />
    </li>
  );
}

/** What the drawing says, for those who cannot see it. */
function InWords({ row: { date, isDone, drift } }: { row: ChartRow }) {
  const t = useTranslations("milestones.inWords");
  const { language } = usePlanFacts();
  const write = (iso: string) => formatFullDate(iso, language);
  const slip = drift?.slip ?? 0;
  return (
    <span className="sr-only">
      {t(isDone ? "done" : "now", { date: write(date) })}{" "}
      {drift && (drift.was === null ? t("new") : slip === 0 ? t("same") : t(slip > 0 ? "later" : "earlier", { days: Math.abs(slip), date: write(drift.was) }))}
    </span>
  );
}

function TasksDone({ done, all }: ChartRow["tasks"]) {
  const t = useTranslations("milestones");
  if (all === 0) return <p className="mt-1 text-note text-ink-subtle">{t("noTasks")}</p>;
  return (
    <p className="mt-1 flex items-center gap-2 text-note text-ink-muted tabular-nums">
      <span aria-hidden="true" className="relative h-1.5 w-16 flex-none overflow-hidden rounded-[2px] bg-surface-active forced-colors:border">
        <span className="absolute inset-y-0 left-0 bg-bar-done forced-colors:bg-[CanvasText]" style={{ width: `${(100 * done) / all}%` }} />
      </span>
      {t("tasksDone", { done: String(done), all })}
    </p>
  );
}

function Figures({ row, className }: { row: ChartRow; className: string }) {
  const t = useTranslations("milestones");
  const { isDone, daysLeft, workLeft, buffer, bufferLeft } = row;
  if (isDone)
    return (
      <p className={cx("text-note text-positive-text", className)}>
        <span className="inline-flex items-center gap-1"><Icon name="check" size={12} />{t("reachedOn")}</span>
      </p>
    );
  return (
    <div className={cx("text-note text-ink-subtle tabular-nums", className)}>
      <p className="text-ink-muted">{t("daysLeft", { days: daysLeft })}</p>
      {workLeft > 0 && <p>{t("workLeft", { days: String(workLeft) })}</p>}
      <p className={cx(buffer > 0 && bufferLeft < buffer && "text-caution-text")}>{buffer > 0 ? t("bufferLeft", { left: String(bufferLeft), size: String(buffer) }) : t("noBuffer")}</p>
    </div>
  );
}
