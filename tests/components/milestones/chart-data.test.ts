import { expect, test } from "vitest";
import { chartData } from "@/components/sections/milestones/chart/chart-data";
import { chartScale } from "@/components/sections/milestones/chart/chart-scale";
import { placesOf } from "@/components/sections/milestones/chart/diamond-places";
import { createScale } from "@/components/sections/milestones/timeline/scale";
import { baselineOf } from "@/lib/plan/derive/baseline";
import { toDayNumber, toIsoDate, weekdayOf } from "@/lib/plan/day-number";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan } from "@/lib/plan/plan";
import { after, madePlan } from "../../support/made-plan";

const monday = "2027-01-04";
const plan = (estimate: number) => madePlan({
  overview: { plan: { start: monday } },
  tasks: { build: { title: "Build", estimate } },
  milestones: { live: { name: "Go-live", after: after("build") }, begin: { name: "Begin", date: monday } },
});
const read = (of: Plan, today = monday, against: Plan | null = null) =>
  chartData(of, scheduleOf(of, today), today, against && baselineOf(against, scheduleOf(against, monday)));

test("[G60] milestones stand in the order of their dates, each with how far it is from the baseline", () => {
  const { rows, comparison } = read(plan(7), monday, plan(5));
  expect(rows.map(({ id, drift }) => [id, drift?.was, drift?.slip])).toEqual([["begin", "2027-01-04", 0], ["live", "2027-01-08", 2]]);
  expect(comparison).toMatchObject({ milestones: { slipped: 1, held: 1 }, tasks: { slipped: 1 }, worst: { id: "live" }, finish: { slip: 2 } });
  const alone = read(plan(7));
  expect([alone.comparison, alone.rows.map(({ drift }) => drift)]).toEqual([null, [null, null]]);
});

test("[G61] the axis begins with the week of the plan's start and ends with the last date, of the baseline too", () => {
  const iso = ({ first, last }: { first: number; last: number }) => [toIsoDate(first), toIsoDate(last)];
  expect(iso(read(plan(40)))).toEqual(["2027-01-04", "2027-02-26"]);
  expect(iso(read(plan(5), monday, plan(40)))).toEqual(["2027-01-04", "2027-02-26"]);
  expect(weekdayOf(read(plan(23), "2027-01-13").first)).toBe(0);
});

test("[G61] the days fill the chart, with room at its end; only centuries make it wider", () => {
  const days = { first: toDayNumber(monday), last: toDayNumber(monday) + 99 };
  for (const width of [320, 700, 1200]) {
    const scale = chartScale(days, width, true);
    expect(scale.width).toBeLessThanOrEqual(width);
    expect(scale.width).toBeGreaterThan(width - scale.dayWidth);
    expect(scale.width - scale.x(days.last + 1)).toBeGreaterThanOrEqual(112 - scale.dayWidth);
  }
  expect(chartScale({ first: 0, last: 36_500 }, 700, true).width).toBe(36_501);
});

test("[G61] today is on the axis while it is near", () => {
  expect(toIsoDate(read(plan(5), "2026-12-20").first)).toBe("2026-12-14");
  expect(toIsoDate(read(plan(5), "2026-10-20").first)).toBe("2027-01-04");
});

test("[G62] the words stand beside the date they name, and inside the chart", () => {
  const scale = createScale({ first: toDayNumber(monday), last: toDayNumber("2027-04-04"), dayWidth: 8 });
  const at = (date: string, was: string | null) =>
    placesOf({ date, isMorning: false, drift: was === null ? null : { id: "m", section: "milestones", kind: "held", was, now: date, slip: 0 } }, scale, 120);
  const x = (iso: string) => scale.x(toDayNumber(iso) + 1) - 2;
  expect(at("2027-02-12", null)).toEqual({ now: x("2027-02-12"), was: null, words: { x: x("2027-02-12"), side: "right" } });
  expect(at("2027-02-12", "2027-02-05").words).toEqual({ x: x("2027-02-12"), side: "right" });
  // Earlier than it was: on its own side of the way between them.
  expect(at("2027-02-05", "2027-02-12").words).toEqual({ x: x("2027-02-05"), side: "left" });
  expect(at("2027-01-08", "2027-02-12").words).toEqual({ x: x("2027-02-12"), side: "right" });
  expect(at("2027-04-02", "2027-03-26").words).toEqual({ x: x("2027-03-26"), side: "left" });
  expect(placesOf({ date: monday, isMorning: true, drift: null }, scale, 120).now).toBe(0);
});
