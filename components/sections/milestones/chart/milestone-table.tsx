"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { formatDate, formatFullDate } from "@/lib/plan/format/dates";
import { type ChartRow } from "./chart-data";
import { SlipLabel } from "./slip-label";

/** What the chart draws, in figures. Columns that a narrow screen has no room for stand under the name. */
export function MilestoneTable({ rows }: { rows: readonly ChartRow[] }) {
  const t = useTranslations("milestones.column");
  const hasBaseline = rows.some(({ drift }) => drift !== null);
  return (
    <table className="w-full border-collapse tabular-nums">
      <thead>
        <tr className="border-b border-line text-left text-note text-ink-subtle *:py-2 *:pr-4 *:font-regular *:whitespace-nowrap *:last:pr-0">
          <th scope="col">{t("milestone")}</th>
          <th scope="col" className="max-md:hidden">{t("phase")}</th>
          {hasBaseline && <th scope="col">{t("baseline")}</th>}
          <th scope="col">{t("now")}</th>
          {hasBaseline && <th scope="col" className="text-right">{t("slip")}</th>}
          <th scope="col" className="text-right max-md:hidden">{t("tasks")}</th>
          <th scope="col" className="text-right max-md:hidden">{t("days")}</th>
          <th scope="col" className="text-right max-md:hidden">{t("work")}</th>
          <th scope="col" className="text-right max-md:hidden">{t("buffer")}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.id} row={row} hasBaseline={hasBaseline} />)}</tbody>
    </table>
  );
}

function Row({ row, hasBaseline }: { row: ChartRow; hasBaseline: boolean }) {
  const t = useTranslations("milestones");
  const textLanguage = useTextLanguage();
  const { name, phase, tasks, isDone, daysLeft, workLeft, buffer, bufferLeft, drift } = row;
  const inDays = (days: number) => t("days", { days: String(days) });
  const tasksText = t("ofCount", { part: String(tasks.done), whole: String(tasks.all) });
  const bufferText = t("ofCount", { part: String(bufferLeft), whole: inDays(buffer) });
  return (
    <tr className="break-inside-avoid border-b border-line-faint align-top *:py-2 *:pr-4 *:last:pr-0">
      <th scope="row" lang={textLanguage(name)} className="text-left font-medium wrap-anywhere">
        {name}
        <span className="block text-note font-regular text-ink-subtle md:hidden">
          {[phase, t("tasksDone", { done: String(tasks.done), all: tasks.all }), isDone ? t("reachedOn") : t("daysLeft", { days: daysLeft })].filter(Boolean).join(" · ")}
        </span>
      </th>
      <td lang={textLanguage(phase)} className="text-ink-muted max-md:hidden">{phase}</td>
      {hasBaseline && <td>{drift?.was && <Day iso={drift.was} />}</td>}
      <td className="font-medium">
        <Day iso={row.date} />
        {isDone && <><Icon name="check" size={12} className="ml-0.5 align-[-2px]" /><span className="sr-only">{t("reachedOn")}</span></>}
      </td>
      {hasBaseline && <td className="text-right"><SlipLabel drift={drift} /></td>}
      <td className="text-right max-md:hidden">{tasksText}</td>
      <Figure text={isDone ? "" : inDays(daysLeft)} />
      <Figure text={isDone ? "" : inDays(workLeft)} />
      <Figure text={isDone || buffer === 0 ? "" : bufferText} className={cx(bufferLeft < buffer && "text-caution-text")} />
    </tr>
  );
}

const Figure = ({ text, className }: { text: string; className?: string }) => <td className={cx("text-right max-md:hidden", className)}>{text}</td>;

function Day({ iso }: { iso: string }) {
  const { language, year } = usePlanFacts();
  return <time dateTime={iso} title={formatFullDate(iso, language)} className="whitespace-nowrap">{formatDate(iso, { language, year, short: true })}</time>;
}
