/** Calendar days as people read them: "Mon 17 May", "5월 17일(월)". */
import { toDayNumber, weekdayOf } from "../day-number";
import { type DayRange } from "../fields";
import { type Language } from "../language";

export interface DateStyle {
  readonly language: Language;
  /** The year that goes without saying: the plan's. Null says every year. */
  readonly year: number | null;
  /** Leaves the weekday out, where room is short. */
  readonly short?: boolean;
}

/** Named here: a library brings all of its grammar with the first name it writes. */
const koreanWeekdays = "월화수목금토일";
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;

/** `iso` must be a date as readScalar accepts it. */
export function formatDate(iso: string, style: DateStyle): string {
  const { year, month, day, weekday } = partsOf(iso);
  const isOtherYear = year !== style.year;
  if (style.language === "ko") {
    const text = `${isOtherYear ? `${year}년 ` : ""}${month}월 ${day}일`;
    return style.short ? text : `${text}(${koreanWeekdays[weekday]})`;
  }
  const text = `${day} ${months[month - 1]?.slice(0, 3)}${isOtherYear ? ` ${year}` : ""}`;
  return style.short ? text : `${weekdays[weekday]?.slice(0, 3)} ${text}`;
}

/** Everything, for tooltips and screen readers: "Monday 17 May 2027". */
export function formatFullDate(iso: string, language: Language): string {
  const { year, month, day, weekday } = partsOf(iso);
  return language === "ko"
    ? `${year}년 ${month}월 ${day}일 ${koreanWeekdays[weekday]}요일`
    : `${weekdays[weekday]} ${day} ${months[month - 1]} ${year}`;
}

function partsOf(iso: string) {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return { year, month, day, weekday: weekdayOf(toDayNumber(iso)) };
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
  toDayNumber(to) - toDayNumber(from) + 1;
