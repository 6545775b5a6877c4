import { expect, test } from "vitest";
import { overloadsOf } from "@/lib/plan/derive/level/load";
import { type MadeRows, madePlan } from "../../../support/made-plan";
import { toIsoDate } from "@/lib/plan/day-number";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";

const fullWeek = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** As "anna 5: 12 of 8", the day in January; Monday the 4th is the first. */
function overloads(rows: MadeRows, { today = "2027-01-04", workingDays = ["mon", "tue", "wed", "thu", "fri"], people = undefined as ReadonlySet<string> | undefined } = {}) {
  const plan = madePlan({ overview: { plan: { start: "2027-01-04", workingDays } }, ...rows });
  const schedule = scheduleOf(plan, today);
  return overloadsOf(plan, schedule, people).map(({ person, day, hours, capacity }) =>
    `${person} ${Number(toIsoDate(schedule.calendar.dayOf(day)).slice(8))}: ${hours} of ${capacity}`).sort();
}
const [anna, both] = [["anna"], ["anna", "bora"]];

test("[P84] hours of a task lie evenly on its days and are shared by those who do it", () => {
  const people = { anna: { hours: 10 }, bora: { hours: 40 } };
  expect(overloads({ people, tasks: { a: { assignees: both, estimate: 4, effort: 24 } } })).toEqual(["anna 4", "anna 5", "anna 6", "anna 7"].map((day) => `${day}: 3 of 2`));
  expect(overloads({ people, tasks: { a: { assignees: both, estimate: 6, effort: 24 } } })).toEqual([]);
  expect(overloads({ people, tasks: { a: { assignees: anna, estimate: 3, effort: 2 }, b: { assignees: anna, estimate: 3, effort: 2 }, c: { assignees: anna, estimate: 3, effort: 2 } } })).toEqual([]);
});

test("[P84] a task without hours takes all the time people have for the plan, eight hours where nobody said", () => {
  const tasks = { a: { assignees: both, estimate: 1 }, b: { assignees: both, estimate: 2, effort: 4 } };
  expect(overloads({ people: { anna: { hours: 35 }, bora: {} }, tasks })).toEqual(["anna 4: 8 of 7", "bora 4: 9 of 8"]);
  expect(overloads({ people: { anna: { hours: 35 }, bora: {} }, tasks }, { workingDays: fullWeek })).toEqual(["anna 4: 6 of 5", "bora 4: 9 of 8"]);
  expect(overloads({ people: { anna: { hours: 0 } }, tasks: { a: { assignees: both, estimate: 1 } } })).toEqual([]);
});

test("[P84] a few minutes a day are not too much, but for whom there is no time at all", () => {
  const taking = (effort: number) => ({ a: { assignees: anna, estimate: 10, effort: 20 }, b: { assignees: anna, estimate: 1, effort } });
  expect(overloads({ people: { anna: { hours: 10 } }, tasks: taking(0.1) })).toEqual([]);
  expect(overloads({ people: { anna: { hours: 10 } }, tasks: taking(0.2) })).toEqual(["anna 4: 2.2 of 2"]);
  expect(overloads({ people: { anna: { hours: 0 } }, tasks: { b: taking(0.1).b } })).toEqual(["anna 4: 0.1 of 0"]);
});

test("[P84] what is done or dropped takes no time, of what is in progress only what is left", () => {
  const task = { assignees: anna, estimate: 2, start: "2027-01-04" };
  const people = { anna: {} };
  expect(overloads({ people, tasks: { a: { ...task, status: "done" }, b: task, c: { ...task, status: "dropped" } } })).toEqual([]);
  expect(overloads({ people, tasks: { a: { ...task, status: "doing", estimate: 3 }, b: { ...task, constraint: "startOn", constraintDate: "2027-01-06" } } }, { today: "2027-01-05" }))
    .toEqual(["anna 6: 16 of 8"]);
});

test("[P84] while one of several is away the others go on with their shares", () => {
  const people = { anna: { timeOff: [{ from: "2027-01-05", to: "2027-01-05", label: "" }] }, bora: {} };
  const tasks = { a: { assignees: both, estimate: 3 }, b: { assignees: both, estimate: 3 } };
  expect(overloads({ people, tasks })).toEqual(["anna 4: 16 of 8", "anna 6: 16 of 8", "bora 4: 16 of 8", "bora 5: 16 of 8", "bora 6: 16 of 8"]);
  expect(overloads({ people, tasks }, { people: new Set(anna) })).toEqual(["anna 4: 16 of 8", "anna 6: 16 of 8"]);
  expect(overloads({ people, tasks: { a: tasks.a, b: { ...tasks.b, assignees: anna } } })).toEqual(["anna 4: 16 of 8", "anna 6: 16 of 8"]);
});
