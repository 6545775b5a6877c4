import { describe, expect, test } from "vitest";
import { closedBands, closedNames } from "@/components/sections/milestones/timeline/closed-days";
import { labelWidth } from "@/components/sections/milestones/timeline/label-width";
import { planPrint, sheet } from "@/components/sections/milestones/timeline/print-pages";
import { createScale, type Scale } from "@/components/sections/milestones/timeline/scale";
import { headTicks, labelInset, linesIn, type Tick } from "@/components/sections/milestones/timeline/ticks";
import { toDayNumber } from "@/lib/plan/day-number";
import { createWorkCalendar } from "@/lib/plan/derive/schedule/calendar";
import { type DayRange } from "@/lib/plan/fields";
import { type Language, languages } from "@/lib/plan/language";

const first = toDayNumber("2027-01-04");
const half = toDayNumber("2027-06-06");
const tenYears = toDayNumber("2037-01-03");
const at = (dayWidth: number, last = half): Scale => createScale({ first, last, dayWidth });
const whole = ({ width }: Scale) => ({ from: 0, to: width });
const head = (scale: Scale, { language = "en", planYear = 2027, today = "2027-01-19" }: { language?: Language; planYear?: number | null; today?: string } = {}) =>
  headTicks(scale, whole(scale), { language, planYear, today });
const labels = (ticks: readonly Tick[]) => ticks.map(({ label }) => label);

describe("[G2] the head at its zooms", () => {
  test("weeks: months over Mondays, and the chip in place of the Monday it covers", () => {
    const { upper, lower, today } = head(at(5.1));
    expect(labels(upper)).toEqual(["January", "February", "March", "April", "May"]);
    expect(labels(lower).slice(0, 6)).toEqual(["4", "11", "25", "1", "8", "15"]);
    expect(today).toMatchObject({ label: "19", x: 15.5 * 5.1 });
  });

  test("days: every day's figure, with its weekday where that fits", () => {
    expect(labels(head(at(28)).lower).slice(0, 4)).toEqual(["4", "5", "6", "7"]);
    expect(head(at(28)).lower[0]?.weekday).toBe("");
    expect(head(at(44)).lower.slice(0, 3).map(({ weekday }) => weekday)).toEqual(["M", "T", "W"]);
    expect(head(at(44), { language: "ko" }).lower.slice(0, 3).map(({ weekday }) => weekday)).toEqual(["월", "화", "수"]);
    expect(head(at(44)).today?.weekday).toBe("T");
  });

  test("months: years over months, or over quarters where months have no room", () => {
    const scale = at(2, tenYears);
    expect(labels(head(scale).upper).slice(0, 2)).toEqual(["2027", "2028"]);
    expect(labels(head(scale, { today: "2036-12-01" }).lower).slice(0, 3)).toEqual(["Jan", "Feb", "Mar"]);
    expect(labels(head(at(3, tenYears), { today: "2036-12-01" }).lower).slice(0, 2)).toEqual(["January", "February"]);
    expect(labels(head(at(1, tenYears), { today: "2036-12-01" }).lower).slice(0, 4)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
    expect(labels(head(at(1, tenYears), { language: "ko", today: "2036-12-01" }).lower).slice(0, 2)).toEqual(["1분기", "2분기"]);
    expect(head(scale, { language: "ko" }).today?.label).toBe("1월 19일");
  });
});

describe("[G3] labels", () => {
  const zooms = [1, 1.3, 2, 3.1, 3.2, 4, 5.1, 8, 13, 19.9, 20, 28, 36, 37, 60];
  test.each(zooms.flatMap((zoom) => languages.map((language) => ({ zoom, language }))))("do not overlap at $zoom px a day in $language", ({ zoom, language }) => {
    const scale = at(zoom, toDayNumber("2029-03-02"));
    for (const today of ["2027-01-04", "2027-03-29", "2028-02-29", "2029-03-02"]) {
      const { upper, lower, today: chip } = head(scale, { language, today });
      const spans = (ticks: readonly Tick[], isCentred: boolean) => ticks.map((tick): [number, number] => {
        const left = isCentred ? tick.x + (tick.width - tick.textWidth) / 2 : tick.x + labelInset;
        return [left, left + tick.textWidth];
      });
      const chipSpan: [number, number][] = chip ? [[chip.x - chip.width / 2, chip.x + chip.width / 2]] : [];
      expect(overlaps(spans(upper, false))).toEqual([]);
      expect(overlaps([...spans(lower, scale.unit === "days"), ...chipSpan])).toEqual([]);
      expect(lower.length).toBeGreaterThan(3);
    }
  });

  test("only those in view are made, also in a plan of ten years", () => {
    const scale = at(28, tenYears);
    const { upper, lower } = headTicks(scale, { from: 28_000, to: 29_400 }, { language: "en", planYear: 2027, today: "2027-01-19" });
    expect([upper.length, lower.length]).toEqual([3, 51]);
    expect(headTicks(scale, { from: -500, to: -100 }, { language: "en", planYear: 2027, today: "2027-01-19" }).lower).toEqual([]);
  });

  test("scrolling changes no label", () => {
    const scale = at(5.1, tenYears);
    const style = { language: "en", planYear: 2027, today: "2027-01-19" } as const;
    const all = new Map(headTicks(scale, whole(scale), style).upper.map(({ day, label }) => [day, label]));
    for (let from = 0; from < scale.width; from += 700)
      for (const { day, label } of headTicks(scale, { from, to: from + 1400 }, style).upper) expect(all.get(day)).toBe(label);
  });

  test("a year is said where it is not the plan's", () => {
    const scale = createScale({ first: toDayNumber("2027-11-01"), last: toDayNumber("2028-02-29"), dayWidth: 5.1 });
    expect(labels(head(scale).upper)).toEqual(["November", "December", "January 2028", "February 2028"]);
    expect(labels(head(scale, { language: "ko" }).upper)).toEqual(["11월", "12월", "2028년 1월", "2028년 2월"]);
    expect(labels(head(scale, { planYear: null }).upper)[0]).toBe("November 2027");
  });

  test("what the chart cuts too short for its name has none", () => {
    const scale = createScale({ first: toDayNumber("2027-01-29"), last: toDayNumber("2027-03-03"), dayWidth: 5.1 });
    expect(labels(head(scale).upper)).toEqual(["February"]);
  });

  test("the chip stays inside the chart", () => {
    for (const today of ["2027-01-04", "2027-06-06"]) {
      const chip = head(at(2), { today }).today;
      expect(chip && chip.x - chip.width / 2).toBeGreaterThanOrEqual(0);
      expect(chip && chip.x + chip.width / 2).toBeLessThanOrEqual(at(2).width);
    }
  });

  test("no chip for a today outside the chart", () => {
    expect(head(at(5.1), { today: "2026-12-31" }).today).toBeNull();
  });
});

describe("[G4] upright lines", () => {
  test("begin weeks, at days also days, at months months; the chart's own edge has none", () => {
    expect(linesIn(at(5), whole(at(5))).faint.slice(0, 2)).toEqual([35, 70]);
    expect(linesIn(at(20), whole(at(20))).strong.slice(0, 2)).toEqual([140, 280]);
    expect(linesIn(at(20), whole(at(20))).faint.slice(0, 2)).toEqual([20, 40]);
    expect(linesIn(at(2), whole(at(2))).faint.slice(0, 2)).toEqual([2 * 28, 2 * 56]);
  });
});

describe("[G4] closed days", () => {
  const holidays: DayRange[] = [
    { from: "2027-05-05", to: "2027-05-05", label: "" },
    { from: "2027-02-08", to: "2027-02-09", label: "Seollal" },
  ];
  const calendar = createWorkCalendar([0, 1, 2, 3, 4], holidays);

  test("holidays are bands at every zoom, weekends only where days are drawn", () => {
    const weeks = at(5);
    expect(closedBands(weeks, whole(weeks), calendar, holidays)).toEqual([{ x: 175, width: 10 }, { x: 605, width: 5 }]);
    const days = at(20);
    expect(closedBands(days, { from: 0, to: 300 }, calendar, holidays)).toEqual([{ x: 100, width: 40 }, { x: 240, width: 40 }]);
  });

  test("a holiday next to a weekend is one band with it", () => {
    const days = at(20);
    expect(closedBands(days, { from: 33 * 20, to: 37 * 20 }, calendar, holidays)).toEqual([{ x: 33 * 20, width: 80 }]);
  });

  test("they are called by their name, or by their date in the reader's language", () => {
    const weeks = at(5.1);
    const names = (language: Language) => closedNames(weeks, whole(weeks), holidays, { language, planYear: 2027 }).map(({ label }) => label);
    expect([names("en"), names("ko")]).toEqual([["Seollal", "5 May"], ["Seollal", "5월 5일"]]);
    expect(closedNames(weeks, whole(weeks), [...holidays, { from: "2027-05-13", to: "2027-05-13", label: "" }], { language: "en", planYear: 2027 })).toHaveLength(3);
  });

  test("names do not touch, and stay inside the chart", () => {
    const many = Array.from({ length: 40 }, (_, index): DayRange => {
      const iso = new Date((first + index * 3) * 86_400_000).toISOString().slice(0, 10);
      return { from: iso, to: iso, label: `Holiday ${index}` };
    });
    const scale = at(2);
    const names = closedNames(scale, whole(scale), many, { language: "en", planYear: 2027 });
    const spans = names.map(({ x, label }): [number, number] => [x - labelWidth(label, 11) / 2, x + labelWidth(label, 11) / 2]);
    expect(names.length).toBeGreaterThan(2);
    expect(overlaps(spans)).toEqual([]);
    expect(Math.min(...spans.flat())).toBeGreaterThanOrEqual(0);
  });
});

describe("[G5] on paper", () => {
  const listWidth = 320;
  const plan = (days: number, rows = 10, isHeading = (_row: number) => false) =>
    planPrint({ first, last: first + days - 1, headings: Array.from({ length: rows }, (_, row) => isHeading(row)), rowHeight: 28, listWidth, besides: 110 });

  test("the whole span fits the width of one sheet while its days stay legible", () => {
    for (const days of [1, 20, 150, 365]) {
      const { scale, pages } = plan(days);
      expect(pages.map(({ range }) => range)).toEqual([{ from: 0, to: scale.width }]);
      expect(scale.width).toBeLessThanOrEqual(sheet.width - listWidth + 1e-9);
    }
  });

  test("a longer span goes on over full sheets, without a gap", () => {
    for (const days of [366, 1000, 3652]) {
      const { scale, pages } = plan(days);
      expect(pages[0]?.range.from).toBe(0);
      expect(pages.at(-1)?.range.to).toBeCloseTo(scale.width);
      pages.slice(1).forEach(({ range }, index) => expect(range.from).toBe(pages[index]?.range.to));
      for (const { range } of pages) expect(range.to - range.from).toBeLessThanOrEqual(sheet.width - listWidth);
    }
  });

  test("rows go on over sheets, none twice and none cut", () => {
    const { pages } = plan(100, 60);
    expect(pages.map(({ firstRow }) => firstRow)).toEqual([0, ...pages.slice(0, -1).map(({ lastRow }) => lastRow)]);
    expect(pages.at(-1)?.lastRow).toBe(60);
    for (const [index, { firstRow, lastRow }] of pages.entries())
      expect((lastRow - firstRow) * 28).toBeLessThanOrEqual(sheet.height - 110 - (index === 0 ? sheet.title : 0));
    expect(plan(100, 0).pages).toHaveLength(1);
  });

  test("a heading goes with the rows below it", () => {
    const isHeading = (row: number) => row % 4 === 3;
    for (const { lastRow } of plan(100, 60, isHeading).pages.slice(0, -1)) expect(isHeading(lastRow - 1)).toBe(false);
  });
});

function overlaps(spans: readonly (readonly [number, number])[]): unknown[] {
  const inOrder = spans.toSorted((a, b) => a[0] - b[0]);
  return inOrder.flatMap((span, index) => (index > 0 && span[0] < (inOrder[index - 1]?.[1] ?? 0) ? [[inOrder[index - 1], span]] : []));
}
