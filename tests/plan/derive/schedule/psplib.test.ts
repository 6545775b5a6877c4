import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type FieldValue } from "@/lib/plan/fields";
import { madePlan } from "../../../support/made-plan";

/**
 * 48 of the instances with 30 activities of PSPLIB (Kolisch and Sprecher 1997, "PSPLIB: a project
 * scheduling problem library", European Journal of Operational Research 96, 205-216); `successors`
 * counts from 0, `criticalPathLength` is the library's own figure.
 */
interface Instance {
  readonly name: string;
  readonly durations: readonly number[];
  readonly successors: readonly (readonly number[])[];
  readonly criticalPathLength: number;
}
const instances = readFileSync(new URL("../../../data/psplib-j30.jsonl", import.meta.url), "utf8")
  .trim().split("\n").map((line) => JSON.parse(line) as Instance);

test("[P79] the critical path of each instance of PSPLIB is as long as published, and no slack is below zero", () => {
  expect(instances).toHaveLength(48);
  for (const instance of instances) {
    const schedule = scheduleOf(planOf(instance), "2027-01-04");
    const entries = instance.durations.map((_, index) => schedule.get(`a${index}`));
    expect(schedule.finish - schedule.frame.projectStart, instance.name).toBe(instance.criticalPathLength);
    expect(Math.min(...entries.map((entry) => entry?.totalSlack ?? -1)), instance.name).toBe(0);
    expect(entries.every((entry) => entry && entry.freeSlack <= entry.totalSlack), instance.name).toBe(true);
  }
});

function planOf({ durations, successors }: Instance) {
  const tasks: Record<string, Record<string, FieldValue>> = {};
  durations.forEach((estimate, index) => {
    const on = successors.flatMap((list, from) => (list.includes(index) ? [from] : []));
    tasks[`a${index}`] = { estimate, after: on.map((from) => ({ on: `a${from}`, type: "FS" as const, lag: 0 })) };
  });
  return madePlan({ overview: { plan: { start: "2027-01-04" } }, tasks });
}
