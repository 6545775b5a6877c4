import { describe, expect, it } from "vitest";
import { localDay } from "@/lib/plan/day-number";
import { countDays, formatDate, formatDays, formatFullDate } from "@/lib/plan/format/dates";
import { parseDate } from "@/lib/plan/format/parse-date";

const en = { language: "en", year: 2027 } as const;
const ko = { language: "ko", year: 2027 } as const;
const today = "2027-01-19"; // a Tuesday
const parse = (text: string, base?: string) => parseDate(text, { today, base: base ?? null });

describe("dates", () => {
  it.each([[0, 0], [0, 5], [12, 0], [23, 59]])("[P50] today is what the calendar on the desk shows at %i:%i", (hour, minute) => {
    expect(localDay(new Date(2027, 0, 19, hour, minute))).toBe("2027-01-19");
    expect(localDay(new Date(2027, 6, 31, hour, minute))).toBe("2027-07-31");
  });

  it("[P50] a date of the plan's year reads without the year", () => {
    expect(formatDate("2027-05-17", en)).toBe("Mon 17 May");
    expect(formatDate("2027-05-17", ko)).toBe("5월 17일(월)");
    expect(formatDate("2027-05-17", { ...en, short: true })).toBe("17 May");
    expect(formatDate("2027-05-17", { ...ko, short: true })).toBe("5월 17일");
  });

  it("[P51] a date of another year, or of a plan without one, says its year", () => {
    expect(formatDate("2028-02-29", en)).toBe("Tue 29 Feb 2028");
    expect(formatDate("2028-02-29", ko)).toBe("2028년 2월 29일(화)");
    expect(formatDate("2027-05-17", { language: "en", year: null })).toBe("Mon 17 May 2027");
    expect(formatFullDate("2027-05-17", "en")).toBe("Monday 17 May 2027");
    expect(formatFullDate("2027-05-17", "ko")).toBe("2027년 5월 17일 월요일");
  });

  it("[P52] a stretch of days says its month once", () => {
    expect(formatDays({ from: "2027-02-12", to: "2027-02-16" }, en)).toBe("12–16 Feb");
    expect(formatDays({ from: "2027-02-12", to: "2027-02-16" }, ko)).toBe("2월 12–16일");
    expect(formatDays({ from: "2027-02-28", to: "2027-03-03" }, en)).toBe("28 Feb – 3 Mar");
    expect(formatDays({ from: "2027-02-12", to: "2027-02-12" }, ko)).toBe("2월 12일");
    expect(countDays({ from: "2027-02-28", to: "2027-03-03" })).toBe(4);
  });

  it("[P53] a typed date is read in both languages, also as the table prints it", () => {
    for (const text of ["12 feb", "12 February", "feb 12", "Feb 12, 2027", "2월 12일", "2월12", "2027-02-12", "2027. 2. 12.", "2/12", "Fri 12 Feb", "2월 12일(금)", "12th feb"])
      expect([text, parse(text)]).toEqual([text, "2027-02-12"]);
    expect(parse("내일")).toBe("2027-01-20");
    expect(parse("tomorrow")).toBe("2027-01-20");
    expect(parse("오늘")).toBe(today);
    for (const text of ["", "someday", "31 feb", "2027-13-01", "mo", "12", "32/1", "월요", "99999d"]) expect([text, parse(text)]).toEqual([text, null]);
  });

  it("[P54] a weekday is the next one after today; next week says so", () => {
    expect(parse("mon")).toBe("2027-01-25");
    expect(parse("tue")).toBe("2027-01-26");
    expect(parse("wednesday")).toBe("2027-01-20");
    expect(parse("수")).toBe("2027-01-20");
    expect(parse("금요일")).toBe("2027-01-22");
    expect(parse("next fri")).toBe("2027-01-29");
    expect(parse("다음 주 월요일")).toBe("2027-01-25");
    expect(parse("이번 주 금요일")).toBe("2027-01-22");
  });

  it("[P55] an offset counts from the value that stands, a wait from today", () => {
    expect(parse("+5d", "2027-02-01")).toBe("2027-02-06");
    expect(parse("-1w", "2027-02-08")).toBe("2027-02-01");
    expect(parse("+5d")).toBe("2027-01-24");
    expect(parse("+1m", "2027-01-31")).toBe("2027-02-28");
    expect(parse("in 3 days", "2027-06-01")).toBe("2027-01-22");
    expect(parse("2주 뒤", "2027-06-01")).toBe("2027-02-02");
    expect(parse("+3일")).toBe("2027-01-22");
  });

  it("[P56] a day without a year lies ahead, unless it was less than three months ago", () => {
    expect(parse("3 jan")).toBe("2027-01-03");
    expect(parse("20 dec")).toBe("2026-12-20");
    expect(parse("1 sep")).toBe("2027-09-01");
    expect(parse("29 feb")).toBe("2028-02-29");
  });
});
