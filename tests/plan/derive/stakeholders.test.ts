import { expect, test } from "vitest";
import { deliverablesTo, quarterOf, stakeholderFindings, standingOf } from "@/lib/plan/derive/stakeholders";
import { type FieldValue } from "@/lib/plan/fields";
import { tableOf } from "@/lib/plan/plan";
import { madePlan } from "../../support/made-plan";
import { plansOfHistories } from "./support/histories";

type Row = Record<string, FieldValue>;
const told: Row = { power: 5, interest: 5, receives: "News", frequency: "weekly", channel: "Mail", owner: "p" };
const codes = (row: Row, deliverables: Record<string, Row> = { d: { stakeholders: ["h"] } }) =>
  stakeholderFindings(madePlan({ stakeholders: { h: row }, deliverables })).map(({ code, field }) => [code, field]);

test("[P157] the upper two of five steps are high: four quarters", () => {
  expect([[5, 3], [4, 4], [3, 3], [1, 5]].map(([power, interest]) => quarterOf(power!, interest!)))
    .toEqual(["keepSatisfied", "manageClosely", "monitor", "keepInformed"]);
});

test("[P157] who is not placed, and each thing that is missing to tell somebody, is one finding", () => {
  expect(codes(told)).toEqual([]);
  expect(codes({ ...told, power: null })).toEqual([["notPlaced", "power"]]);
  expect(codes({ ...told, interest: null })).toEqual([["notPlaced", "interest"]]);
  for (const [field, code] of [["receives", "noContent"], ["frequency", "noFrequency"], ["channel", "noChannel"], ["owner", "noTeller"]] as const)
    expect(codes({ ...told, [field]: field === "receives" || field === "channel" ? "" : null })).toEqual([[code, field]]);
});

test("[P157] whoever is only watched needs to be told nothing; whoever is managed closely gets something handed over", () => {
  expect(codes({ power: 2, interest: 3 }, {})).toEqual([]);
  expect(codes(told, {})).toEqual([["noDeliverable", null]]);
  expect(codes({ ...told, interest: 3 }, {})).toEqual([]);
});

test("[P157] a deliverable goes to each stakeholder it names, once", () => {
  const to = deliverablesTo(madePlan({ deliverables: { a: { stakeholders: ["h", "i"] }, b: { stakeholders: ["h"] } } }));
  expect([...to]).toEqual([["h", ["a", "b"]], ["i", ["a"]]]);
});

test("[P155] whatever histories leave, everybody has one place or is found to have none", () => {
  for (const plan of plansOfHistories(["stakeholders", "deliverables"], 1_000)) {
    const found = stakeholderFindings(plan);
    const without = tableOf(plan, "stakeholders").records.filter((record) => standingOf(record) === null).map(({ id }) => id);
    expect(found.filter(({ code }) => code === "notPlaced").map(({ record }) => record)).toEqual(without);
    expect(new Set(found.map(({ record, code }) => `${record} ${code}`)).size).toBe(found.length);
  }
});
