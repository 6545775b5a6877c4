import { expect, it } from "vitest";
import { actOf, eisenhower, moveToQuadrant, quadrantHints, quadrantOf, quadrants } from "@/lib/plan/derive/eisenhower";
import { capacityOf } from "@/lib/plan/derive/capacity/capacity";
import { createUnassignedCount, unassignedTasks } from "@/lib/plan/derive/capacity/demand";
import { assigneesOf, createPeopleWork, peopleWork } from "@/lib/plan/derive/people-work";
import { isAmong, whyFindings } from "@/lib/plan/derive/rationale";
import { responsibilityWork } from "@/lib/plan/derive/responsibility-work";
import { createScheduler, scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { addRecord, removeRecord, setMember, setValue } from "@/lib/plan/doc/records";
import { languages } from "@/lib/plan/language";
import { findRecord, type Plan, tableOf, withChanges } from "@/lib/plan/plan";
import { type FieldValue } from "@/lib/plan/fields";
import { madePlan, after } from "../../../support/made-plan";
import { createRandom } from "../../../support/random";
import { createReplica, syncAll } from "../../../support/replicas";
import { planOf } from "./raci-history";
import { samplePlan } from "./sample-plan";

type Row = Readonly<Record<string, FieldValue>>;
const monday = "2027-01-04";
const withTasks = (tasks: Readonly<Record<string, Row>>, rest: Readonly<Record<string, Readonly<Record<string, Row>>>> = {}) =>
  madePlan({ overview: { plan: { start: monday } }, people: { ana: {}, ben: {} }, tasks, ...rest });
const scheduled = (plan: Plan, today = monday) => scheduleOf(plan, today);

it("[P133] a responsibility is as far as its tasks, each once, weighted by their estimates; what is dropped or gone counts for nothing", () => {
  const plan = withTasks(
    { a: { estimate: 6, status: "done" }, b: { estimate: 2, progress: 50 }, c: {}, d: { status: "dropped", estimate: 90 } },
    { responsibilities: { row: { tasks: ["a", "b", "c", "d", "gone", "a"] }, empty: {} } },
  );
  const work = (id: string) => responsibilityWork(findRecord(plan, "responsibilities", id)!, (task) => findRecord(plan, "tasks", task));
  expect(work("row")).toEqual({ all: 3, done: 1, percent: Math.round((100 * (6 + 1)) / 9) });
  expect(work("empty")).toEqual({ all: 0, done: 0, percent: null });
});

it("[P134] each assignment stands once with its person, owed by its promise, delivered by the last one; what is nobody's stands by itself", () => {
  const plan = withTasks({
    a: { assignees: ["ana", "ben", "ana"], due: "2027-02-01" }, b: { assignees: ["ana"], due: "2027-01-20" }, c: { assignees: ["ana"] },
    d: { assignees: ["ben"], status: "done", due: "2027-01-05" }, e: { assignees: ["gone"] }, f: { assignees: ["ana"], status: "dropped" },
  });
  const rows = peopleWork(plan, scheduled(plan)).map(({ person, owed, delivered }) => [person, owed.map(({ id }) => id), delivered.map(({ id }) => id)]);
  expect(rows).toEqual([["ana", ["b", "a", "c"], []], ["ben", ["a"], ["d"]], [null, ["e"], []]]);
});

it("[P135] late is what is past its promise, and what by the schedule will be, by working days", () => {
  const plan = withTasks({
    a: { assignees: ["ana"], estimate: 5 }, b: { assignees: ["ana"], estimate: 5, due: "2027-01-13", after: after("a") },
    c: { assignees: ["ana"], status: "done", due: "2027-01-05", actualFinish: "2027-01-06" },
  });
  const [now] = peopleWork(plan, scheduled(plan));
  expect(now).toMatchObject({ late: 1, owed: [{ id: "b", daysLate: 2, isOverdue: false }, { id: "a", daysLate: 0 }], delivered: [{ id: "c", isOverdue: true }] });
  const [later] = peopleWork(plan, scheduled(plan, "2027-01-14"));
  expect(later?.owed[0]).toMatchObject({ id: "b", isOverdue: true });
});

it("[P136] a task that is neither done nor dropped stands in one quadrant; moving it sets both flags, and a quadrant acts or asks", () => {
  const plan = withTasks({ a: {}, b: { urgent: true }, c: { important: true }, d: { urgent: true, important: true }, e: { status: "done" }, f: { status: "dropped" } });
  expect(eisenhower(plan)).toEqual({ do: ["d"], schedule: ["c"], delegate: ["b"], drop: ["a"] });
  for (const quadrant of quadrants) {
    const moved = withChanges(plan, [moveToQuadrant("a", quadrant)]);
    expect(quadrantOf(findRecord(moved, "tasks", "a")!)).toBe(quadrant);
  }
  const act = (quadrant: (typeof quadrants)[number], values: Row) => actOf(quadrant, findRecord(withTasks({ x: values }), "tasks", "x")!);
  expect(act("do", { status: "todo" })?.change?.values).toEqual({ status: "doing" });
  expect(act("do", { status: "doing" })).toBeNull();
  expect(act("drop", {})?.change?.values).toEqual({ status: "dropped" });
  expect(act("schedule", { start: monday })).toEqual({ change: null, asks: ["due"] });
  expect(act("schedule", { start: monday, due: monday })).toBeNull();
  expect(act("delegate", {})).toEqual({ change: null, asks: ["assignees"] });
});

it("[P137] dates that contradict the flags are hints, each with the change that follows it", () => {
  const plan = withTasks({
    near: { due: "2027-01-08", estimate: 1, important: true }, past: { due: "2026-12-30", estimate: 1, important: true },
    far: { due: "2027-06-01", estimate: 1, urgent: true, important: true }, long: { estimate: 40 }, done: { status: "done", due: monday },
  });
  const schedule = scheduled(plan);
  const hints = (id: string) => quadrantHints(findRecord(plan, "tasks", id)!, schedule).map(({ code, days }) => [code, days]);
  expect(hints("near")).toEqual([["becomesUrgent", 5]]);
  expect(hints("past")[0]?.[0]).toBe("becomesUrgent");
  expect(hints("far")[0]?.[0]).toBe("canWait");
  expect(hints("long")).toEqual([["isCritical", 0]]);
  expect(hints("done")).toEqual([]);
});

it("[P138] an assignment without a reason, and a reason that is lost, without strengths or about somebody else's work, is told", () => {
  const plan = madePlan({
    people: { ana: { strengths: "Teaches with patience" }, ben: {} },
    tasks: { a: { assignees: ["ana"] }, b: { assignees: ["ana", "ben"] }, c: { assignees: ["ben"], status: "done" } },
    responsibilities: { row: { raci: { ben: "A", ana: "C" }, tasks: ["b"] } },
    rationale: {
      r1: { person: "ana", work: "a", strengths: "Teaching" }, r2: { person: "ben", work: "row" }, r3: { person: "gone", work: "a", strengths: "x" },
      r4: { person: "ana", work: "gone", strengths: "Teaching" }, r5: { person: "ben", work: "a", strengths: "Law" }, r6: { person: "ana", work: "a", strengths: "Accounting" }, r7: {},
    },
  });
  expect(whyFindings(plan).map(({ code, record, others }) => [code, record, ...others])).toEqual([
    ["noReason", "b", "ana"],
    ["noStrengths", "r2", "ben"], ["lostReason", "r3", "gone"], ["lostReason", "r4", "gone"], ["notTheirs", "r5", "ben", "a"], ["otherStrengths", "r6", "ana"],
  ]);
});

it("[P139] strengths are the person's when a word of them begins alike, in both languages", () => {
  expect(isAmong("Teaching, clear notices", "Teaches with patience")).toBe(true);
  expect(isAmong("가르치기, 알기 쉬운 안내문", "차근차근 가르치고, 읽히는 안내문을 쓴다")).toBe(true);
  expect(isAmong("Accounting", "Teaches with patience")).toBe(false);
  expect(isAmong("회계", "차근차근 가르친다")).toBe(false);
  for (const language of languages) expect(whyFindings(samplePlan(language)).filter(({ code }) => code !== "noReason")).toEqual([]);
});

it("[P134] whatever concurrent histories left, there is an answer for everybody, the same on every replica and as counted naively", () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < 1_000; seed++) {
    const random = createRandom(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const writers = [createReplica(seed * 2), createReplica(seed * 2 + 1)];
    for (const id of ["p0", "p1"]) addRecord(writers[0]!, "people", { id });
    for (const id of ["t0", "t1", "t2"]) addRecord(writers[0]!, "tasks", { id });
    addRecord(writers[0]!, "rationale", { id: "y" });
    syncAll(...writers);
    const [follow, countUnassigned] = [createPeopleWork(), createUnassignedCount()];
    const scheduler = createScheduler();
    for (let step = 0; step < 10; step++) {
      const writer = pick(writers);
      const task = pick(["t0", "t1", "t2"]);
      pick([
        () => setMember(writer, "tasks", task, "assignees", pick(["p0", "p1", "gone"]), pick([true, null])),
        () => setValue(writer, "tasks", task, "status", pick(["todo", "done", "dropped", ""])),
        () => setValue(writer, "tasks", task, pick(["urgent", "important"]), pick([true, false])),
        () => setValue(writer, "tasks", task, "due", pick(["2027-01-05", ""])),
        () => setValue(writer, "rationale", "y", pick(["work", "person"]), pick(["p0", "t0", "t1", "gone"])),
        () => removeRecord(writer, pick(["people", "tasks"]), pick(["p0", "t1"])),
        () => syncAll(...writers),
      ])();
      const plan = planOf(writers[0]!);
      scheduler.update(plan, monday);
      if (JSON.stringify(follow(plan, scheduler.schedule())) !== JSON.stringify(peopleWork(plan, scheduler.schedule()))) wrong.push(`seed ${seed}: followed`);
      const known = { plan, schedule: scheduler.schedule(), capacity: capacityOf(plan, scheduler.schedule()) };
      if (countUnassigned(plan) !== unassignedTasks(known).length) wrong.push(`seed ${seed}: of nobody`);
    }
    syncAll(...writers);
    const [one, other] = writers.map(planOf) as [Plan, Plan];
    const told = (plan: Plan) => JSON.stringify([peopleWork(plan, scheduled(plan)), eisenhower(plan), whyFindings(plan)]);
    if (told(one) !== told(other)) wrong.push(`seed ${seed}: replicas`);
    const here = new Set(tableOf(one, "people").records.map(({ id }) => id));
    const naive = tableOf(one, "tasks").records.filter(({ values }) => values["status"] !== "dropped")
      .reduce((sum, task) => sum + Math.max(1, assigneesOf(task).filter((person) => here.has(person)).length), 0);
    const counted = peopleWork(one, scheduled(one)).reduce((sum, { owed, delivered }) => sum + owed.length + delivered.length, 0);
    if (counted !== naive) wrong.push(`seed ${seed}: ${counted} of ${naive}`);
  }
  expect(wrong).toEqual([]);
});
