/** Plans such as concurrent edits may leave them: cycles, orphans, contradicting dates, absurd figures. */
import fc from "fast-check";
import { type FieldValue } from "@/lib/plan/fields";
import { type Plan } from "@/lib/plan/plan";
import { madePlan } from "../../../support/made-plan";

const size = 7;
const taskIds = Array.from({ length: size }, (_, index) => `t${index}`);
const milestoneIds = ["m0", "m1", "m2"];
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
/** Monday 4 January 2027 and the eight weeks after it. */
const date = fc.integer({ min: 0, max: 55 }).map((day) => new Date(Date.UTC(2027, 0, 4 + day)).toISOString().slice(0, 10));
const days = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0.5, 2.5, 1e15));
const after = fc.uniqueArray(
  fc.record({
    on: fc.constantFrom(...taskIds, ...milestoneIds, "nobody"),
    type: fc.constantFrom("FS" as const, "SS" as const, "FF" as const, "SF" as const),
    lag: fc.integer({ min: -3, max: 3 }),
  }),
  { maxLength: 3, selector: ({ on }) => on },
);
const absence = date.map((from) => ({ from, to: from, label: "" }));

const task = fc.record({
  estimate: maybe(days), low: maybe(days), high: maybe(days),
  start: maybe(date), due: maybe(date),
  status: maybe(fc.constantFrom("todo", "doing", "done", "dropped")),
  progress: maybe(fc.integer({ min: 0, max: 100 })),
  actualStart: fc.option(date, { nil: null, freq: 1 }), actualFinish: fc.option(date, { nil: null, freq: 1 }),
  constraint: maybe(fc.constantFrom("startNoEarlier", "startOn", "finishNoLater", "finishOn")), constraintDate: maybe(date),
  buffer: maybe(fc.integer({ min: 0, max: 4 })),
  milestone: maybe(fc.constantFrom(...milestoneIds)),
  assignees: fc.subarray(["p0", "p1"]),
  after,
});
const milestone = fc.record({
  date: maybe(date), buffer: maybe(fc.integer({ min: 0, max: 4 })), startOfDay: fc.boolean(), after,
  actual: fc.option(date, { nil: null, freq: 1 }),
});
const risk = fc.record({
  likelihood: maybe(fc.integer({ min: 1, max: 5 })), delay: maybe(days), planBDelay: maybe(days),
  tasks: fc.subarray([...taskIds, "nobody"]),
});
const person = fc.record({ timeOff: fc.array(absence, { maxLength: 4 }) });

const rows = <T>(ids: readonly string[], row: fc.Arbitrary<T>) =>
  fc.tuple(...ids.map(() => row)).map((each) => Object.fromEntries(ids.map((id, index) => [id, each[index] as Readonly<Record<string, FieldValue>>])));

/** `overview` of a plan that begins on Monday 4 January 2027. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  overview: fc.constant({ plan: { start: "2027-01-04" } }),
  tasks: rows(taskIds, task), milestones: rows(milestoneIds, milestone),
  risks: rows(["r0", "r1", "r2"], risk), people: rows(["p0", "p1"], person),
}).map(madePlan);

/** The same plan as if every estimate were sure and nothing could happen. */
export function withoutChance(plan: Plan): Plan {
  const sure = withTaskValues(plan, { low: null, high: null });
  return { sections: { ...sure.sections, risks: { records: [], removed: [] } } };
}

/** The same plan with neither fixed dates nor deadlines. */
export const withoutDates = (plan: Plan): Plan => withTaskValues(plan, { constraint: null });

function withTaskValues(plan: Plan, values: Readonly<Record<string, FieldValue>>): Plan {
  const records = (plan.sections["tasks"]?.records ?? []).map((record) => ({ ...record, values: { ...record.values, ...values } }));
  return { sections: { ...plan.sections, tasks: { records, removed: [] } } };
}
