import { expect, test } from "vitest";
import { readApprovedScope, scopeCreep, scopeToApprove } from "@/lib/plan/derive/scope-creep";
import { tableOf } from "@/lib/plan/plan";
import { madePlan } from "../../support/made-plan";
import { plansOfHistories } from "./support/histories";

const approved = madePlan({ scope: {
  a: { kind: "in", statement: "Results" }, b: { kind: "in", statement: "Booking" }, c: { kind: "in", statement: "Questions" },
  d: { kind: "out", statement: "Payments" }, e: { kind: "in", statement: " " }, f: { kind: "in", statement: "Leaflets" },
} });
const since = (scope: Parameters<typeof madePlan>[0][string]) => scopeCreep(readApprovedScope(JSON.stringify(scopeToApprove(approved))), madePlan({ scope }));

test("[P159] what is in scope is approved line by line, without empty ones", () => {
  expect(scopeToApprove(approved)).toEqual({
    in: [{ id: "a", statement: "Results" }, { id: "b", statement: "Booking" }, { id: "c", statement: "Questions" }, { id: "f", statement: "Leaflets" }],
    out: ["d"],
  });
});

test("[P159] what was added, came in from outside, says something else, went out or is gone is told apart", () => {
  expect(since({
    a: { kind: "in", statement: "Results" }, b: { kind: "in", statement: "Booking and moving" }, c: { kind: "out", statement: "Questions" },
    d: { kind: "in", statement: "Payments" }, x: { kind: "in", statement: "Video visits" }, y: { kind: "out", statement: "Home visits" },
  })).toEqual([
    { id: "b", kind: "reworded", was: "Booking", now: "Booking and moving" },
    { id: "d", kind: "movedIn", was: null, now: "Payments" },
    { id: "x", kind: "added", was: null, now: "Video visits" },
    { id: "c", kind: "movedOut", was: "Questions", now: null },
    { id: "f", kind: "removed", was: "Leaflets", now: null },
  ]);
});

test("[P159] an approval that cannot be read approved nothing", () => {
  const nothing = { in: [], out: [] };
  for (const content of ["", "v1", "null", "7", "[]", '{"in":7}', '{"in":[null,{"id":1}],"out":[2]}']) expect(readApprovedScope(content)).toEqual(nothing);
});

test("[P155] whatever histories leave, a scope that was just approved has not crept, and each later change is told once", () => {
  let before = approved;
  for (const plan of plansOfHistories(["scope"], 1_000)) {
    expect(scopeCreep(scopeToApprove(plan), plan)).toEqual([]);
    const changes = scopeCreep(scopeToApprove(before), plan);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    const isIn = tableOf(plan, "scope").records.filter(({ values }) => values["kind"] === "in" && String(values["statement"]).trim() !== "").map(({ id }) => id);
    const wasIn = scopeToApprove(before).in.map(({ id }) => id);
    expect(changes.filter(({ was, now }) => was === null || now === null).map(({ id }) => id).toSorted())
      .toEqual([...isIn.filter((id) => !wasIn.includes(id)), ...wasIn.filter((id) => !isIn.includes(id))].toSorted());
    before = plan;
  }
});
