/** The days of a month as a calendar lays them out. */
import { addDays, addMonths, lightFormat, parseISO, startOfMonth, startOfWeek } from "date-fns";

export interface CalendarDay {
  readonly iso: string;
  readonly day: number;
  readonly inMonth: boolean;
}

/** Six weeks from Monday, so that a calendar never changes its height. `iso` is any day of the month. */
export function monthWeeks(iso: string): CalendarDay[][] {
  const first = startOfMonth(parseISO(iso));
  const monday = startOfWeek(first, { weekStartsOn: 1 });
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, day) => {
    const date = addDays(monday, week * 7 + day);
    return { iso: lightFormat(date, "yyyy-MM-dd"), day: date.getDate(), inMonth: date.getMonth() === first.getMonth() };
  }));
}

export const shiftMonth = (iso: string, months: number): string => lightFormat(addMonths(parseISO(iso), months), "yyyy-MM-dd");
export const shiftDay = (iso: string, days: number): string => lightFormat(addDays(parseISO(iso), days), "yyyy-MM-dd");
