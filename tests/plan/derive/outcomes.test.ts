import { expect, test } from "vitest";
import { citationsOf } from "@/lib/plan/derive/citations";
import { compareOutcomes, outcomeFindings } from "@/lib/plan/derive/outcomes";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { tableOf } from "@/lib/plan/plan";
import { singleId } from "@/lib/plan/section";
import { madePlan, type MadeRows } from "../../support/made-plan";
import { plansOfHistories } from "./support/histories";

const today = "2027-01-04";
const compare = (rows: MadeRows) => {
  const plan = madePlan({ overview: { [singleId]: { start: today } }, ...rows });
  return compareOutcomes(plan, scheduleOf(plan, today));
};

test("[P158] what the research expects stands beside the end of the schedule, the planned budget and people's hours", () => {
  const [timeline, budget, personnel] = compare({
    research: { f: {} },
    outcomes: {
      a: { kind: "timeline", by: "2027-01-08", evidence: ["f", "gone"] }, b: { kind: "budget", amount: 90 },
      c: { kind: "personnel", hours: 8 }, d: { kind: "personnel", hours: 2 },
    },
    tasks: { t: { estimate: 6 } }, budget: { x: { planned: 60 }, y: { planned: 40 }, z: {} }, people: { p: { hours: 20 }, q: {} },
  });
  expect(timeline).toEqual({ kind: "timeline", figures: [{ id: "a", expected: "2027-01-08", evidence: ["f"] }], expected: "2027-01-08", planned: "2027-01-11", difference: 1 });
  expect(budget).toMatchObject({ expected: 90, planned: 100, difference: 10 });
  expect(personnel).toMatchObject({ expected: 10, planned: 20, difference: 10, figures: [{ id: "c", evidence: [] }, { id: "d" }] });
});

test("[P158] of several days the last decides, and what one side does not say has no difference", () => {
  const [timeline, budget, personnel] = compare({
    outcomes: { a: { kind: "timeline", by: "2027-03-01" }, b: { kind: "timeline", by: "2027-02-01" }, c: { kind: "budget", amount: 5 } },
    people: { p: { hours: 5 } },
  });
  expect(timeline).toMatchObject({ expected: "2027-03-01", planned: null, difference: null });
  expect(budget).toMatchObject({ expected: 5, planned: null, difference: null });
  expect(personnel).toMatchObject({ expected: null, planned: 5, difference: null, figures: [] });
});

test("[P158] an outcome says what it is about, how much, and which research shows it", () => {
  const found = (row: MadeRows[string][string]) =>
    outcomeFindings(madePlan({ research: { f: {} }, outcomes: { o: { kind: "budget", amount: 0, evidence: ["f"], ...row } } })).map(({ code, field }) => [code, field]);
  expect(found({})).toEqual([]);
  expect(found({ kind: null })).toEqual([["noKind", "kind"]]);
  expect(found({ amount: null })).toEqual([["noFigure", "amount"]]);
  expect(found({ kind: "timeline" })).toEqual([["noFigure", "by"]]);
  expect(found({ evidence: ["gone"] })).toEqual([["noEvidence", "evidence"]]);
});

test("[P158] a record is told which notes and outcomes cite it", () => {
  const plan = madePlan({ research: { f: { bearsOn: ["g", "r"] }, e: { bearsOn: ["g"] } }, outcomes: { o: { evidence: ["f"] } } });
  expect(citationsOf(plan, "g")).toEqual([{ section: "research", id: "f" }, { section: "research", id: "e" }]);
  expect(citationsOf(plan, "f")).toEqual([{ section: "outcomes", id: "o" }]);
  expect(citationsOf(plan, "nobody")).toEqual([]);
});

test("[P155] whatever histories leave, sums equal a count by hand", () => {
  for (const plan of plansOfHistories(["overview", "outcomes", "research", "budget", "people", "tasks"], 1_000)) {
    const [, budget, personnel] = compareOutcomes(plan, scheduleOf(plan, today));
    const sum = (section: string, field: string, kind?: string) => tableOf(plan, section).records
      .filter(({ values }) => kind === undefined || values["kind"] === kind).reduce((total, { values }) => total + Number(values[field] ?? 0), 0);
    expect(budget?.expected ?? 0).toBeCloseTo(sum("outcomes", "amount", "budget"));
    expect(budget?.planned ?? 0).toBeCloseTo(sum("budget", "planned"));
    expect(personnel?.planned ?? 0).toBeCloseTo(sum("people", "hours"));
    expect(new Set(outcomeFindings(plan).map(({ record, code }) => `${record} ${code}`)).size).toBe(outcomeFindings(plan).length);
  }
});
