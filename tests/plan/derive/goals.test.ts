import { expect, test } from "vitest";
import { goalFindings, goalProgress } from "@/lib/plan/derive/goals";
import { type FieldValue } from "@/lib/plan/fields";
import { tableOf } from "@/lib/plan/plan";
import { madePlan } from "../../support/made-plan";
import { createRandom } from "../../support/random";
import { plansOfHistories } from "./support/histories";

const today = "2027-01-19";
type Row = Record<string, FieldValue>;
const progress = (baseline: FieldValue, current: FieldValue, target: FieldValue, direction: FieldValue = null) =>
  goalProgress({ baseline, current, target, direction });

test("[P150] progress runs from the start to the target, whichever side is good", () => {
  expect(progress(210, 145, 80, "atMost")).toEqual({ share: 0.5, isReached: false });
  expect(progress(0, 2_100, 4_200, "atLeast")).toEqual({ share: 0.5, isReached: false });
  expect(progress(0, 4_200, 4_200, "atLeast")).toEqual({ share: 1, isReached: true });
});

test("[P150] beyond the target it is more than the whole, and worse than at the start it is less than nothing", () => {
  expect(progress(210, 15, 80, "atMost")).toEqual({ share: 1.5, isReached: true });
  expect(progress(210, 275, 80, "atMost")).toEqual({ share: -0.5, isReached: false });
});

test("[P150] without a direction the way from the start to the target says which side is good", () => {
  expect(progress(10, 4, 5)).toMatchObject({ isReached: true });
  expect(progress(5, 10, 10)).toEqual({ share: 1, isReached: true });
  expect(progress(null, 4, 5)).toEqual({ share: null, isReached: false });
  expect(progress(null, 5, 5)).toEqual({ share: 1, isReached: true });
});

test("[P150] what cannot be told is unknown, and a target no further than the start divides by nothing", () => {
  expect(progress(1, null, 5, "atLeast")).toEqual({ share: null, isReached: false });
  expect(progress(1, 2, null, "atLeast")).toEqual({ share: null, isReached: false });
  expect(progress(null, 2, 5, "atLeast")).toEqual({ share: null, isReached: false });
  expect(progress(null, 6, 5, "atLeast")).toEqual({ share: 1, isReached: true });
  expect(progress(5, 4, 5, "atLeast")).toEqual({ share: 0, isReached: false });
  expect(progress(5, 5, 5, "atLeast")).toEqual({ share: 1, isReached: true });
  expect(progress(5, 12, 9, "atMost")).toEqual({ share: 0, isReached: false });
  expect(progress(0, 1e15, 5e-324, "atLeast")).toEqual({ share: 100, isReached: true });
});

test("[P150] whatever the figures are, the share is a number that can be drawn and is whole just where the target is reached", () => {
  const random = createRandom(150);
  const figures = [Number.NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, -0, 0, 1, 2, 3, null, "x", true];
  const any = () => figures[Math.floor(random() * figures.length)] as FieldValue;
  for (let round = 0; round < 5_000; round++) {
    const { share, isReached } = progress(any(), any(), any(), (["atMost", "atLeast", null, "nonsense"] as const)[Math.floor(random() * 4)]);
    if (share === null) expect(isReached).toBe(false);
    else expect([Number.isFinite(share), Math.abs(share) <= 100, share >= 1]).toEqual([true, true, isReached]);
  }
});

const whole: Row = { title: "Fewer calls", measure: "Calls", baseline: 210, current: 210, target: 80, direction: "atMost", due: "2027-08-30", strategy: "Service" };
const serving = { d: { title: "Portal", goals: ["g"] } };
const codes = (goal: Row, rows = {}) =>
  goalFindings(madePlan({ goals: { g: goal }, deliverables: serving, ...rows }), today).map(({ code, field }) => [code, field]);

test("[P151] a goal that says everything has no finding, and each thing left out is exactly one, at its field", () => {
  expect(codes(whole)).toEqual([]);
  expect(codes({ ...whole, measure: "  " })).toEqual([["noMetric", "measure"]]);
  expect(codes({ ...whole, target: null })).toEqual([["noTarget", "target"]]);
  expect(codes({ ...whole, baseline: null })).toEqual([["noBaseline", "baseline"]]);
  expect(codes({ ...whole, strategy: "" })).toEqual([["noStrategy", "strategy"]]);
  expect(codes(whole, { deliverables: {} })).toEqual([["noDeliverable", null]]);
  expect(codes({ ...whole, due: "2027-01-18" })).toEqual([["overdue", "due"]]);
});

test("[P151] a goal that is reached, or due today, is not overdue", () => {
  expect(codes({ ...whole, due: "2027-01-18", current: 80 })).toEqual([]);
  expect(codes({ ...whole, due: today })).toEqual([]);
});

test("[P151] an example is nobody's goal", () => {
  expect(goalFindings(madePlan({ goals: { "example-g": {} }, limits: { "example-k": {} } }), today)).toEqual([]);
});

test("[P152] a limit without a measure or a value is open, and one that is crossed is broken", () => {
  const limit = (row: Row) => goalFindings(madePlan({ limits: { k: { measure: "Wait", target: 9, current: 9, direction: "atMost", ...row } } }), today);
  expect(limit({})).toEqual([]);
  expect(limit({ current: 12 })).toMatchObject([{ code: "crossed", field: "current", severity: "broken", section: "limits" }]);
  expect(limit({ direction: "atLeast", current: 12 })).toEqual([]);
  expect(limit({ direction: null, current: 12 })).toEqual([]);
  expect(limit({ measure: "", target: null }).map(({ code }) => code)).toEqual(["noMetric", "noTarget"]);
});

test("[P155] whatever histories leave, every goal without a measure, target, start, strategy or deliverable is found, and nothing else", () => {
  for (const plan of plansOfHistories(["goals", "limits", "deliverables"], 1_000)) {
    const found = goalFindings(plan, today);
    const served = tableOf(plan, "deliverables").records.flatMap(({ values }) => values["goals"] as string[]);
    const expected = tableOf(plan, "goals").records.flatMap(({ id, values }) => [
      ...(String(values["measure"]).trim() === "" ? [`${id} noMetric`] : []),
      ...(values["target"] === null ? [`${id} noTarget`] : []),
      ...(values["baseline"] === null ? [`${id} noBaseline`] : []),
      ...(String(values["strategy"]).trim() === "" ? [`${id} noStrategy`] : []),
      ...(served.includes(id) ? [] : [`${id} noDeliverable`]),
    ]);
    expect(found.filter(({ section, code }) => section === "goals" && code !== "overdue").map(({ record, code }) => `${record} ${code}`)).toEqual(expected);
    expect(new Set(found.map(({ record, code }) => `${record} ${code}`)).size).toBe(found.length);
  }
});
