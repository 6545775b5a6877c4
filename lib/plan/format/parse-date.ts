/** Dates as people type them: "12 feb", "+5d", "mon", "tomorrow", "2월 12일", "다음 주 월요일". */
import { addDays, addMonths, addWeeks, differenceInCalendarDays, lightFormat, parseISO, startOfWeek } from "date-fns";
import { isIsoDate } from "../fields";

export interface DateContext {
  /** The reader's day, "2027-01-19". */
  readonly today: string;
  /** What "+5d" counts from: the value that stands, or today. */
  readonly base?: string | null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const koreanWeekdays = "일월화수목금토";
const nearDays: Readonly<Record<string, number>> = {
  today: 0, tod: 0, 오늘: 0, tomorrow: 1, tom: 1, tmr: 1, 내일: 1, 모레: 2, yesterday: -1, 어제: -1,
};

/** An ISO date, or null when the text names no day. */
export function parseDate(text: string, context: DateContext): string | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const near = nearDays[typed];
  if (near !== undefined) return toIso(addDays(parseISO(context.today), near));
  return parseOffset(typed, context) ?? parseWeekday(typed, context.today) ?? parseCalendar(typed, context.today);
}

function parseOffset(typed: string, { today, base }: DateContext): string | null {
  const signed = /^([+-]) ?(\d{1,4}) ?(d|w|m|일|주|달|개월)?$/.exec(typed);
  const later = /^(?:in )?(\d{1,4}) ?(days?|weeks?|months?|일|주|달|개월)(?: later| ?뒤| ?후)?$/.exec(typed);
  const isLater = later !== null && (typed.startsWith("in ") || /(later|뒤|후)$/.test(typed));
  if (signed) return shift(base ?? today, Number(`${signed[1]}${signed[2]}`), signed[3] ?? "d");
  return isLater ? shift(today, Number(later[1]), later[2] ?? "d") : null;
}

function shift(from: string, count: number, unit: string): string | null {
  const start = parseISO(from);
  if (/^(w|주)/.test(unit)) return toIso(addWeeks(start, count));
  return toIso(/^(m|달|개월)/.test(unit) ? addMonths(start, count) : addDays(start, count));
}

/** The next such day after today; "next mon" is the one in the week after this. */
function parseWeekday(typed: string, today: string): string | null {
  const match = /^(next |다음 ?주 ?|this |이번 ?주 ?)?([a-z]{3,9}|[일월화수목금토])(?:요일)?$/.exec(typed);
  const name = match?.[2] ?? "";
  const day = name.length === 1 ? koreanWeekdays.indexOf(name) : weekdayOf(name);
  if (!match || day < 0) return null;
  const monday = startOfWeek(parseISO(today), { weekStartsOn: 1 });
  const fromMonday = (day + 6) % 7;
  if (/^(next|다음)/.test(typed)) return toIso(addDays(monday, fromMonday + 7));
  if (/^(this|이번)/.test(typed)) return toIso(addDays(monday, fromMonday));
  const ahead = (day - parseISO(today).getDay() + 7) % 7;
  return toIso(addDays(parseISO(today), ahead === 0 ? 7 : ahead));
}

const fullWeekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const weekdayOf = (name: string): number =>
  weekdays.findIndex((short, index) => name.startsWith(short) && (fullWeekdays[index] ?? "").startsWith(name));

function parseCalendar(typed: string, today: string): string | null {
  // What the table prints can be typed back, so a weekday beside the day is read over.
  const plain = typed.replace(/\([일월화수목금토]\)$/, "").replace(/^(sun|mon|tue|wed|thu|fri|sat)[a-z]*,? (?=.*\d)/, "").trim();
  const iso = /^(\d{4})[-./년] ?(\d{1,2})[-./월] ?(\d{1,2})[.일]?$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const korean = /^(\d{1,2})월 ?(\d{1,2})일?$/.exec(plain) ?? /^(\d{1,2})\/(\d{1,2})$/.exec(plain);
  if (korean) return nearestYear(Number(korean[1]), Number(korean[2]), today);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})\.?(?:,? ?(\d{4}))?$/.exec(plain);
  if (dayFirst) return namedMonth(dayFirst[2], dayFirst[1], dayFirst[3], today);
  const monthFirst = /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? ?(\d{4}))?$/.exec(plain);
  return monthFirst ? namedMonth(monthFirst[1], monthFirst[2], monthFirst[3], today) : null;
}

function namedMonth(name = "", day = "", year: string | undefined, today: string): string | null {
  const month = months.indexOf(name.slice(0, 3)) + 1;
  if (month === 0) return null;
  return year ? dayOf(Number(year), month, Number(day)) : nearestYear(month, Number(day), today);
}

/** Without a year: the day ahead, unless it was less than three months ago. */
function nearestYear(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1, year + 2, year + 3, year + 4].map((y) => dayOf(y, month, day));
  return candidates.find((iso) => iso !== null && daysAhead(iso, today) > -90) ?? null;
}

const daysAhead = (iso: string, today: string): number => differenceInCalendarDays(parseISO(iso), parseISO(today));

function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}

function toIso(day: Date): string | null {
  const iso = Number.isNaN(day.getTime()) ? "" : lightFormat(day, "yyyy-MM-dd");
  return isIsoDate(iso) ? iso : null;
}
