import { expect, test } from "vitest";
import { capacityOf } from "@/lib/plan/derive/capacity/capacity";
import { demandOf, totalDemand, unassignedTasks } from "@/lib/plan/derive/capacity/demand";
import { everyKind } from "@/lib/plan/derive/every-kind";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { tableOf } from "@/lib/plan/plan";
import { madePlan } from "../../support/made-plan";
import { samplePlan, sampleToday } from "./capacity/sample-plan";

const kinds = ["money", "personnel", "software", "equipment", "physical", "technical", "time"];

function sample() {
  const plan = samplePlan();
  const schedule = scheduleOf(plan, sampleToday);
  return { plan, schedule, capacity: capacityOf(plan, schedule) };
}

test("[P168] money, personnel and time are told from the budget, from tasks and people, and from the schedule", () => {
  const known = sample();
  const sums = Object.fromEntries(everyKind(known, kinds).map(({ kind, sum }) => [kind, sum]));
  expect(sums["money"]).toEqual({ of: "money", needed: 89_200_000, available: 92_000_000, gap: -2_800_000 });
  expect(sums["equipment"]).toBeNull();
  const { planned, free } = totalDemand(known.capacity);
  const over = known.capacity.over.reduce((sum, cell) => sum + cell.over, 0);
  expect(sums["personnel"]).toEqual({ of: "hours", needed: planned + 20, available: free, gap: over + 20 });
  const last = known.schedule.node(tableOf(known.plan, "milestones").records[4]?.id ?? "");
  expect(sums["time"]).toEqual({ of: "days", needed: (last?.arrival ?? 0) - known.schedule.frame.today, available: (last?.activity.promised ?? 0) - known.schedule.frame.today, gap: (last?.arrival ?? 0) - (last?.activity.promised ?? 0) });
});

test("[P168] a plan that says nothing has kinds without sums", () => {
  const plan = madePlan({});
  const schedule = scheduleOf(plan, sampleToday);
  expect(everyKind({ plan, schedule, capacity: capacityOf(plan, schedule) }, kinds).every(({ sum, resources, short }) => sum === null && resources.length + short.length === 0)).toBe(true);
});

test("[P168] demand counts from this week on, week by week", () => {
  const { capacity } = sample();
  for (const load of capacity.people) {
    const cells = [...load.cells.values()].filter(({ monday }) => monday >= capacity.now);
    expect(demandOf(load, capacity).planned).toBeCloseTo(cells.reduce((sum, { planned }) => sum + planned, 0), 6);
    expect(demandOf(load, capacity).weeksOver).toBe(cells.filter(({ over }) => over > 0).length);
  }
});

test("[P168] a task that nobody has is named, with who could take it without too much to do", () => {
  const { plan } = sample();
  const found = unassignedTasks(sample());
  expect(found.map(({ task, hours }) => [tableOf(plan, "tasks").records.find(({ id }) => id === task)?.values["title"], hours])).toEqual([["Cover the desk during training", 20]]);
  const rows = {
    people: { full: { hours: 40, strengths: "Patient records" }, free: { hours: 40, strengths: "Patient records, and how to clean them" }, other: { hours: 40 } },
    tasks: { busy: { assignees: ["full"], estimate: 10 }, open: { title: "Clean patient records", estimate: 5, effort: 20 }, done: { title: "Clean records", status: "done" }, gone: { title: "Records", assignees: ["nobody"], estimate: 1 } },
  };
  const monday = "2027-01-18";
  const made = madePlan({ overview: { plan: { start: monday } }, ...rows });
  const schedule = scheduleOf(made, monday);
  expect(unassignedTasks({ plan: made, schedule, capacity: capacityOf(made, schedule) })).toEqual([
    { task: "open", hours: 20, could: [{ person: "free", words: ["clean", "patient", "records"] }] },
    { task: "gone", hours: null, could: [{ person: "free", words: ["records"] }] },
  ]);
});
