"use client";

import { parseISO } from "date-fns";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { formatFullDate } from "@/lib/plan/format/dates";
import { IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { monthWeeks, shiftDay, shiftMonth } from "./month";

const steps: Readonly<Record<string, (iso: string) => string>> = {
  ArrowLeft: (iso) => shiftDay(iso, -1),
  ArrowRight: (iso) => shiftDay(iso, 1),
  ArrowUp: (iso) => shiftDay(iso, -7),
  ArrowDown: (iso) => shiftDay(iso, 7),
  PageUp: (iso) => shiftMonth(iso, -1),
  PageDown: (iso) => shiftMonth(iso, 1),
};

/** A month to choose a day from: arrows move by days and weeks, Page Up and Down by months. */
export function Calendar({ value, shown, today, hasFocus, onPick }: {
  value: string | null;
  /** The day whose month is shown at first, and the day the arrows start from. */
  shown: string;
  today: string;
  /** Whether the arrows have come into it. */
  hasFocus: boolean;
  onPick(iso: string): void;
}) {
  const language = useLocale();
  const t = useTranslations("fields");
  const format = useFormatter();
  const [day, setDay] = useState(shown);
  const [before, setBefore] = useState(shown);
  if (before !== shown) {
    setBefore(shown);
    setDay(shown);
  }
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (hasFocus) focusDay(grid.current);
  }, [hasFocus]);

  const weeks = monthWeeks(day);
  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    flushSync(() => setDay(step(day)));
    focusDay(grid.current);
  }

  return (
    <div className="p-2">
      <div className="flex items-center gap-1 pb-1">
        <span aria-live="polite" className="px-1.5 font-semibold">
          {format.dateTime(parseISO(day), { year: "numeric", month: "long", timeZone: ownTimeZone })}
        </span>
        <IconButton icon="left" size="sm" label={t("previousMonth")} className="ml-auto" onClick={() => setDay(shiftMonth(day, -1))} />
        <IconButton icon="right" size="sm" label={t("nextMonth")} onClick={() => setDay(shiftMonth(day, 1))} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a calendar is a grid of days */}
      <table ref={grid} role="grid" aria-label={t("calendar")} className="tabular-nums" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {(weeks[0] ?? []).map(({ iso }) => (
              <th key={iso} scope="col" abbr={formatFullDate(iso, language).split(" ")[language === "ko" ? 3 : 0]} className="h-6 w-8 text-center text-note font-regular text-ink-subtle">
                {weekdayLetter(iso, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.iso}>
              {week.map(({ iso, day: number, inMonth }) => (
                <td key={iso} aria-selected={iso === value} className="p-0">
                  <button
                    type="button"
                    tabIndex={iso === day ? 0 : -1}
                    aria-label={formatFullDate(iso, language)}
                    aria-current={iso === today ? "date" : undefined}
                    onClick={() => onPick(iso)}
                    className={cx(
                      "grid size-8 place-items-center rounded-control hover:bg-surface-hover max-sm:size-11",
                      !inMonth && "text-ink-subtle",
                      iso === today && "font-semibold text-accent-text",
                      iso === value && "bg-accent! text-accent-on!",
                    )}
                  >
                    {number}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The day was parsed in it, so it must be printed in it.
const ownTimeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const focusDay = (grid: HTMLElement | null): void => grid?.querySelector<HTMLElement>("[tabindex='0']")?.focus();

const letters = { en: "SMTWTFS", ko: "일월화수목금토" } as const;
const weekdayLetter = (iso: string, language: keyof typeof letters): string => letters[language].charAt(parseISO(iso).getDay());
