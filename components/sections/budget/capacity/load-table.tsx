"use client";

import { useLocale, useTranslations } from "next-intl";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { PersonName } from "@/components/fields/people-view";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { usePrinting } from "@/components/table/use-printing";
import { cx } from "@/components/ui/class-names";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { type Cell } from "@/lib/plan/derive/capacity/cell";
import { Gap } from "./gap";
import { cellText, formatHours, weekDays } from "./load-format";
import { useNames } from "./use-names";

/** Px. */
const rowHeight = 34;
const many = 120;

/** What the map draws, in figures: every week in which somebody has something to do, with what it is. */
export function LoadTable({ known }: { known: Known }) {
  const t = useTranslations("capacity.map");
  const scroller = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const cells = known.capacity.people.flatMap(({ cells: weeks }) => [...weeks.values()].filter(({ planned }) => planned > 0).sort((a, b) => a.monday - b.monday));
  const isLong = cells.length > many && !isPrinting;
  // oxlint-disable-next-line react/incompatible-library -- it answers anew at every scroll, and that is wanted
  const virtual = useVirtualizer({ enabled: isLong, count: cells.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 10 });
  const items = virtual.getVirtualItems();
  const [first, last] = isLong ? [items[0]?.index ?? 0, (items.at(-1)?.index ?? -1) + 1] : [0, cells.length];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div ref={scroller} tabIndex={0} role="region" aria-label={t("label")} className="max-h-[min(70dvh,640px)] overflow-auto print:max-h-none">
      <table className="w-full table-fixed border-separate border-spacing-0 tabular-nums" aria-rowcount={cells.length + 1}>
        <thead>
          <tr className="text-left text-note text-ink-subtle *:sticky *:top-0 *:border-b *:border-line *:bg-surface *:py-2 *:pr-4 *:font-regular *:whitespace-nowrap">
            <th scope="col" className="w-36">{t("column.person")}</th>
            <th scope="col" className="w-36">{t("column.week")}</th>
            <th scope="col" className="w-20 text-right">{t("column.planned")}</th>
            <th scope="col" className="w-20 text-right">{t("column.free")}</th>
            <th scope="col" className="w-20 text-right">{t("column.percent")}</th>
            <th scope="col" className="max-md:hidden">{t("column.tasks")}</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Gap height={items[0]?.start ?? 0} />}
          {cells.slice(first, last).map((cell, index) => <Row key={`${cell.person} ${cell.monday}`} cell={cell} index={first + index} />)}
          {last < cells.length && <Gap height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cell, index }: { cell: Cell; index: number }) {
  const t = useTranslations("capacity.map");
  const week = useTranslations("capacity.week");
  const language = useLocale();
  const { year } = usePlanFacts();
  const name = useNames();
  const tasks = cell.parts.map(({ task, hours }) => week("part", { task: name("tasks", task), hours: formatHours(hours) })).join(", ");
  const hours = (count: number) => t("h", { hours: formatHours(count) });
  return (
    <tr aria-rowindex={index + 2} className="[&>*]:h-[34px] [&>*]:border-b [&>*]:border-line-faint [&>*]:pr-4">
      <th scope="row" className="text-left font-medium"><PersonName id={cell.person} /></th>
      <td className="whitespace-nowrap">{weekDays(cell.monday, { language, year })}</td>
      <td className="text-right">{hours(cell.planned)}</td>
      <td className="text-right">{hours(cell.free)}</td>
      <td className={cx("text-right", cell.over > 0 && "font-semibold text-critical-text")}>{cellText(cell, "percent")}{cell.percent !== Infinity && "%"}</td>
      <td title={tasks} className="truncate text-ink-muted max-md:hidden">{tasks}</td>
    </tr>
  );
}
