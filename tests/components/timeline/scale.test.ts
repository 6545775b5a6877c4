import { describe, expect, test } from "vitest";
import { clampDayWidth, createScale, daysIn, unitOf, zoomPresets } from "@/components/sections/milestones/timeline/scale";
import { toDayNumber } from "@/lib/plan/day-number";

const first = toDayNumber("2027-01-04");
const last = toDayNumber("2037-01-03");

test.each([1, 2, 3.3, 5.1, 7.7, 28, 59.9, 60])("[G1] at %d pixels a day a day's edge is its place, and its place its day", (dayWidth) => {
  const scale = createScale({ first, last, dayWidth });
  for (let day = first; day <= last; day++) {
    expect(scale.dayAt(scale.x(day))).toBe(day);
    expect(scale.dayAt(scale.x(day + 1) - dayWidth / 100)).toBe(day);
  }
  expect(scale.x(first)).toBe(0);
  expect(scale.x(last + 1)).toBe(scale.width);
});

test("[G1] places outside the chart have days too, so that a drag may leave it", () => {
  const scale = createScale({ first, last, dayWidth: 5.1 });
  expect(scale.dayAt(-1)).toBe(first - 1);
  expect(scale.dayAt(scale.width + 1)).toBe(last + 1);
});

test("[G1] a zoom stays between 1 and 60 pixels a day", () => {
  expect([0, -3, 0.5, 1, 30, 60, 61, 1e9].map(clampDayWidth)).toEqual([1, 1, 1, 1, 30, 60, 60, 60]);
  expect(createScale({ first, last, dayWidth: 400 }).dayWidth).toBe(60);
});

test("[G1] a chart has at least one day", () => {
  expect(createScale({ first, last: first - 9, dayWidth: 28 }).width).toBe(28);
});

describe("[G2] what the head counts", () => {
  test("the presets are what they are called", () => {
    for (const [unit, dayWidth] of Object.entries(zoomPresets)) expect(unitOf(dayWidth)).toBe(unit);
  });

  test("it goes from months over weeks to days as a day gets wider", () => {
    const units = Array.from({ length: 60 }, (_, index) => unitOf(index + 1));
    expect(units.filter((unit, index) => unit !== units[index - 1])).toEqual(["months", "weeks", "days"]);
  });
});

test("[G2] a stretch of pixels names the days it touches, and none outside the chart", () => {
  const scale = createScale({ first, last, dayWidth: 10 });
  expect(daysIn(scale, { from: 15, to: 39 })).toEqual({ first: first + 1, last: first + 3 });
  expect(daysIn(scale, { from: -100, to: 5 })).toEqual({ first, last: first });
  expect(daysIn(scale, { from: scale.width - 5, to: scale.width + 500 })).toEqual({ first: last, last });
  expect(daysIn(scale, { from: -100, to: -50 })).toBeNull();
});
