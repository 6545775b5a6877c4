import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeOf } from "@/lib/plan/derive/forecast/durations";
import { createHistogram } from "@/lib/plan/derive/forecast/histogram";
import { forecastModel } from "@/lib/plan/derive/forecast/model";
import { chanceBy, pointFor, roomLeft, wiggleRoom } from "@/lib/plan/derive/forecast/result";
import { simulate } from "@/lib/plan/derive/forecast/simulate";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { findRecord } from "@/lib/plan/plan";
import { after } from "../../../support/made-plan";
import { anyPlan } from "./any-plan";
import { forecastOf, planOf } from "./forecast-of";

const wide = { estimate: 10, low: 6, high: 20 };
const rows = {
  tasks: { a: wide, b: { ...wide, after: after("a") }, c: wide },
  milestones: { m: { after: after("b"), date: "2027-02-05", buffer: 3 }, n: { after: after("c") } },
  risks: { r: { likelihood: 2, delay: 5, tasks: ["a", "c"] } },
};

test("[P93] equal seeds give equal results, byte by byte; another seed gives others", () => {
  const bytes = (seed: number) => {
    const { targets, criticality, effect } = forecastOf(rows, { seed, runs: 3_000 }).result;
    return [...targets.map(({ counts }) => counts), criticality, effect].map(({ buffer }) => Buffer.from(buffer).toString("hex"));
  };
  expect(bytes(1)).toEqual(bytes(1));
  expect(forecastOf(rows, { seed: 1, runs: 3_000 }).result).toEqual(forecastOf(rows, { seed: 1, runs: 3_000 }).result);
  expect(bytes(1)).not.toEqual(bytes(2));
});

test("[P93] an edit elsewhere changes nothing of what a task and a risk draw", () => {
  const more = {
    ...rows,
    tasks: { first: wide, ...rows.tasks, c: { estimate: 4, low: 1, high: 30 } },
    risks: { other: { likelihood: 4, delay: 9, tasks: ["c"] }, ...rows.risks },
  };
  expect(forecastOf(more, { runs: 3_000 }).target("m").counts).toEqual(forecastOf(rows, { runs: 3_000 }).target("m").counts);
});

test("[P95] a task's range: what is missing is as likely as planned, and the estimate is never outside", () => {
  const range = (values: object) => {
    const task = findRecord(planOf({ tasks: { a: { ...values } } }), "tasks", "a");
    return task ? Object.values(rangeOf(task, 4)) : null;
  };
  expect(range({ estimate: 10, low: 6, high: 20 })).toEqual([6, 10, 20]);
  expect(range({ estimate: 10, low: 6 })).toEqual([6, 10, 10]);
  expect(range({ estimate: 10, high: 20 })).toEqual([10, 10, 20]);
  expect(range({ estimate: 10, low: 14, high: 3 })).toEqual([10, 10, 10]);
  // Without an estimate: from start to due, here 4 days; without these the middle; with one end alone as the schedule has it.
  expect(range({ low: 2, high: 12, start: "2027-01-04", due: "2027-01-07" })).toEqual([2, 4, 12]);
  expect(range({ low: 2, high: 12 })).toEqual([2, 7, 12]);
  expect(range({ high: 12 })).toEqual([4, 4, 12]);
  expect(range({})).toEqual([4, 4, 4]);
  expect(range({ estimate: 1e15, high: 1e15 })).toEqual([10_000, 10_000, 10_000]);
});

test("[P95] of work in progress the range is scaled to what is left; what is done stands", () => {
  const half = { ...wide, start: "2027-01-04", progress: 50 };
  const target = forecastOf({ tasks: { a: half } }, { today: "2027-01-11" }).target();
  // Five working days have passed; half of the mean (6 + 40 + 20) / 6 = 11 is left.
  expect(target.mean).toBeCloseTo(5 + 5.5, 1);
  const done = forecastOf({ tasks: { a: { ...wide, status: "done", actualFinish: "2027-01-06" } }, risks: { r: { likelihood: 5, delay: 9, tasks: ["a"] } } }, { today: "2027-01-06" });
  expect([done.target().mean, done.target().deviation, done.result.risks]).toEqual([3, 0, []]);
});

test("[P96] a run counts for the evening of the day in which it ends", () => {
  const histogram = createHistogram(2, 6);
  for (const point of [2, 2.1, 3, 3 + 1e-9, 5.5]) histogram.add(point);
  const { first, step, counts, mean } = histogram.read();
  expect([first, step, [...counts]]).toEqual([2, 1, [1, 3, 0, 0, 1]]);
  expect(mean).toBeCloseTo((2 + 2.1 + 3 + 3 + 5.5) / 5, 6);
});

test("[P96] more than 4,096 working days are counted in steps of several, and none is lost", () => {
  const histogram = createHistogram(0, 10_000);
  for (const point of [-5, 0, 1, 9_999, 10_000, 20_000]) histogram.add(point);
  const { step, counts } = histogram.read();
  expect([step, counts.length <= 4_097, counts.reduce((sum, count) => sum + count, 0)]).toEqual([3, true, 6]);
  expect([counts[0], counts[1], counts.at(-1)]).toEqual([2, 1, 2]);
});

test("[P96] the day that holds with a confidence is the first by which so many runs have ended", () => {
  // Ten days, and with a chance of 30 % four more.
  const target = forecastOf({ tasks: { a: { estimate: 10 } }, milestones: { m: { after: after("a"), date: "2027-01-20" } }, risks: { r: { likelihood: 2, delay: 4, tasks: ["a"] } } }).target("m");
  expect([0, 0.1, 0.5, 0.69].map((confidence) => pointFor(target, confidence))).toEqual([10, 10, 10, 10]);
  expect([0.72, 0.9, 1].map((confidence) => pointFor(target, confidence))).toEqual([14, 14, 14]);
  // The promised date is the evening of day 13: the delayed runs miss it.
  expect([target.due, target.isPromised]).toEqual([13, true]);
  expect(chanceBy(target, target.due)).toBeCloseTo(0.7, 2);
  expect([chanceBy(target, 9), chanceBy(target, 14)]).toEqual([0, 1]);
});

test("[P96] without a promised date it is the schedule's that is to be kept; the end of the plan is forecast as well", () => {
  const forecast = forecastOf({ tasks: { a: wide }, milestones: { m: { after: after("a"), buffer: 2 } } });
  expect(forecast.target("m")).toMatchObject({ planned: 10, due: 12, isPromised: false });
  expect(forecast.target()).toMatchObject({ id: null, planned: 12, due: 12, isPromised: false });
});

test("[P96] a milestone that is reached, or waits for nothing, is not forecast", () => {
  const { result } = forecastOf({
    tasks: { a: wide },
    milestones: { open: { after: after("a") }, reached: { after: after("a"), actual: "2027-01-04" }, alone: { date: "2027-02-01" } },
  }, { runs: 10 });
  expect(result.targets.map(({ id }) => id)).toEqual(["open", null]);
});

test("[P97] wiggle room: the days to keep free before the date so that it holds with a confidence", () => {
  const risky = { a: { estimate: 10 } };
  const risks = { r: { likelihood: 2, delay: 4, tasks: ["a"] } };
  const milestone = (values: object) => forecastOf({ tasks: risky, milestones: { m: { after: after("a"), ...values } }, risks }).target("m");
  const target = milestone({ date: "2027-01-20", buffer: 3 });
  expect([0.5, 0.8].map((confidence) => wiggleRoom(target, confidence))).toEqual([0, 4]);
  expect(roomLeft(target)).toBe(3);
  // With a buffer of that size, and the date where it asks for, the date does hold.
  const moved = milestone({ date: "2027-01-21", buffer: 4 });
  expect([roomLeft(moved), chanceBy(moved, moved.due) >= 0.8]).toEqual([4, true]);
  // A date before the planned arrival leaves less than nothing.
  expect(roomLeft(milestone({ date: "2027-01-13" }))).toBe(-2);
});

test("[P98] whatever the plan holds, there is a forecast of finite figures", () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const { targets, criticality, effect, risks, runs } = simulate(forecastModel(plan, scheduleOf(plan, "2027-01-13")), { runs: 40, seed: 1 });
    for (const { counts, mean, deviation, first, due } of targets) {
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(runs);
      expect([mean, deviation, first, due].every(Number.isFinite)).toBe(true);
    }
    expect(criticality.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(effect.length).toBe(risks.length * targets.length);
    expect(effect.every(Number.isFinite)).toBe(true);
  }), { numRuns: 400, seed: 98 });
});

test("[P98] an empty plan, and no run at all, are forecast as well", () => {
  const { result } = forecastOf({}, { runs: 5 });
  expect(result.targets.map(({ id, counts }) => [id, [...counts]])).toEqual([[null, [5]]]);
  const none = forecastOf(rows, { runs: 0 });
  expect([chanceBy(none.target(), 100), pointFor(none.target(), 0.9) >= 0, none.criticality("a")]).toEqual([0, true, 0]);
});
