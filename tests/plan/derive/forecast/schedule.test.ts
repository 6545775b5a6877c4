import fc from "fast-check";
import { expect, test } from "vitest";
import { forecastModel } from "@/lib/plan/derive/forecast/model";
import { pointFor } from "@/lib/plan/derive/forecast/result";
import { simulate } from "@/lib/plan/derive/forecast/simulate";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { anyPlan, withoutChance, withoutDates } from "./any-plan";

const today = "2027-01-13";

test("[P94] without ranges and risks every run of a forecast is the schedule", () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const certain = withoutChance(plan);
    const { targets } = simulate(forecastModel(certain, scheduleOf(certain, today)), { runs: 2, seed: 1 });
    for (const target of targets) expect([target.id, pointFor(target, 0.9), target.deviation]).toEqual([target.id, target.planned, 0]);
  }), { numRuns: 1_000, seed: 94 });
});

test("[P94] and what is critical in it is critical in the schedule, dates that could be broken left out", () => {
  fc.assert(fc.property(anyPlan, (plan) => {
    const certain = withoutChance(withoutDates(plan));
    const schedule = scheduleOf(certain, today);
    const { tasks, criticality } = simulate(forecastModel(certain, schedule), { runs: 1, seed: 1 });
    expect(tasks.map((id, index) => [id, criticality[index]])).toEqual(tasks.map((id) => [id, schedule.get(id)?.isCritical ? 1 : 0]));
  }), { numRuns: 1_000, seed: 94 });
});
