/**
 * What the head of the timeline says: months above weeks or days, years above months or quarters.
 * Labels are chosen by the zoom alone, so that scrolling never changes how a month is written.
 */
import { type DayNumber, toDayNumber, toIsoDate, weekdayOf } from "@/lib/plan/day-number";
import { formatDate } from "@/lib/plan/format/dates";
import { type Language } from "@/lib/plan/language";
import { type AxisNames, axisNames } from "./axis-names";
import { labelWidth, noteSize } from "./label-width";
import { daysIn, type Range, type Scale } from "./scale";

export interface Tick {
  /** The first day of what it names, also where the chart begins later. */
  readonly day: DayNumber;
  /** The box of what it names, cut at the chart's edges. */
  readonly x: number;
  readonly width: number;
  readonly label: string;
  /** The weekday's letter beside a day's figure, where there is room. */
  readonly weekday: string;
  /** About how many px label and weekday take. */
  readonly textWidth: number;
}
/** The day of the reader, centred on `x`; `width` in px. */
export interface TodayTick { readonly x: number; readonly width: number; readonly label: string; readonly weekday: string }
export interface HeadTicks {
  readonly upper: readonly Tick[];
  readonly lower: readonly Tick[];
  readonly today: TodayTick | null;
}
export interface HeadStyle {
  readonly language: Language;
  /** The year that goes without saying; null says every year. */
  readonly planYear: number | null;
  /** The reader's day, "2027-01-19". */
  readonly today: string;
}

/** Px between a tick's line and its label. */
export const labelInset = 6;
const weekdayGap = 3;
const narrowestChip = 22;

/** The labels of a stretch of the chart. None overlaps another; what has no room is left out. */
export function headTicks(scale: Scale, range: Range, style: HeadStyle): HeadTicks {
  const days = daysIn(scale, range);
  const today = todayTick(scale, style);
  if (!days) return { upper: [], lower: [], today };
  const names = axisNames(style.language);
  const weekdays = weekdayLetters(scale, names);
  const draw = (level: Level, size: number) => {
    const label = level.label(scale, names, style);
    const ticks: Tick[] = [];
    for (let day = level.startOf(days.first); day <= days.last; day = level.next(day)) {
      const words = wordsAt(label(day), level === dayLevel ? weekdays[weekdayOf(day)] : undefined, size);
      const tick = tickAt(scale, day, level.next(day), words);
      if (tick) ticks.push(tick);
    }
    return ticks;
  };
  const { upper, lower } = levels[scale.unit];
  const under = draw(lower(scale, names), names.tickSize);
  return { upper: draw(upper, noteSize), lower: under.filter((tick) => !isCovered(tick, today, scale)), today };
}

/** Where the chart's upright lines stand: the stronger ones begin a week, or a month. */
export function linesIn(scale: Scale, range: Range): { readonly strong: readonly number[]; readonly faint: readonly number[] } {
  const days = daysIn(scale, range);
  const placesOf = (level: Level) => {
    const places: number[] = [];
    if (!days) return places;
    for (let day = level.startOf(days.first); day <= days.last; day = level.next(day)) if (day > scale.first) places.push(scale.x(day));
    return places;
  };
  if (scale.unit === "days") return { strong: placesOf(weekLevel), faint: placesOf(dayLevel) };
  return { strong: [], faint: placesOf(scale.unit === "weeks" ? weekLevel : longMonthLevel) };
}

type Label = (day: DayNumber) => string;
interface Level {
  startOf(day: DayNumber): DayNumber;
  next(day: DayNumber): DayNumber;
  label(scale: Scale, names: AxisNames, style: HeadStyle): Label;
}

const partsOf = (day: DayNumber) => {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
};
const firstOf = (year: number, month: number): DayNumber => Date.UTC(year, month, 1) / 86_400_000;
const figure: Label = (day) => String(partsOf(day).date);

/** The first day of the stretch of so many months that `day` is in, or of the stretch after it. */
const monthsFrom = (day: DayNumber, length: number, ahead = 0): DayNumber => {
  const { year, month } = partsOf(day);
  return firstOf(year, Math.floor(month / length) * length + ahead);
};
const span = (months: number): Pick<Level, "startOf" | "next"> => ({
  startOf: (day) => monthsFrom(day, months),
  next: (day) => monthsFrom(day, months, months),
});

const dayLevel: Level = { startOf: (day) => day, next: (day) => day + 1, label: () => figure };
const weekLevel: Level = { startOf: (day) => day - weekdayOf(day), next: (day) => day - weekdayOf(day) + 7, label: () => figure };
const yearLevel: Level = { ...span(12), label: (_scale, names) => (day) => names.year(partsOf(day).year) };
const quarterLevel: Level = { ...span(3), label: (_scale, names) => (day) => names.quarter(partsOf(day).month) };
const longMonthLevel: Level = { ...span(1), label: (_scale, names) => (day) => names.months[partsOf(day).month] ?? "" };
const shortMonthLevel: Level = { ...span(1), label: (_scale, names) => (day) => names.shortMonths[partsOf(day).month] ?? "" };

/** Months under nothing that says the year. */
const datedMonthLevel: Level = {
  ...span(1),
  label(scale, names, { planYear }) {
    const isElsewhere = (day: DayNumber) => partsOf(day).year !== planYear;
    const isDated = isElsewhere(scale.first) || isElsewhere(scale.last);
    const written = isDated ? names.months.map((name) => names.withYear(name, 2000)) : names.months;
    const months = hasRoom(written, noteSize, scale) ? names.months : names.shortMonths;
    return (day) => {
      const { year, month } = partsOf(day);
      const name = months[month] ?? "";
      return year === planYear ? name : names.withYear(name, year);
    };
  },
};

const levels = {
  days: { upper: datedMonthLevel, lower: () => dayLevel },
  weeks: { upper: datedMonthLevel, lower: () => weekLevel },
  months: {
    upper: yearLevel,
    lower: (scale: Scale, names: AxisNames) => {
      if (hasRoom(names.months, names.tickSize, scale)) return longMonthLevel;
      return hasRoom(names.shortMonths, names.tickSize, scale) ? shortMonthLevel : quarterLevel;
    },
  },
};

const shortestMonth = 28;
/** Whether every month has room for its name. */
const hasRoom = (labels: readonly string[], size: number, { dayWidth }: Scale): boolean =>
  widest(labels, size) + labelInset <= shortestMonth * dayWidth;
const widest = (labels: readonly string[], size: number): number => Math.max(...labels.map((label) => labelWidth(label, size)));

/** The letters of weekdays, where the widest of them fits beside a figure in every day; else nothing. */
function weekdayLetters({ unit, dayWidth }: Scale, { weekdays, tickSize }: AxisNames): readonly string[] {
  const room = widest(weekdays, tickSize) + weekdayGap + labelWidth("30", tickSize) + labelInset;
  return unit === "days" && room <= dayWidth ? weekdays : [];
}

type Words = Pick<Tick, "label" | "weekday" | "textWidth">;

const wordsAt = (label: string, weekday = "", size: number): Words =>
  ({ label, weekday, textWidth: labelWidth(label, size) + (weekday === "" ? 0 : weekdayGap + labelWidth(weekday, size)) });

function tickAt(scale: Scale, day: DayNumber, next: DayNumber, words: Words): Tick | null {
  const x = scale.x(Math.max(day, scale.first));
  const width = scale.x(Math.min(next, scale.last + 1)) - x;
  // A day's figure stands in the middle of its day, which is never cut.
  return next === day + 1 || labelInset + words.textWidth <= width ? { day, x, width, ...words } : null;
}

/** Over its day, and inside the chart. */
function todayTick(scale: Scale, { today, language, planYear }: HeadStyle): TodayTick | null {
  const day = toDayNumber(today);
  if (!(day >= scale.first && day <= scale.last)) return null;
  const names = axisNames(language);
  const label = scale.unit === "months" ? formatDate(toIsoDate(day), { language, year: planYear, short: true }) : figure(day);
  const words = wordsAt(label, weekdayLetters(scale, names)[weekdayOf(day)], names.tickSize);
  const width = Math.max(narrowestChip, words.textWidth + 8);
  const x = Math.max(width / 2, Math.min(scale.width - width / 2, scale.x(day) + scale.dayWidth / 2));
  return { x, width, label, weekday: words.weekday };
}

/** Whether the chip of today covers a label. */
function isCovered({ x, width, textWidth }: Tick, today: TodayTick | null, { unit }: Scale): boolean {
  if (!today) return false;
  const left = unit === "days" ? x + (width - textWidth) / 2 : x + labelInset;
  return left < today.x + today.width / 2 && left + textWidth > today.x - today.width / 2;
}
