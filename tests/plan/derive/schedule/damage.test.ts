import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/plan/day-number";
import { scheduleFindings } from "@/lib/plan/derive/schedule/findings";
import { createScheduler, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { dependencyTypes, type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { singleId } from "@/lib/plan/section";
import { pick } from "../../../support/field-values";
import { madePlan, type MadeRows } from "../../../support/made-plan";
import { createRandom } from "../../../support/random";

const dates = ["1000-01-01", "9999-12-31", "2027-02-30", "2027-13-45", "never", "", "2027-01-19", null];
const numbers = [Number.NaN, Infinity, -Infinity, -5, 1e308, Number.MAX_SAFE_INTEGER, 0.1, 0, null];
const ids = ["__proto__", "constructor", "toString", "same", "t1", "-", "_"];

/** More than any reader lets through: whatever a value is, it may not end the schedule. */
function damagedPlan(random: () => number): Plan {
  const date = () => pick(random, dates);
  const number = () => pick(random, numbers);
  const stretches = () => [{ from: date() ?? "", to: date() ?? "", label: "" }];
  const after = () => ids.filter(() => random() < 0.3).map((on) => ({ on, type: pick(random, dependencyTypes), lag: number() ?? 0 }));
  const task = (): Record<string, FieldValue> => ({
    estimate: number(), buffer: number(), progress: number(), low: number(), high: number(),
    start: date(), due: date(), actualStart: random() < 0.2 ? date() : null, actualFinish: random() < 0.1 ? date() : null,
    status: pick(random, ["todo", "doing", "nonsense", null]),
    constraint: pick(random, ["startOn", "finishOn", "startNoEarlier", "finishNoLater", "nonsense", null]), constraintDate: date(),
    milestone: pick(random, [...ids, null]), assignees: ids.filter(() => random() < 0.3), after: after(),
  });
  const milestone = () => ({ date: date(), buffer: number(), actual: random() < 0.2 ? date() : null, startOfDay: random() < 0.5, after: after() });
  const rows = <T>(make: () => T) => Object.fromEntries(ids.filter(() => random() < 0.7).map((id) => [id, make()]));
  const tables = { tasks: rows(task), milestones: rows(milestone), people: rows(() => ({ timeOff: stretches() })) } as MadeRows;
  return madePlan({ ...tables, overview: { [singleId]: { start: date(), holidays: stretches(), workingDays: pick(random, [["mon"], ["xyz"], []]) } } });
}

test("[P78] damaged values, absurd figures and hostile ids yield a schedule and findings", () => {
  const scheduler = createScheduler();
  for (let seed = 1; seed <= 400; seed++) {
    const plan = damagedPlan(createRandom(seed));
    scheduler.update(plan, "2027-01-19");
    const schedule = scheduler.schedule();
    const entries = ["tasks", "milestones"].flatMap((section) => tableOf(plan, section).records.map(({ id }) => schedule.get(id)));
    for (const entry of entries)
      for (const figure of Object.values(entry ?? { none: 0 }))
        if (typeof figure === "number") expect(Number.isFinite(figure), `seed ${seed}: ${JSON.stringify(entry)}`).toBe(true);
    for (const entry of entries)
      if (entry) expect(toIsoDate(schedule.calendar.dayOf(entry.finish)), `seed ${seed}`).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(scheduleFindings(plan, schedule).every(({ days }) => days === undefined || Number.isFinite(days)), `seed ${seed}`).toBe(true);
    const afresh = scheduleOf(plan, "2027-01-19");
    expect(entries, `seed ${seed}`).toEqual(entries.map((entry) => entry && afresh.get(entry.id)));
  }
});

test("[P78] where a task and a milestone have one id the task stands, until it is gone", () => {
  const plan = madePlan({ tasks: { same: { estimate: 2 } }, milestones: { same: { date: "2027-03-01" } } });
  const scheduler = createScheduler();
  scheduler.update(plan, "2027-01-19");
  expect(scheduler.schedule().get("same")?.section).toBe("tasks");
  const without = { sections: { ...plan.sections, tasks: { records: [], removed: [] } } };
  expect([...scheduler.update(without, "2027-01-19")]).toEqual(["same"]);
  expect(scheduler.schedule().get("same")?.section).toBe("milestones");
});

test("[P78] thousands that wait for each other in one circle are one finding, and everything is still scheduled", () => {
  const count = 3_000;
  const tasks = Object.fromEntries(Array.from({ length: count }, (_, index) =>
    [`t${index}`, { estimate: 1, after: [{ on: `t${(index + 1) % count}`, type: "FS" as const, lag: 0 }] }]));
  const plan = madePlan({ tasks });
  const schedule = scheduleOf(plan, "2027-01-19");
  expect([schedule.order.length, schedule.cycles.length, schedule.cycles[0]?.path.length]).toEqual([count, 1, count]);
  expect(scheduleFindings(plan, schedule).map(({ code }) => code)).toEqual(["cycle"]);
});
