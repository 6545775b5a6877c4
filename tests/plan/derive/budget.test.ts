import { expect, test } from "vitest";
import { type Amounts, budgetOf, type BudgetGroup } from "@/lib/plan/derive/budget";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { playHistory } from "../../support/history";
import { type MadeRows, madePlan } from "../../support/made-plan";
import { samplePlan } from "./capacity/sample-plan";

type Lines = MadeRows[string];
const made = (budget: Lines, approved: number | null = null, rest: MadeRows = {}) =>
  budgetOf(madePlan({ overview: { plan: { budget: approved } }, budget, ...rest }));

test("[P166] the sample's budget reads as in its picture", () => {
  const plan = samplePlan();
  const { parts, free, approved, expected, byDeliverable, findings } = budgetOf(plan);
  expect({ ...parts, free, approved, expected }).toEqual({
    paid: 8_400_000, committed: 50_200_000, planned: 22_500_000, contingency: 8_100_000, free: 2_800_000, approved: 92_000_000, expected: 89_200_000,
  });
  expect(byDeliverable.map(({ key, lines }) => [key === null, lines])).toEqual([[false, 1], [false, 1], [false, 1], [false, 1], [false, 1], [false, 1], [true, 1]]);
  expect(findings).toEqual([]);
});

test("[P166] a line comes to the largest of its three figures, paid before ordered before planned", () => {
  const { lines, expected } = made({
    a: { planned: 10 }, b: { planned: 10, committed: 4 }, c: { planned: 10, committed: 4, actual: 6 }, d: { planned: 5, committed: 8, actual: 2 }, e: {}, f: { planned: 9, committed: 3, category: "contingency" },
  });
  expect(lines.map(({ parts: { paid, committed, planned, contingency } }) => [paid, committed, planned, contingency])).toEqual([
    [0, 0, 10, 0], [0, 4, 6, 0], [6, 0, 4, 0], [2, 6, 0, 0], [0, 0, 0, 0], [0, 3, 0, 6],
  ]);
  expect(expected).toBe(47);
});

test("[P166] categories and deliverables come largest first, what belongs to none last", () => {
  const lines: Lines = { a: { planned: 1, category: "people" }, b: { planned: 5, deliverable: "d1" }, c: { planned: 3, category: "people", deliverable: "gone" } };
  const { byCategory, byDeliverable } = made(lines, null, { deliverables: { d1: {} } });
  const shown = (groups: readonly BudgetGroup[]) => groups.map(({ key, expected, lines: count }) => `${key}: ${expected} in ${count}`);
  expect(shown(byCategory)).toEqual(["people: 4 in 2", "null: 5 in 1"]);
  expect(shown(byDeliverable)).toEqual(["d1: 5 in 1", "null: 4 in 2"]);
});

test("[P167] over budget, over its plan, without plan, owner or contingency", () => {
  const found = made({ a: { planned: 10, committed: 12, owner: "p" }, b: { planned: 10, actual: 13.5 }, c: { owner: "p" } }, 20).findings;
  expect(found.map(({ code, record, field, amount }) => [code, record, field, amount])).toEqual([
    ["overBudget", "plan", "budget", 5.5],
    ["overPlan", "a", "committed", 2], ["overPlan", "b", "actual", 3.5], ["noOwner", "b", "owner", undefined], ["noPlan", "c", "planned", undefined],
    ["noContingency", "a", "category", undefined],
  ]);
  expect(made({}, 5).findings).toEqual([]);
  expect(made({ a: { planned: 5, owner: "p", category: "contingency" } }, 5).findings).toEqual([]);
  expect(made({ a: { planned: 5, owner: "p", category: "contingency" } }).free).toBeNull();
});

const registry = sections.filter(({ id }) => id === "budget");

test("[P166] [P167] over 5,000 random concurrent histories with damage totals equal those added by hand, and every line too dear is reported once", { timeout: 120_000 }, () => {
  let dear = 0;
  for (let seed = 1; seed <= 5_000; seed++) {
    const replicas = playHistory(seed, { registry, damage: true, steps: 14 });
    const [first, ...others] = replicas.map(({ snapshot }) => snapshot.plan());
    if (!first) throw new Error("a history has replicas");
    const budget = budgetOf(first);
    for (const other of others) expect(budgetOf(other), `SEED=${seed}`).toEqual(budget);
    const naive = naiveTotals(first);
    for (const key of ["planned", "committed", "actual", "expected"] as const) {
      expect(Math.abs(budget[key] - naive[key]), `SEED=${seed} ${key}`).toBeLessThanOrEqual(0.01 * budget.lines.length + 1e-9 * Math.abs(naive[key]));
      for (const groups of [budget.byCategory, budget.byDeliverable])
        expect(Math.abs(groups.reduce((sum, group) => sum + group[key], 0) - naive[key])).toBeLessThanOrEqual(0.02 * budget.lines.length + 1e-9 * Math.abs(naive[key]));
    }
    const { paid, committed, planned, contingency } = budget.parts;
    expect(Math.abs(paid + committed + planned + contingency - budget.expected)).toBeLessThanOrEqual(0.05 * budget.lines.length + 1e-9 * Math.abs(budget.expected));
    const tooDear = naive.tooDear.toSorted();
    expect(budget.findings.filter(({ code }) => code === "overPlan").map(({ record }) => record).toSorted(), `SEED=${seed}`).toEqual(tooDear);
    expect(new Set(budget.lines.map(({ id }) => id)).size).toBe(tableOf(first, "budget").records.length);
    dear += tooDear.length;
    for (const { snapshot } of replicas) snapshot.destroy();
  }
  expect(dear).toBeGreaterThan(20);
});

function naiveTotals(plan: Plan): Amounts & { tooDear: string[] } {
  const totals = { planned: 0, committed: 0, actual: 0, expected: 0 };
  const tooDear: string[] = [];
  for (const { id, values } of tableOf(plan, "budget").records) {
    const given: number[] = [];
    for (const key of ["planned", "committed", "actual"] as const) {
      const value = values[key];
      if (typeof value !== "number") continue;
      totals[key] += value;
      given.push(value);
    }
    totals.expected += given.length > 0 ? Math.max(...given) : 0;
    const plannedValue = values["planned"];
    if (typeof plannedValue === "number" && given.some((value) => value > plannedValue)) tooDear.push(id);
  }
  return { ...totals, tooDear };
}
