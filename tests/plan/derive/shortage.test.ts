import { expect, test } from "vitest";
import { capacityOf } from "@/lib/plan/derive/capacity/capacity";
import { createTrial } from "@/lib/plan/derive/capacity/trial";
import { answersOf, gapOf, kindsOf, resourceFindings } from "@/lib/plan/derive/resources";
import { type ResourceWays, shortagesOf, waysOutOf } from "@/lib/plan/derive/shortage";
import { scheduleOf } from "@/lib/plan/derive/schedule/scheduler";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { playHistory } from "../../support/history";
import { type MadeRows, madePlan } from "../../support/made-plan";
import { idOf, samplePlan, sampleToday } from "./capacity/sample-plan";

const kinds = ["money", "personnel", "software", "equipment", "physical", "technical", "time"];
const today = "2027-01-19";
const made = (resources: MadeRows[string], rest: MadeRows = {}) => madePlan({ overview: { plan: { start: "2027-01-04" } }, resources, ...rest });

function known(plan: Plan, now = today) {
  const schedule = scheduleOf(plan, now);
  return { plan, schedule, capacity: capacityOf(plan, schedule) };
}

test("[P168] a gap is what is needed and not there; nobody saying what is there means nothing is", () => {
  const plan = made({ a: { needed: 2, available: 1 }, b: { needed: 1.1, available: 1 }, c: { needed: 3 }, d: { available: 3 }, e: { needed: 1, available: 4 } });
  expect(tableOf(plan, "resources").records.map((record) => gapOf(record)?.gap ?? null)).toEqual([1, 0.1, 3, null, -3]);
});

test("[P168] kinds come in their order, each with how many are short; an unknown kind is none", () => {
  const plan = made({ a: { kind: "equipment", needed: 2 }, b: { kind: "equipment", needed: 1, available: 1 }, c: { kind: "money" }, d: { needed: 1 } });
  expect(kindsOf(plan, kinds).map(({ kind, resources, short }) => `${kind} ${resources.length}/${short}`)).toEqual([
    "money 1/0", "personnel 0/0", "software 0/0", "equipment 2/1", "physical 0/0", "technical 0/0", "time 0/0", "null 1/1",
  ]);
});

test("[P168] of the five questions each without an answer is a finding at its field", () => {
  const whole = { needed: 1, available: 1, by: "2027-03-01", priority: "must", availablePeople: ["p"], means: "Lent", alsoNeeded: "Nothing", approver: "p" };
  const plan = made({ a: whole, b: { ...whole, means: "  ", approver: null, by: null }, c: { ...whole, available: 0 }, d: { ...whole, available: 0, by: "2027-01-18", priority: "could" }, e: {} });
  expect(resourceFindings(plan, today).map(({ record, code, field }) => `${record} ${code} ${field}`)).toEqual([
    "b noDate by", "b unanswered means", "b unanswered approver", "c shortage available", "d shortageOverdue available",
    "e nothingNeeded needed", "e noDate by", ...["priority", "availablePeople", "means", "alsoNeeded", "approver"].map((field) => `e unanswered ${field}`),
  ]);
  expect(tableOf(plan, "resources").records.map((record) => answersOf(record).filter(Boolean).length)).toEqual([5, 3, 5, 5, 0]);
});

test("[P168] the sample misses one tablet, and every question is answered", () => {
  expect(resourceFindings(samplePlan(), sampleToday).map(({ code, amount }) => [code, amount])).toEqual([["shortage", 1]]);
});

test("[P169] who has too much comes first, then what is missing while its day is near", () => {
  const resources = { far: { needed: 1, by: "2027-06-01" }, near: { needed: 2, available: 1, by: "2027-02-15" }, open: { needed: 1 }, there: { needed: 1, available: 1, by: "2027-01-20" } };
  const plan = made(resources, { people: { anna: { hours: 10 }, bora: { hours: 10 } }, tasks: { a: { assignees: ["anna"], estimate: 5, effort: 12 }, b: { assignees: ["bora"], estimate: 5, effort: 30 } } });
  expect(shortagesOf(known(plan, "2027-01-18")).map((each) => (each.kind === "overload" ? `${each.person} ${Math.round(each.over)}` : `${each.record} ${each.days}`))).toEqual(["bora 20", "anna 2", "near 28", "open null"]);
});

test("[P169] near counts from the kickoff while that lies ahead", () => {
  const rows = { tablets: { needed: 1, by: "2027-03-10" } };
  const plan = (kickoff: string | null) => madePlan({ overview: { plan: { start: "2027-01-04", kickoff } }, resources: rows });
  expect(shortagesOf(known(plan("2027-02-15")))).toHaveLength(1);
  expect(shortagesOf(known(plan(null)))).toHaveLength(0);
});

test("[P169] a missing resource offers scope, date and people, each with what it means", () => {
  const plan = samplePlan();
  const now = "2027-04-05";
  const all = known(plan, now);
  const [tablets, find] = [idOf(plan, "resources", "Tablets"), (begin: string) => idOf(plan, "people", begin)];
  const shortage = shortagesOf(all).find((each) => each.kind === "resource");
  expect(shortage).toMatchObject({ record: tablets, days: 14, gap: { gap: 1 } });
  const ways = shortage && (waysOutOf(createTrial(all), shortage) as ResourceWays);
  expect(ways?.scope).toMatchObject({ before: 2, after: 1, isMust: true, changes: [{ record: tablets, values: { needed: 1 } }] });
  expect(ways?.date?.days).toBeGreaterThan(0);
  expect(ways?.date?.milestone).toEqual(expect.any(String));
  expect(ways?.people).toMatchObject({ person: find("Grace") });
});

test("[P169] too much work offers the same three, and none where there is none", () => {
  const plan = samplePlan();
  const all = known(plan, sampleToday);
  const grace = shortagesOf(all).find((each) => each.kind === "overload" && each.person === idOf(plan, "people", "Grace"));
  expect(grace && waysOutOf(createTrial(all), grace)).toMatchObject({ scope: { kind: "cut" }, date: { kind: "later" }, people: { kind: "give" } });
});

const registry = sections.filter(({ id }) => ["resources", "people", "tasks", "overview"].includes(id));

test("[P168] [P169] over 1,000 random concurrent histories with damage everything missing is told once", { timeout: 60_000 }, () => {
  let seen = 0;
  for (let seed = 1; seed <= 1_000; seed++) {
    const replicas = playHistory(seed, { registry, damage: true, steps: 24 });
    const plan = replicas[0]?.snapshot.plan() ?? { sections: {} };
    const all = known(plan);
    const records = tableOf(plan, "resources").records;
    const short = records.filter(({ values }) => typeof values["needed"] === "number" && values["needed"] > (typeof values["available"] === "number" ? values["available"] : 0) + 1e-6).map(({ id }) => id);
    expect(resourceFindings(plan, today).filter(({ code }) => code.startsWith("shortage")).map(({ record }) => record), `SEED=${seed}`).toEqual(short);
    const listed = kindsOf(plan, kinds).flatMap(({ resources }) => resources);
    expect(listed.toSorted(), `SEED=${seed}`).toEqual(records.map(({ id }) => id).toSorted());
    const trial = createTrial(all);
    for (const shortage of shortagesOf(all)) expect(waysOutOf(trial, shortage).kind).toBe(shortage.kind);
    seen += short.length;
    for (const { snapshot } of replicas) snapshot.destroy();
  }
  expect(seen).toBeGreaterThan(30);
});
