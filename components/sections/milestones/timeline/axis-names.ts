/** Months, quarters, years and weekdays as the axis calls them. */
import { type Language } from "@/lib/plan/language";
import { tickSize } from "./label-width";

export interface AxisNames {
  /** 0 is January. */
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** One letter each; 0 is Monday. */
  readonly weekdays: readonly string[];
  /** Px of the letters of weeks and days. */
  readonly tickSize: number;
  quarter(month: number): string;
  year(year: number): string;
  /** A month of another year than the plan's. */
  withYear(month: string, year: number): string;
}

const known = new Map<Language, AxisNames>();

export function axisNames(language: Language): AxisNames {
  const names = known.get(language) ?? nameAxis(language);
  known.set(language, names);
  return names;
}

function nameAxis(language: Language): AxisNames {
  const write = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return (month: number, day: number) => format.format(Date.UTC(2027, month, day));
  };
  const [long, short, weekday] = [write({ month: "long" }), write({ month: "short" }), write({ weekday: "narrow" })];
  const isKorean = language === "ko";
  return {
    months: Array.from({ length: 12 }, (_, month) => long(month, 1)),
    shortMonths: Array.from({ length: 12 }, (_, month) => short(month, 1)),
    // 4 January 2027 is a Monday.
    weekdays: Array.from({ length: 7 }, (_, index) => weekday(0, 4 + index)),
    tickSize: tickSize(language),
    quarter: (month) => (isKorean ? `${Math.floor(month / 3) + 1}분기` : `Q${Math.floor(month / 3) + 1}`),
    year: (year) => (isKorean ? `${year}년` : String(year)),
    withYear: (month, year) => (isKorean ? `${year}년 ${month}` : `${month} ${year}`),
  };
}
