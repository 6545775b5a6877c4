import { expect, test } from "vitest";
import { tidyChanges } from "@/lib/plan/derive/level/tidy";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, tableOf, withChanges } from "@/lib/plan/plan";
import { after, madePlan } from "../../../support/made-plan";
import { createRandom } from "../../../support/random";
import { anyPlan } from "../schedule/random-edits";

const today = "2027-01-04";
const planOf = (tasks: Parameters<typeof madePlan>[0][string]): Plan => madePlan({ overview: { plan: { start: today } }, tasks });
const tidied = (plan: Plan, day = today) => Object.fromEntries(tidyChanges(plan, scheduleOf(plan, day), day).map(({ record, values }) => [record, values]));

test("[P87] tasks with room before them move to the earliest their links let them, and take their dates along", () => {
  expect(tidied(planOf({
    first: { estimate: 2 },
    loose: { estimate: 3, start: "2027-01-20", due: "2027-01-22", after: after("first") },
    promised: { estimate: 1, start: "2027-01-13", due: "2027-01-15", after: after("first") },
    dated: { start: "2027-01-20", due: "2027-01-25" },
    tight: { estimate: 1, start: "2027-01-06", after: after("first") },
  }))).toEqual({
    loose: { start: "2027-01-06", due: "2027-01-08" },
    promised: { start: "2027-01-06", due: "2027-01-08" },
    dated: { start: "2027-01-04", due: "2027-01-07" },
  });
});

test("[P87] what has begun, is done or fixed stays, and a start not before some date is kept", () => {
  const start = { estimate: 2, start: "2027-01-20" };
  expect(tidied(planOf({
    begun: { ...start, status: "doing" },
    done: { ...start, status: "done" },
    fixed: { ...start, constraint: "startOn", constraintDate: "2027-01-20" },
    bound: { ...start, constraint: "startNoEarlier", constraintDate: "2027-01-13" },
    due: { ...start, constraint: "finishNoLater", constraintDate: "2027-01-21" },
  }))).toEqual({ bound: { start: "2027-01-13" }, due: { start: "2027-01-04" } });
});

test("[P87] with what it writes the schedule has every task where it was proposed, none later than before", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const plan = anyPlan(createRandom(seed), 24);
    const [before, changes] = [scheduleOf(plan, today), tidyChanges(plan, scheduleOf(plan, today), today)];
    const tidy = scheduleOf(withChanges(plan, changes), today);
    for (const { record, values } of changes) {
      const start = tidy.get(record)?.start;
      expect(start, `${record} of plan ${seed}`).toBe(tidy.calendar.pointAt(Date.parse(String(values["start"])) / 86_400_000));
      expect(tidy.get(record)?.duration, `${record} of plan ${seed}`).toBe(before.get(record)?.duration);
    }
    for (const { id } of tableOf(plan, "tasks").records)
      expect(tidy.get(id)?.start ?? 0, `${id} of plan ${seed}`).toBeLessThanOrEqual(before.get(id)?.start ?? 0);
    expect(tidyChanges(withChanges(plan, changes), tidy, today)).toEqual([]);
  }
});
