import { expect, test } from "vitest";
import { deliverableFindings, deliverableProgress } from "@/lib/plan/derive/deliverables";
import { goalTree } from "@/lib/plan/derive/goal-tree";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type FieldValue } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord, singleId } from "@/lib/plan/section";
import { textToProse } from "@/lib/plan/prose";
import { madePlan, type MadeRows } from "../../support/made-plan";
import { plansOfHistories } from "./support/histories";

const today = "2027-01-19";
type Row = Record<string, FieldValue>;
const overview = { [singleId]: { start: "2027-01-04" } };
const progressOf = (tasks: Record<string, Row>, rows: MadeRows = {}) => {
  const plan = madePlan({ overview, deliverables: { d: {} }, tasks, ...rows });
  return deliverableProgress(plan, scheduleOf(plan, today)).get("d");
};
const task = (row: Row = {}): Row => ({ deliverable: "d", ...row });

test("[P153] the tasks of a deliverable weigh by their estimates; what is dropped is left out", () => {
  const got = progressOf({
    a: task({ estimate: 6, status: "done" }), b: task({ estimate: 3, progress: 50 }), c: task({ estimate: 1 }),
    gone: task({ estimate: 90, status: "dropped" }), other: { estimate: 9, deliverable: "e" }, none: { estimate: 9 },
  });
  expect(got).toMatchObject({ tasks: ["a", "b", "c"], all: 3, done: 1, late: 0, days: { all: 10, done: 7.5 }, share: 0.75 });
});

test("[P153] a task without an estimate weighs a day, and tasks past their date that are not done are late", () => {
  const got = progressOf({
    a: task({ status: "done", due: "2027-01-05" }), b: task({ due: "2027-01-18" }), c: task({ due: today }), d: task({ estimate: 0 }),
  });
  expect(got).toMatchObject({ all: 4, done: 1, late: 1, days: { all: 4, done: 1 }, share: 0.25 });
});

test("[P153] without tasks there is no share and no end", () => {
  expect(progressOf({})).toEqual({ id: "d", tasks: [], all: 0, done: 0, late: 0, days: { all: 0, done: 0 }, share: null, finish: null });
});

test("[P153] it ends when the schedule ends the last of its tasks", () => {
  const got = progressOf({ a: task({ estimate: 2, start: "2027-02-01" }), b: task({ estimate: 5, start: "2027-02-01" }) });
  expect(got?.finish).toBe("2027-02-05");
});

test("[P154] a deliverable without a goal, an acceptance or a task is open, at the field that answers", () => {
  const found = (row: Row, tasks: Record<string, Row> = { t: task() }) => {
    const plan = madePlan({ overview, goals: { g: {} }, deliverables: { d: { goals: ["g"], acceptance: textToProse("Signed"), ...row } }, tasks });
    return deliverableFindings(plan, scheduleOf(plan, today)).map(({ code, field }) => [code, field]);
  };
  expect(found({})).toEqual([]);
  expect(found({ goals: [] })).toEqual([["noGoal", "goals"]]);
  expect(found({ goals: ["removed"] })).toEqual([["noGoal", "goals"]]);
  expect(found({ acceptance: textToProse(" ") })).toEqual([["noAcceptance", "acceptance"]]);
  expect(found({}, {})).toEqual([["noTasks", null]]);
  expect(found({}, { t: task({ status: "dropped" }) })).toEqual([["noTasks", null]]);
});

test("[P154] one that is due before its last open task ends is broken, by working days", () => {
  const found = (tasks: Record<string, Row>) => {
    const plan = madePlan({ overview, goals: { g: {} }, deliverables: { d: { goals: ["g"], acceptance: textToProse("Signed"), due: "2027-02-03" } }, tasks });
    return deliverableFindings(plan, scheduleOf(plan, today));
  };
  const five = task({ estimate: 5, start: "2027-02-01" });
  expect(found({ t: five })).toMatchObject([{ code: "dueBeforeTasks", severity: "broken", days: 2, others: ["t"], field: "due" }]);
  expect(found({ t: { ...five, estimate: 3 } })).toEqual([]);
  expect(found({ t: { ...five, status: "done", actualFinish: "2027-02-05" } })).toEqual([]);
});

test("[P156] a deliverable stands under each goal it serves, and a task that leads there twice counts once", () => {
  const plan = madePlan({
    goals: { g1: {}, g2: {}, g3: {} },
    deliverables: { a: { goals: ["g1", "g2"] }, b: { goals: ["g1"] }, c: { goals: ["nowhere"] }, d: {} },
    tasks: { t1: { deliverable: "a", status: "done" }, t2: { deliverable: "b" }, t3: { deliverable: "d" } },
  });
  const tree = goalTree(plan, today);
  expect(tree.goals.map(({ id, deliverables, all, done }) => [id, deliverables, all, done])).toEqual([
    ["g1", ["a", "b"], 2, 1], ["g2", ["a"], 1, 1], ["g3", [], 0, 0],
  ]);
  expect(tree.loose).toEqual(["c", "d"]);
});

test("[P155] whatever histories leave, the roll-up equals a count by hand, and every gap is found once", () => {
  for (const plan of plansOfHistories(["overview", "goals", "deliverables", "tasks"], 1_000)) {
    const schedule = scheduleOf(plan, today);
    const progress = deliverableProgress(plan, schedule);
    const records = tableOf(plan, "deliverables").records;
    expect([...progress.keys()]).toEqual(records.map(({ id }) => id));
    for (const { id } of records) expect(progress.get(id)).toMatchObject(byHand(plan, id));
    const found = deliverableFindings(plan, schedule);
    expect(new Set(found.map(({ record, code }) => `${record} ${code}`)).size).toBe(found.length);
    expect(found.filter(({ code }) => code === "noTasks").map(({ record }) => record)).toEqual(records.filter(({ id }) => byHand(plan, id).all === 0).map(({ id }) => id));
    const { goals, loose } = goalTree(plan, today);
    for (const { id } of records) {
      const places = goals.filter(({ deliverables }) => deliverables.includes(id)).length;
      expect(places === 0).toBe(loose.includes(id));
    }
    for (const { share } of [...goals, ...progress.values()]) if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
  }
});

function byHand(plan: Plan, deliverable: string) {
  const isDone = ({ values }: AnyRecord) => values["status"] === "done" || values["progress"] === 100 || values["actualFinish"] !== null;
  const own = tableOf(plan, "tasks").records.filter(({ values }) => values["deliverable"] === deliverable && values["status"] !== "dropped");
  const left = own.filter((each) => !isDone(each));
  return { tasks: own.map(({ id }) => id), all: own.length, done: own.length - left.length, late: left.filter(({ values }) => values["due"] !== null && String(values["due"]) < today).length };
}
