"use client";

import { useTranslations } from "next-intl";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { type Known } from "@/lib/plan/derive/capacity/capacity";
import { type Cell } from "@/lib/plan/derive/capacity/cell";
import { stretchOf } from "@/lib/plan/derive/schedule/calendar";
import { type DayRange } from "@/lib/plan/fields";
import { findRecord } from "@/lib/plan/plan";
import { formatHours } from "./load-format";
import { useNames } from "./use-names";

/** The tasks of a week one behind another, and a line where the hours end. */
export function WeekBar({ cell, known }: { cell: Cell; known: Known }) {
  const t = useTranslations("capacity.week");
  const name = useNames();
  const textLanguage = useTextLanguage();
  const { parts, planned, free } = cell;
  const whole = Math.max(planned, free);
  if (parts.length === 0 || whole === 0) return <p className="mt-2 text-note text-ink-subtle">{t("nothing")}<Reasons cell={cell} known={known} /></p>;
  const share = (hours: number) => `${(hours / whole) * 100}%`;
  return (
    <div className="relative mt-3">
      <ul aria-label={t("parts")} className="flex h-6 gap-px overflow-hidden rounded-cell bg-surface-sunken">
        {parts.map(({ task, hours }, index) => {
          const text = t("part", { task: name("tasks", task), hours: formatHours(hours) });
          return (
            <li
              key={task}
              title={text}
              lang={textLanguage(name("tasks", task))}
              style={{ width: share(hours) }}
              className={cx("min-w-0 truncate px-[7px] text-meta leading-6 text-load-on forced-colors:border", tints[index % tints.length])}
            >
              {text}
            </li>
          );
        })}
      </ul>
      {planned > free && <span aria-hidden="true" style={{ left: share(free) }} className="absolute -top-1 h-8 w-0.5 -translate-x-1/2 bg-critical forced-colors:bg-[Highlight]" />}
      <Reasons cell={cell} known={known} at={planned > free ? share(free) : null} />
    </div>
  );
}

const tints = ["bg-load-3", "bg-load-2", "bg-load-1"];

/** Why the week has fewer hours than usual. `at`: where the hours end, if anything lies behind. */
function Reasons({ cell, known, at = null }: { cell: Cell; known: Known; at?: string | null }) {
  const t = useTranslations("capacity.week");
  const reasons = useReasons(cell, known);
  if (reasons.length === 0) return null;
  const text = t("only", { hours: formatHours(cell.free), reasons: reasons.join(", ") });
  return <span className={cx("mt-1 block text-note", at === null ? "text-ink-subtle" : "text-critical-text", at !== null && Number.parseFloat(at) > 50 && "text-right")} style={at !== null && Number.parseFloat(at) > 50 ? { marginRight: `calc(100% - ${at})` } : undefined}>{text}</span>;
}

function useReasons({ person, monday, lost }: Cell, { plan, schedule, capacity }: Known): readonly string[] {
  const t = useTranslations("capacity.week");
  const { calendar } = schedule;
  const week = capacity.weeks.find((each) => each.monday === monday);
  const closed = new Set(Array.from({ length: 7 }, (_, day) => calendar.closedAs(monday + day) ?? "").filter(Boolean));
  const timeOff = (findRecord(plan, "people", person)?.values["timeOff"] ?? []) as readonly DayRange[];
  const meeting = timeOff.filter((range) => {
    const [first, last] = stretchOf(range);
    return first < monday + 7 && last >= monday;
  });
  const own = week ? meeting.reduce((days, range) => days + workingDaysOf(range, week.from, week.to, calendar), 0) : 0;
  const names = meeting.flatMap(({ label }) => label || []);
  return [
    ...closed,
    ...(own > 0 ? [names[0] ?? t("awayFor", { days: own })] : []),
    ...(lost > 0.05 ? [t("otherPlans", { hours: formatHours(lost) })] : []),
  ];
}

function workingDaysOf(range: DayRange, from: number, to: number, calendar: Known["schedule"]["calendar"]): number {
  const [first, last] = stretchOf(range);
  return Math.max(Math.min(calendar.pointAt(last + 1), to) - Math.max(calendar.pointAt(first), from), 0);
}
