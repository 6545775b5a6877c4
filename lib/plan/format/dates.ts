/** Calendar days as people read them: "Mon 17 May", "5월 17일(월)". */
import { differenceInCalendarDays, lightFormat, parseISO } from "date-fns";
import { type DayRange } from "../fields";
import { type Language } from "../language";

export interface DateStyle {
  readonly language: Language;
  /** The year that goes without saying: the plan's. Null says every year. */
  readonly year: number | null;
  /** Leaves the weekday out, where room is short. */
  readonly short?: boolean;
}

/** Named here, since date-fns brings all of its grammar with the first name it writes. */
const koreanWeekdays = "일월화수목금토";
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

/** `iso` must be a date as readScalar accepts it. */
export function formatDate(iso: string, style: DateStyle): string {
  const day = parseISO(iso);
  const isOtherYear = day.getFullYear() !== style.year;
  if (style.language === "ko") {
    const text = lightFormat(day, isOtherYear ? "yyyy년 M월 d일" : "M월 d일");
    return style.short ? text : `${text}(${koreanWeekdays[day.getDay()]})`;
  }
  const text = `${day.getDate()} ${months[day.getMonth()]?.slice(0, 3)}${isOtherYear ? ` ${day.getFullYear()}` : ""}`;
  return style.short ? text : `${weekdays[day.getDay()]?.slice(0, 3)} ${text}`;
}

/** Everything, for tooltips and screen readers: "Monday 17 May 2027". */
export function formatFullDate(iso: string, language: Language): string {
  const day = parseISO(iso);
  return language === "ko"
    ? `${lightFormat(day, "yyyy년 M월 d일")} ${koreanWeekdays[day.getDay()]}요일`
    : `${weekdays[day.getDay()]} ${day.getDate()} ${months[day.getMonth()]} ${day.getFullYear()}`;
}

/** "12–16 Feb", "28 Feb – 3 Mar", "2월 12–16일": a stretch of days without its name. */
export function formatDays({ from, to }: Pick<DayRange, "from" | "to">, style: DateStyle): string {
  const short = { ...style, short: true };
  if (from === to) return formatDate(from, short);
  if (from.slice(0, 7) !== to.slice(0, 7)) return `${formatDate(from, short)} – ${formatDate(to, short)}`;
  const [first, last] = [Number(from.slice(8)), Number(to.slice(8))];
  return style.language === "ko"
    ? formatDate(to, short).replace(/\d+일$/, `${first}–${last}일`)
    : `${first}–${formatDate(to, short)}`;
}

/** Days in a stretch, both ends included. */
export const countDays = ({ from, to }: Pick<DayRange, "from" | "to">): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from)) + 1;
