import { expect, test } from "vitest";
import { levelChanges } from "@/lib/plan/derive/level/level-changes";
import { levelProject } from "@/lib/plan/derive/level/level-project";
import { dailyHours, overloadsOf, workOf } from "@/lib/plan/derive/level/load";
import { searchSchedule } from "@/lib/plan/derive/level/search";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, tableOf, withChanges } from "@/lib/plan/plan";
import { after, madePlan, type MadeRows } from "../../../support/made-plan";
import { createRandom } from "../../../support/random";
import { anyPlan, peopleIds } from "../schedule/random-edits";
import { wait } from "../schedule/worked";

const today = "2027-01-04";
/** Monday the 4th is the first day; nobody is away, and everybody has eight hours a day. */
const planOf = (rows: MadeRows): Plan => madePlan({ overview: { plan: { start: today } }, people: { anna: { hours: 40 }, bora: { hours: 40 } }, ...rows });
const januaryOf = (dates: Readonly<Record<string, unknown>>) => [dates["start"], dates["due"]].map((date) => (typeof date === "string" ? Number(date.slice(8)) : date));

function level(plan: Plan, day = today, seed = 1, limit = 400) {
  const before = scheduleOf(plan, day);
  const problem = levelProject(plan, before);
  const found = searchSchedule(problem.project, { random: createRandom(seed), limit });
  const changes = levelChanges(plan, problem, found);
  const levelled = withChanges(plan, changes);
  const moved = Object.fromEntries(changes.map(({ record, values }) => [record, januaryOf(values)]));
  return { before, problem, found, changes, moved, plan: levelled, after: scheduleOf(levelled, day) };
}

const anna = ["anna"];

test("[P85] who has two tasks at once does one after the other, within slack first", () => {
  const plan = planOf({ tasks: {
    long: { assignees: anna, estimate: 5 },
    short: { assignees: anna, estimate: 2, start: "2027-01-04", due: "2027-01-05" },
    frame: { assignees: ["bora"], estimate: 7 },
  } });
  const { moved, before, after: levelled } = level(plan);
  expect(overloadsOf(plan, before)).toHaveLength(2);
  expect(moved).toEqual({ long: [6, undefined] });
  expect(levelled.finish).toBe(before.finish);
});

test("[P85] without slack the end moves, and by no more than it must", () => {
  const { moved, before, after: levelled } = level(planOf({ tasks: {
    first: { assignees: anna, estimate: 5 }, second: { assignees: anna, estimate: 2, due: "2027-01-05" }, last: { assignees: ["bora"], estimate: 3, after: after("first") },
  } }));
  expect(levelled.finish - before.finish).toBe(0);
  expect(moved).toEqual({ second: [11, 12] });
  const tight = level(planOf({ tasks: { first: { assignees: anna, estimate: 5 }, second: { assignees: anna, estimate: 2 } } }));
  expect(tight.after.finish - tight.before.finish).toBe(2);
});

test("[P85] what is in progress or fixed stays, and what is in progress is not kept waiting longer", () => {
  const { moved } = level(planOf({ tasks: {
    begun: { assignees: anna, estimate: 4, start: "2027-01-04", status: "doing" },
    fixed: { assignees: anna, estimate: 2, constraint: "startOn", constraintDate: "2027-01-08" },
    free: { assignees: anna, estimate: 3 },
    before: { assignees: ["bora"], estimate: 2 },
    waiting: { assignees: ["bora"], estimate: 3, status: "doing", start: "2027-01-04", after: after("before") },
    other: { assignees: ["bora"], estimate: 1 },
  } }));
  expect(moved).toEqual({ free: [12, undefined], other: [11, undefined] });
});

test("[P85] promised dates of milestones, deadlines and fixed dates are kept before buffers, and buffers before places", () => {
  const plan = planOf({
    tasks: {
      one: { assignees: anna, estimate: 3 }, other: { assignees: anna, estimate: 2 },
      end: { assignees: ["bora"], estimate: 9 },
    },
    milestones: { kept: { date: "2027-01-06", after: [wait("one")] }, far: { date: "2027-01-08", buffer: 2, after: [wait("other")] } },
  });
  expect(level(plan).moved).toEqual({ other: [7, undefined] });
  const buffered = withChanges(plan, [{ section: "milestones", record: "kept", values: { date: "2027-01-08", buffer: 2 } }, { section: "milestones", record: "far", values: { buffer: 0 } }]);
  expect(level(buffered).moved).toEqual({ other: [7, undefined] });
  const fixed = withChanges(plan, [
    { section: "milestones", record: "kept", values: { date: null } },
    { section: "tasks", record: "end", values: { after: [wait("other")], constraint: "startOn", constraintDate: "2027-01-06" } },
  ]);
  expect(level(fixed).moved).toEqual({ one: [6, undefined] });
});

/** Plans with everything that a schedule reads, and hours of people and tasks. */
function busyPlan(seed: number): Plan {
  const random = createRandom(seed);
  const plan = anyPlan(random, 24);
  const chance = <T>(share: number, value: T): T | null => (random() < share ? value : null);
  return withChanges(plan, [
    ...peopleIds.map((record) => ({ section: "people", record, values: { hours: chance(0.7, Math.floor(random() * 50)) } })),
    ...tableOf(plan, "tasks").records.map(({ id }) => ({ section: "tasks", record: id, values: { effort: chance(0.4, Math.floor(random() * 60)) } })),
  ]);
}

test("[P86] with what levelling writes, the schedule has every task where it was proposed, and moves nothing else", () => {
  let moves = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const plan = busyPlan(seed);
    const { before, problem, found, changes, after: levelled } = level(plan, "2027-02-01", seed, 40);
    const proposed = new Map(problem.entries.flatMap((entry, index) =>
      (entry?.section === "tasks" && !entry.isStarted ? [[entry.id, [found.starts[index], found.finishes[index]].map((day) => (day ?? 0) + problem.origin)]] : [])));
    for (const { id } of tableOf(plan, "tasks").records) {
      const [was, is] = [before.get(id), levelled.get(id)];
      // What was done on a day that nobody wrote down stands where it would have been.
      if (was?.isDone) continue;
      const places = proposed.get(id) ?? [was?.start, was?.finish];
      expect([is?.start, is?.finish], `${id} of plan ${seed}`).toEqual(places);
      expect(changes.some(({ record }) => record === id), `${id} of plan ${seed}`).toBe(is?.start !== was?.start);
    }
    moves += changes.length;
  }
  expect(moves).toBeGreaterThan(200);
});

test("[P85] afterwards nobody has more work than hours, but for what stays and for single tasks that are too much", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const plan = busyPlan(seed);
    const { plan: levelled, after: schedule, problem } = level(plan, "2027-02-01", seed, 40);
    const hours = dailyHours(levelled);
    const staying = new Set(problem.entries.filter((_, index) => problem.project.activities[index]?.fixedStart !== null).map((entry) => entry?.id));
    for (const { person, day } of overloadsOf(levelled, schedule)) {
      const among = tableOf(levelled, "tasks").records.filter((task) => {
        const work = workOf(task, schedule, hours);
        const share = work?.shares.find((each) => each.person === person)?.hours ?? 0;
        return work && share > 0 && (hours.get(person) ?? 0) > 0 && day >= work.start && day < work.finish && !work.away.includes(day);
      });
      const movable = among.filter(({ id }) => !staying.has(id));
      expect(movable.length === 0 || among.length === 1, `${person} on ${day} of plan ${seed}: ${among.map(({ id }) => id).join()}`).toBe(true);
    }
  }
});
