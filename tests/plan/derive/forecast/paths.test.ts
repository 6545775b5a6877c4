import { expect, test } from "vitest";
import { chanceBy } from "@/lib/plan/derive/forecast/result";
import { after } from "../../../support/made-plan";
import { forecastOf } from "./forecast-of";

test("[P91] along a chain means add up, and variances", () => {
  const target = forecastOf({
    tasks: {
      a: { estimate: 10, low: 8, high: 18 },
      b: { estimate: 6, low: 6, high: 12, after: after("a") },
      c: { estimate: 9, low: 3, high: 9, after: after("b") },
      d: { estimate: 4, after: after("c") },
    },
  }).target();
  // Means 11, 7, 8 and 4; variances (11 - 8) (18 - 11) / 7 = 3, (7 - 6) (12 - 7) / 7 and (8 - 3) (9 - 8) / 7.
  expect(target.mean).toBeCloseTo(30, 1);
  expect(target.deviation ** 2).toBeCloseTo(3 + 5 / 7 + 5 / 7, 1);
});

/**
 * With likely = low = 10 and high = 43 the shapes are (1, 5): F(x) = 1 - (1 - x)^5 on the range, whose
 * mean is 1/6, or 15.5 days. The later of two independent ones has the mean of 1 - F(x)^2, which is the
 * integral of 2 (1 - x)^5 - (1 - x)^10 = 2/6 - 1/11 = 8/33 of the range, or 18 days. That two paths end later than
 * either is the merge bias of MacCrimmon and Ryavec (1964).
 */
const wide = { estimate: 10, low: 10, high: 43 };

test("[P91] two paths that meet are later than either: the merge bias", () => {
  const forecast = forecastOf({
    tasks: { a: wide, b: wide },
    milestones: { one: { after: after("a") }, both: { after: after("a", "b") } },
  });
  expect(forecast.target("one").mean).toBeCloseTo(15.5, 1);
  expect(forecast.target("both").mean).toBeCloseTo(18, 1);
  const distribution = (day: number) => 1 - (1 - (day - 10) / 33) ** 5;
  for (const day of [12, 15, 20, 30]) expect(chanceBy(forecast.target("both"), day)).toBeCloseTo(distribution(day) ** 2, 2);
});

test("[P99] a task's criticality is the share of runs in which it decides the end", () => {
  // Of two alike, either is the later one half of the time; what follows both always decides.
  const alike = forecastOf({ tasks: { a: wide, b: wide, c: { estimate: 1, after: after("a", "b") } } });
  expect(alike.criticality("a")).toBeCloseTo(0.5, 2);
  expect(alike.criticality("a") + alike.criticality("b")).toBeCloseTo(1, 6);
  expect(alike.criticality("c")).toBe(1);
  // Shapes (1, 5) again: the wide one exceeds 20 days with (23 / 33)^5.
  const other = forecastOf({ tasks: { a: wide, b: { estimate: 20 } } });
  expect(other.criticality("a")).toBeCloseTo((23 / 33) ** 5, 2);
  expect(other.criticality("b")).toBeCloseTo(1 - (23 / 33) ** 5, 2);
});

test("[P99] a task on a fixed date decides the end when its own length does, not because its date is fixed", () => {
  const fixed = { estimate: 1, constraint: "startOn", constraintDate: "2027-01-06" };
  const aside = forecastOf({ tasks: { a: wide, kickoff: { ...fixed, after: after("a") } } }, { runs: 500 });
  expect([aside.criticality("kickoff"), aside.criticality("a")]).toEqual([0, 1]);
  const first = forecastOf({ tasks: { early: { estimate: 2 }, kickoff: { ...fixed, after: after("early") }, a: { ...wide, after: after("kickoff") } } }, { runs: 500 });
  expect([first.criticality("early"), first.criticality("kickoff"), first.criticality("a")]).toEqual([0, 1, 1]);
});
