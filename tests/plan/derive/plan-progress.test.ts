import { expect, it } from "vitest";
import { baselineOf } from "@/lib/plan/derive/baseline";
import { planProgress, reachedOf } from "@/lib/plan/derive/plan-progress";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { tableOf } from "@/lib/plan/plan";
import { exampleValue } from "../../support/field-values";
import { after, madePlan, type MadeRows } from "../../support/made-plan";
import { createRandom } from "../../support/random";
import { type Fields } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";

const today = "2027-01-04";
const rows: MadeRows = {
  overview: { plan: { start: today } },
  goals: { g1: { title: "Fewer calls", baseline: 210, current: 145, target: 80 }, g2: { title: "No tasks" } },
  deliverables: { d1: { goals: ["g1"] }, d2: { goals: ["g1", "gone"] }, d3: { goals: [] } },
  tasks: {
    a: { deliverable: "d1", estimate: 5, status: "done", actualStart: "2026-12-28", actualFinish: "2027-01-01" },
    b: { deliverable: "d2", estimate: 5 },
    c: { deliverable: "d2", estimate: 3, after: after("b") },
    d: { deliverable: "d3", estimate: 20 },
    e: { deliverable: "d1", estimate: 9, status: "dropped" },
    f: { deliverable: "gone", estimate: 1 },
  },
  milestones: { m: { name: "Live", date: "2027-01-13", after: after("c") } },
};

it("[P178] a goal counts the tasks of the deliverables that serve it, and what is measured as a share of the way", () => {
  const plan = madePlan(rows);
  const { goals, milestones, finish } = planProgress(plan, scheduleOf(plan, today), null);
  expect(goals).toEqual([
    { id: "g1", tasks: { done: 1, all: 3 }, reached: 0.5, finish: "2027-01-13", was: null, slip: null },
    { id: "g2", tasks: { done: 0, all: 0 }, reached: null, finish: null, was: null, slip: null },
  ]);
  expect(milestones).toMatchObject([{ id: "m", drift: null }]);
  expect(finish).toMatchObject({ was: null, slip: null });
});

it("[P178] what moved the wrong way has not begun, and more than the target is the target", () => {
  const measured = (current: number, target = 80) => reachedOf({ id: "g", order: "", removed: false, damaged: [], values: { baseline: 210, current, target } });
  expect([measured(230), measured(60), measured(100, 210)]).toEqual([0, 1, null]);
});

it("[P179] against a baseline a goal and a milestone say by how many working days they moved", () => {
  const before = madePlan(rows);
  const baseline = baselineOf(before, scheduleOf(before, today));
  const now = madePlan({ ...rows, tasks: { ...rows["tasks"], b: { deliverable: "d2", estimate: 8 } } });
  const progress = planProgress(now, scheduleOf(now, today), baseline);
  expect(progress.goals[0]).toMatchObject({ was: "2027-01-13", finish: "2027-01-18", slip: 3 });
  expect(progress.milestones[0]?.drift).toMatchObject({ slip: 3 });
});

it("[P179] whatever the plan holds there is progress, no goal twice, and no task done more often than it is there", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = createRandom(seed);
    const any = (id: string): Fields => sections.find((section) => section.id === id)?.fields ?? {};
    const made: MadeRows = Object.fromEntries(["goals", "deliverables", "tasks", "milestones"].map((id) => [id, Object.fromEntries(
      ["a", "b", "c", "d"].map((record) => [`${id}${record}`, Object.fromEntries(Object.entries(any(id)).filter(() => random() < 0.6).map(([field, definition]) =>
        [field, exampleValue(definition, random, ["goalsa", "goalsb", "deliverablesa", "tasksa", "tasksb", "milestonesa", "gone"])]))]),
    )]));
    const plan = madePlan(made);
    const schedule = scheduleOf(plan, today);
    const { goals } = planProgress(plan, schedule, baselineOf(plan, schedule));
    expect(goals.map(({ id }) => id)).toEqual(tableOf(plan, "goals").records.map(({ id }) => id));
    for (const { tasks, slip } of goals) {
      expect(tasks.done).toBeLessThanOrEqual(tasks.all);
      expect(slip ?? 0).toBe(0);
    }
  }
});
