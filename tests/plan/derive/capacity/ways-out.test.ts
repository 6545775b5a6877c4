import { expect, test } from "vitest";
import { capacityOf } from "@/lib/plan/derive/capacity/capacity";
import { fitOf } from "@/lib/plan/derive/capacity/fit";
import { createTrial } from "@/lib/plan/derive/capacity/trial";
import { type WayOut } from "@/lib/plan/derive/capacity/way";
import { waysOut } from "@/lib/plan/derive/capacity/ways-out";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, tableOf, withChanges } from "@/lib/plan/plan";
import { bigPlan } from "../../../support/big-plan";
import { type MadeRows, madePlan } from "../../../support/made-plan";
import { createRandom } from "../../../support/random";
import { anyPlan } from "../schedule/random-edits";
import { samplePlan, sampleToday } from "./sample-plan";

const today = "2027-01-04";
function trialOf(plan: Plan, now = today) {
  const schedule = scheduleOf(plan, now);
  return createTrial({ plan, schedule, capacity: capacityOf(plan, schedule) });
}
function waysIn(rows: MadeRows): readonly WayOut[] {
  const trial = trialOf(madePlan({ overview: { plan: { start: today } }, ...rows }));
  const [worst] = trial.capacity.over;
  if (!worst) throw new Error("nobody has too much");
  return waysOut(trial, worst);
}
const ofKind = <K extends WayOut["kind"]>(ways: readonly WayOut[], kind: K) => ways.filter((way): way is Extract<WayOut, { kind: K }> => way.kind === kind);

/** Anna has 60 hours in a week of 40; something later keeps the plan from ending with it. */
const crowded: MadeRows = {
  people: { anna: { hours: 40 } },
  tasks: {
    a: { assignees: ["anna"], estimate: 5, effort: 40 },
    b: { assignees: ["anna"], estimate: 5, effort: 20 },
    end: { estimate: 20 },
  },
};

test("[P165] a task moves as few days later as will do, within its slack", () => {
  const [later] = ofKind(waysIn(crowded), "later");
  expect(later).toMatchObject({ task: "a", days: 3, slack: 15, left: 0, consequences: { finish: null } });
  expect(later?.changes).toEqual([{ section: "tasks", record: "a", values: { start: "2027-01-07" } }]);
});

test("[P165] without slack it moves the end, and says so", () => {
  const [later] = ofKind(waysIn({ ...crowded, tasks: { a: crowded["tasks"]!["a"]!, b: crowded["tasks"]!["b"]! } }), "later");
  expect(later).toMatchObject({ slack: 0, left: 0 });
  expect(later?.consequences.finish).not.toBeNull();
});

test("[P165] what has begun or stands in the next weeks too is not what moves", () => {
  const begun = { ...crowded, tasks: { ...crowded["tasks"], a: { ...crowded["tasks"]!["a"], actualStart: today, status: "doing" }, b: { ...crowded["tasks"]!["b"], actualStart: today, status: "doing" } } };
  expect(ofKind(waysIn(begun), "later")).toEqual([]);
});

test("[P165] work goes to who has room, first to whose strengths fit, shared where that is enough", () => {
  const people = { ...crowded["people"], bora: { hours: 30 }, chul: { hours: 20, strengths: "Clean patient records" }, dana: { hours: 40, timeOff: [{ from: today, to: "2027-01-10", label: "" }] } };
  const tasks = { ...crowded["tasks"], a: { ...crowded["tasks"]!["a"], title: "Move the patients' records" } };
  const gives = ofKind(waysIn({ people, tasks }), "give");
  expect(gives.map(({ to, task, whole, left }) => ({ to, task, whole, left }))).toEqual([
    { to: "chul", task: "a", whole: false, left: 0 }, { to: "bora", task: "a", whole: false, left: 0 },
  ]);
  expect(gives[0]).toMatchObject({ percent: 0, fits: ["patients", "records"], freed: 20 });
});

test("[P165] where sharing is not enough, or a task has no hours, it is handed over", () => {
  const people = { anna: { hours: 20 }, bora: { hours: 40 } };
  const tasks = { a: { assignees: ["anna"], estimate: 5, effort: 20 }, b: { assignees: ["anna"], estimate: 5 } };
  expect(ofKind(waysIn({ people, tasks }), "give").map(({ task, whole, left }) => [task, whole, left])).toEqual([["a", true, 0], ["b", true, 0]]);
});

test("[P165] what is neither critical nor important can be cut", () => {
  expect(ofKind(waysIn(crowded), "cut").map(({ task, waiting }) => [task, waiting])).toEqual([["a", 0], ["b", 0]]);
  const guarded = { ...crowded, tasks: { ...crowded["tasks"], a: { ...crowded["tasks"]!["a"], important: true } } };
  expect(ofKind(waysIn(guarded), "cut").map(({ task }) => task)).toEqual(["b"]);
  const critical = { ...crowded, tasks: { a: crowded["tasks"]!["a"]!, b: crowded["tasks"]!["b"]! } };
  expect(ofKind(waysIn(critical), "cut")).toEqual([]);
});

/** Each way of each week, written down, against what was told. */
function checkAll(plan: Plan, now: string, hint: string): number {
  const trial = trialOf(plan, now);
  let checked = 0;
  for (const cell of trial.capacity.over.slice(0, 6))
    for (const way of waysOut(trial, cell)) {
      const then = withChanges(plan, way.changes);
      const schedule = scheduleOf(then, now);
      const after = capacityOf(then, schedule);
      const there = after.people.find(({ person }) => person === cell.person)?.cells.get(cell.monday);
      expect(there?.over ?? 0, hint).toBeCloseTo(way.left, 6);
      expect(cell.planned - (there?.planned ?? 0), hint).toBeCloseTo(way.freed, 6);
      expect(way.consequences.finish?.after ?? trial.schedule.finish, hint).toBe(schedule.finish);
      for (const { person, monday, over } of after.over) {
        const before = trial.capacity.over.find((each) => each.person === person && each.monday === monday)?.over ?? 0;
        expect(over, `${hint}: worse for ${person}`).toBeLessThanOrEqual(before + 0.5);
      }
      if (way.kind === "later" && way.days <= way.slack) expect(way.consequences.finish, hint).toBeNull();
      checked++;
    }
  return checked;
}

test("[P165] written down, every way out does what was told and makes no other week worse", { timeout: 60_000 }, () => {
  expect(checkAll(samplePlan(), sampleToday, "sample")).toBeGreaterThan(10);
  let checked = 0;
  for (let seed = 1; seed <= 150; seed++) checked += checkAll(anyPlan(createRandom(seed), 14), "2027-01-19", `SEED=${seed}`);
  expect(checked).toBeGreaterThan(300);
});

test("[P165] a large plan has ways out as well", () => {
  const trial = trialOf(madePlan(bigPlan({ tasks: 600, seed: 3, start: today })));
  const ways = trial.capacity.over.slice(0, 3).flatMap((cell) => waysOut(trial, cell));
  expect(ways.length).toBeGreaterThan(3);
});

test("[P165] words fit in whatever form they stand, in both languages", () => {
  const fits = (strengths: string, title: string) => {
    const plan = madePlan({ people: { p: { strengths } }, tasks: { t: { title } } });
    const [person, task] = [tableOf(plan, "people").records[0], tableOf(plan, "tasks").records[0]];
    return person && task ? fitOf(person, task) : null;
  };
  expect(fits("Patient records, finding duplicates", "Migrate 8,400 patients' records")).toEqual(["patients", "records"]);
  expect(fits("환자 기록 정리, 중복 찾기", "환자기록과 기록을 옮기기")).toEqual(["환자기록과", "기록을"]);
  expect(fits("Sign and send", "Assign the senders")).toEqual(["senders"]);
  expect(fits("", "Anything")).toEqual([]);
});
