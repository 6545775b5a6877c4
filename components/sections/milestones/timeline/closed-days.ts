/** Days on which nobody works, as bands across the chart, and what they are called. */
import { type DayNumber, toDayNumber } from "@/lib/plan/day-number";
import { type WorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type DayRange } from "@/lib/plan/fields";
import { formatDays } from "@/lib/plan/format/dates";
import { type Language } from "@/lib/plan/language";
import { labelWidth, tickSize } from "./label-width";
import { daysIn, type Range, type Scale } from "./scale";

/** Px. */
export interface Band { readonly x: number; readonly width: number }

/** Holidays; where days are drawn one by one, weekends too. Bands do not overlap. */
export function closedBands(scale: Scale, range: Range, calendar: WorkCalendar, holidays: readonly DayRange[]): readonly Band[] {
  const days = daysIn(scale, range);
  if (!days) return [];
  const isClosed = scale.unit === "days" ? (day: DayNumber) => !calendar.isWorking(day) : isHoliday(holidays);
  const bands: Band[] = [];
  for (let day = days.first; day <= days.last; day++) {
    if (!isClosed(day)) continue;
    const from = day;
    while (day < days.last && isClosed(day + 1)) day++;
    bands.push({ x: scale.x(from), width: scale.x(day + 1) - scale.x(from) });
  }
  return bands;
}

/** Centred on `x`. */
export interface ClosedName { readonly key: string; readonly x: number; readonly label: string }

/** A holiday without a name is called by its date. A name that would touch the one before it is left out. */
export function closedNames(
  scale: Scale, range: Range, holidays: readonly DayRange[], { language, planYear }: { language: Language; planYear: number | null },
): readonly ClosedName[] {
  const names: ClosedName[] = [];
  let end = -Infinity;
  for (const { from, to, label } of holidays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const name = label.trim() || formatDays({ from, to }, { language, year: planYear });
    const [left, right] = [scale.x(toDayNumber(from)), scale.x(toDayNumber(to) + 1)];
    const half = labelWidth(name, tickSize(language)) / 2;
    const x = Math.max(half, Math.min(scale.width - half, (left + right) / 2));
    if (right <= 0 || left >= scale.width || x - half < end) continue;
    end = x + half + nameGap;
    if (x + half >= range.from && x - half <= range.to) names.push({ key: `${from} ${to}`, x, label: name });
  }
  return names;
}

const nameGap = 3;

function isHoliday(holidays: readonly DayRange[]): (day: DayNumber) => boolean {
  const stretches = holidays.map(({ from, to }) => ({ first: toDayNumber(from), last: toDayNumber(to) }));
  return (day) => stretches.some(({ first, last }) => day >= first && day <= last);
}
