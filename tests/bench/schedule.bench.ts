/** Scheduling: everything afresh, and after one edit, beside what computing everything afresh costs in the same run. */
import { expect, test } from "vitest";
import { createScheduler, type Schedule, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { createScheduleFindings, scheduleFindings } from "@/lib/plan/derive/schedule/findings";
import { type Dependency, type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf, withChanges } from "@/lib/plan/plan";
import { pick } from "../support/field-values";
import { madePlan } from "../support/made-plan";
import { createRandom } from "../support/random";
import { printTimings, quantile, timeInTurns } from "./measure";

const today = "2027-01-19";

/** Fifty chains beside each other with links between them, a milestone for each hundred tasks, absences and holidays. */
function largePlan(tasks: number): Plan {
  const random = createRandom(tasks);
  const whole = (to: number) => Math.floor(random() * to);
  const rows: Record<string, Record<string, FieldValue>> = {};
  for (let index = 0; index < tasks; index++) {
    const on = [...new Set([index - 50, index - 1 - whole(200)])].filter((from) => from >= 0);
    rows[`t${index}`] = {
      estimate: 1 + whole(8), assignees: [`p${whole(20)}`], milestone: random() < 0.3 ? `m${Math.floor(index / 100)}` : null,
      after: on.map((from): Dependency => ({ on: `t${from}`, type: random() < 0.8 ? "FS" : "SS", lag: whole(3) })),
    };
  }
  const people = Array.from({ length: 20 }, (_, index) => [`p${index}`, { timeOff: [{ from: "2027-03-01", to: "2027-03-05", label: "" }] }]);
  const milestones = Array.from({ length: Math.ceil(tasks / 100) }, (_, index) => [`m${index}`, { buffer: 3 }]);
  return madePlan({
    overview: { plan: { start: "2027-01-04", holidays: [{ from: "2027-02-08", to: "2027-02-09", label: "" }] } },
    people: Object.fromEntries(people), milestones: Object.fromEntries(milestones), tasks: rows,
  });
}

type Edit = (plan: Plan, id: string, random: () => number) => Plan;

/** Plans one edit apart, and the scheduler that follows them; `then` is done behind each. */
function follow(plan: Plan, edit: Edit, then: (plan: Plan, schedule: Schedule, changed: ReadonlySet<string>) => unknown = () => null): (round: number) => void {
  const scheduler = createScheduler();
  const random = createRandom(7);
  const first = scheduler.update(plan, today);
  then(plan, scheduler.schedule(), first);
  const ids = tableOf(plan, "tasks").records.map(({ id }) => id);
  let last = plan;
  const plans = Array.from({ length: rounds }, () => (last = edit(last, pick(random, ids), random)));
  return (round) => {
    const next = plans[round] ?? last;
    const changed = scheduler.update(next, today);
    then(next, scheduler.schedule(), changed);
  };
}

const rounds = 200;
const set = (plan: Plan, id: string, values: Record<string, FieldValue>): Plan => withChanges(plan, [{ section: "tasks", record: id, values }]);
const linksOf = (plan: Plan, id: string) => (tableOf(plan, "tasks").records.find((task) => task.id === id)?.values["after"] ?? []) as readonly Dependency[];
const date = (random: () => number) => new Date(Date.UTC(2027, 0, 4 + Math.floor(random() * 300))).toISOString().slice(0, 10);

const estimate: Edit = (plan, id, random) => set(plan, id, { estimate: 1 + Math.floor(random() * 10) });
const edits: Readonly<Record<string, Edit>> = {
  "an estimate": estimate,
  "a start date": (plan, id, random) => set(plan, id, { start: date(random) }),
  progress: (plan, id, random) => set(plan, id, { status: "doing", progress: Math.floor(random() * 90) }),
  "a link added": (plan, id, random) => {
    const on = `t${Math.floor(random() * Number(id.slice(1)))}`;
    return set(plan, id, { after: [...linksOf(plan, id).filter((link) => link.on !== on), { on, type: "FS", lag: 0 }] });
  },
  "a link removed": (plan, id) => set(plan, id, { after: linksOf(plan, id).slice(1) }),
  "a task added": (plan, id, random) => {
    const { records, removed } = tableOf(plan, "tasks");
    const [made] = tableOf(madePlan({ tasks: { [`n${Math.floor(random() * 1e9)}`]: { estimate: 2, after: [{ on: id, type: "FS", lag: 0 }] } } }), "tasks").records;
    return { sections: { ...plan.sections, tasks: { records: made ? [...records, made] : records, removed } } };
  },
};

test("a whole schedule", async () => {
  const [small, large] = [largePlan(1_000), largePlan(5_000)];
  const timings = await timeInTurns(20, {
    "findings of 5,000 tasks": (() => {
      const schedule = scheduleOf(large, today);
      return () => scheduleFindings(large, schedule);
    })(),
    "1,000 tasks": () => scheduleOf(small, today),
    "5,000 tasks": () => scheduleOf(large, today),
  });
  printTimings("A schedule computed afresh", timings);
});

test("one edit in 5,000 tasks", async () => {
  const plan = largePlan(5_000);
  const kinds = Object.values(edits);
  const mixed = follow(plan, (before, id, random) => pick(random, kinds)(before, id, random));
  const each = Object.fromEntries(Object.entries(edits).map(([name, edit]) => [name, follow(plan, edit)]));
  const timings = await timeInTurns(rounds, {
    "all kinds mixed": mixed, ...each,
    "an estimate, with findings": follow(plan, estimate, createScheduleFindings().follow),
    "everything afresh": () => scheduleOf(plan, today),
  });
  printTimings("One edit in a plan of 5,000 tasks", timings);
  const [first] = timings;
  if (first) console.log(`all kinds mixed: p95 ${quantile(first, 0.95).toFixed(2)} ms`);
  expect(timings).toHaveLength(9);
});
