"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { cx } from "@/components/ui/class-names";
import { type Week } from "@/lib/plan/derive/capacity/weeks";
import { useDayFormat } from "./use-cell-words";

/** Months over weeks; below a week that is short, how many days it has. `usual`: working days of one that is not. */
export const HeatHead = memo(function HeatHead({ weeks, now, usual, gap }: { weeks: readonly Week[]; now: number; usual: number; gap: { before: number; after: number } }) {
  const t = useTranslations("capacity.map");
  const { year } = usePlanFacts();
  const month = useDayFormat({ month: "long" });
  const withYear = useDayFormat({ month: "short", year: "numeric" });
  const long = useDayFormat({ day: "numeric", month: "long" });
  const yearOf = useDayFormat({ year: "numeric" });
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th aria-hidden="true" className="sticky left-0 z-(--z-sticky) bg-surface p-0" />
        {gap.before > 0 && <td aria-hidden="true" colSpan={gap.before} />}
        {monthsOf(weeks, month).map(({ monday, count, label }) => (
          <td key={monday} colSpan={count} aria-hidden="true" className="sticky top-0 z-1 border-l border-line bg-surface p-0 pb-1 text-left text-note font-medium whitespace-nowrap text-ink-muted">
            <span className="sticky left-(--frozen) pl-1.5">{count === 1 ? label.slice(0, monthLetters) : yearOf(monday).includes(String(year ?? "")) ? label : withYear(monday)}</span>
          </td>
        ))}
        {gap.after > 0 && <td aria-hidden="true" colSpan={gap.after} />}
      </tr>
      <tr aria-rowindex={2}>
        <th scope="col" aria-label={t("person")} className="sticky top-5 left-0 z-(--z-sticky) bg-surface p-0 pb-1.5 text-left align-top text-note leading-5 font-regular text-ink-subtle">
          <span aria-hidden="true" className="flex justify-between pr-2.5"><span>{t("person")}</span><span className="max-sm:hidden">{t("hoursAWeek")}</span></span>
        </th>
        {gap.before > 0 && <td aria-hidden="true" colSpan={gap.before} />}
        {weeks.map(({ monday, from, to }) => (
          <th key={monday} scope="col" className="sticky top-5 z-1 bg-surface p-0 pb-1 text-center align-top text-note leading-4 font-regular text-ink-subtle tabular-nums">
            <span className="sr-only">{long(monday)}{monday === now && `, ${t("thisWeek")}`}</span>
            <span
              aria-hidden="true"
              className={cx("mt-0.5 inline-block min-w-[22px] rounded-chip px-1", monday === now && "bg-accent font-semibold text-accent-on forced-colors:border forced-colors:border-[Highlight]")}
            >
              {dayOfMonth(monday)}
            </span>
            <span className="block h-4">{to - from < usual && t("days", { days: String(to - from) })}</span>
          </th>
        ))}
        {gap.after > 0 && <td aria-hidden="true" colSpan={gap.after} />}
      </tr>
    </thead>
  );
});

/** Letters of a month that one week has room for. */
const monthLetters = 3;

const dayOfMonth = (monday: number): number => new Date(monday * 86_400_000).getUTCDate();

function monthsOf(weeks: readonly Week[], name: (day: number) => string): { monday: number; count: number; label: string }[] {
  const months: { monday: number; count: number; label: string }[] = [];
  for (const { monday } of weeks) {
    const last = months.at(-1);
    const label = name(monday);
    if (last?.label === label) last.count++;
    else months.push({ monday, count: 1, label });
  }
  return months;
}
