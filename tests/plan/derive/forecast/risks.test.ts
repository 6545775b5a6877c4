import { expect, test } from "vitest";
import { forecastBasis } from "@/lib/plan/derive/forecast/model";
import { chanceBy } from "@/lib/plan/derive/forecast/result";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { after } from "../../../support/made-plan";
import { forecastOf, monday, planOf } from "./forecast-of";

/** Two tasks of ten days each, side by side and one after the other. */
const beside = { a: { estimate: 10 }, b: { estimate: 10 } };
const behind = { a: { estimate: 10 }, b: { estimate: 10, after: after("a") } };
const risk = (...tasks: readonly string[]) => ({ likelihood: 3, delay: 4, tasks });

test("[P92] a certain risk always delays, an impossible one never", () => {
  const rows = { tasks: behind, risks: { r: risk("a") } };
  const [certain, impossible] = [forecastOf(rows, { chances: [1], runs: 500 }), forecastOf(rows, { chances: [0], runs: 500 })];
  expect([certain.target().mean, certain.target().deviation]).toEqual([24, 0]);
  expect([impossible.target().mean, impossible.target().deviation]).toEqual([20, 0]);
});

test("[P92] the steps of likelihood are chances of 10, 30, 50, 70 and 90 percent", () => {
  for (const [index, chance] of [0.1, 0.3, 0.5, 0.7, 0.9].entries()) {
    const target = forecastOf({ tasks: { a: { estimate: 10 } }, risks: { r: { ...risk("a"), likelihood: index + 1 } } }).target();
    expect(chanceBy(target, 10)).toBeCloseTo(1 - chance, 2);
    expect(target.mean).toBeCloseTo(10 + 4 * chance, 1);
    // Of a delay that comes with chance p: 4^2 p (1 - p).
    expect(target.deviation ** 2).toBeCloseTo(16 * chance * (1 - chance), 1);
  }
});

test("[P92] a risk that several tasks share delays all of them or none", () => {
  const shared = { r: risk("a", "b") };
  const own = { q: risk("a"), r: risk("b") };
  // With p = 1/2: side by side 4 p against 4 (1 - (1 - p)^2).
  expect(forecastOf({ tasks: beside, risks: shared }).target().mean).toBeCloseTo(12, 1);
  expect(forecastOf({ tasks: beside, risks: own }).target().mean).toBeCloseTo(13, 1);
  // In a chain the means are equal, the variances (2 * 4)^2 p (1 - p) = 16 against 2 * 4^2 p (1 - p) = 8.
  const [together, apart] = [forecastOf({ tasks: behind, risks: shared }).target(), forecastOf({ tasks: behind, risks: own }).target()];
  expect([together.mean, apart.mean].map((mean) => Math.round(mean * 10) / 10)).toEqual([24, 24]);
  expect(together.deviation ** 2).toBeCloseTo(16, 0);
  expect(apart.deviation ** 2).toBeCloseTo(8, 0);
});

test("[P92] without a delay of its own a risk delays by plan B's days; whatever the response, it counts", () => {
  const delays = (values: object) => forecastOf({ tasks: { a: { estimate: 10 } }, risks: { r: { ...risk("a"), ...values } } }, { runs: 2_000, chances: [1] }).target().mean - 10;
  expect(delays({ delay: null, planBDelay: 3, response: "accept" })).toBe(3);
  expect(delays({ delay: 2, planBDelay: 3 })).toBe(2);
});

test("[P92] a risk counts with a likelihood, a delay and an open task; what is missing is told", () => {
  const plan = planOf({
    tasks: { open: { estimate: 5, low: 3 }, sure: { estimate: 2, low: 2, high: 2 }, bare: { estimate: 4 }, done: { status: "done" }, never: { status: "dropped" } },
    risks: {
      counts: risk("open", "done"), over: risk("done", "never"), harmless: { ...risk("open"), delay: 0, planBDelay: 3 },
      vague: { tasks: ["open"] }, idle: { likelihood: 2, delay: 3 }, lost: { ...risk("nobody"), delay: null },
    },
  });
  const { risks, ranges, unranged, isUncertain } = forecastBasis(plan, scheduleOf(plan, monday));
  expect(risks.map(({ id, counts, gaps }) => [id, counts, gaps])).toEqual([
    ["counts", true, []], ["over", false, []], ["harmless", false, []],
    ["vague", false, ["likelihood", "delay"]], ["idle", false, ["tasks"]], ["lost", false, ["delay"]],
  ]);
  expect([[...ranges.keys()], unranged, isUncertain]).toEqual([["open", "sure", "bare"], ["bare"], true]);
});

test("[P99] what a risk costs is the difference that it alone makes", () => {
  // a lasts 8 days, b 10: four days more of a delay the end by two, of c beside them by none.
  const forecast = forecastOf({
    tasks: { a: { estimate: 8 }, b: { estimate: 10 }, c: { estimate: 2 } },
    risks: { ra: risk("a"), rb: risk("b"), rc: risk("c") },
  }, { chances: [1, 0, 0.3], runs: 3_000 });
  expect([forecast.effect("ra"), forecast.effect("rb"), forecast.effect("rc")]).toEqual([2, 2, 0]);
  const alone = forecastOf({ tasks: behind, risks: { r: risk("a", "b") } }, { chances: [0], runs: 10 });
  expect(alone.effect("r")).toBe(8);
});
