import { expect, it } from "vitest";
import { createRaci, type Raci, type RaciFinding, raciFindings, raciOf, type RaciTotals } from "@/lib/plan/derive/raci";
import { type RaciRepair, raciRepairs } from "@/lib/plan/derive/raci-repairs";
import { addRecord, setMember, type Writer } from "@/lib/plan/doc/records";
import { raciLetters, type RaciRow } from "@/lib/plan/fields";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { languages } from "@/lib/plan/language";
import { madePlan } from "../../../support/made-plan";
import { createReplica, syncAll } from "../../../support/replicas";
import { planOf, playRaci } from "./raci-history";
import { samplePlan } from "./sample-plan";

const people = { ana: {}, ben: {}, cho: {}, dia: {} };
const tasks = { t1: { assignees: ["ben"] } };
const chart = (raci: RaciRow, rest: Record<string, readonly string[]> = { tasks: ["t1"] }) => madePlan({ people, tasks, responsibilities: { row: { raci, ...rest } } });
const codes = (plan: Plan) => raciFindings(plan).map(({ code }) => code);
const repairsOf = (plan: Plan) => raciFindings(plan).flatMap((finding) => raciRepairs(plan, raciOf(plan).rows.get(finding.record)!, finding));

it("[P130] exactly one answers for a row and at least one does it; anything else is told, as broken", () => {
  expect(codes(chart({ ana: "A", ben: "R" }))).toEqual([]);
  expect(codes(chart({ ana: "A", ben: "R", cho: "R", dia: "C" }))).toEqual([]);
  expect(codes(chart({}))).toEqual(["noAccountable", "noResponsible"]);
  expect(codes(chart({ ana: "A", ben: "C" }))).toEqual(["noResponsible"]);
  expect(codes(chart({ ana: "I", ben: "R" }))).toEqual(["noAccountable"]);
  const two = raciFindings(chart({ cho: "A", ana: "A", ben: "R" }));
  expect(two).toEqual([{ code: "severalAccountable", section: "responsibilities", record: "row", field: "raci", others: ["ana", "cho"], severity: "broken" }]);
});

it("[P130] letters of people who are not in the plan count for nothing and are told; a row without tasks stays open", () => {
  const plan = chart({ ana: "A", ben: "R", gone: "A", lost: "R" });
  expect(raciFindings(plan)).toMatchObject([{ code: "unknownPerson", others: ["gone", "lost"], severity: "broken" }]);
  expect(codes(chart({ gone: "A", ben: "R" }))).toEqual(["noAccountable", "unknownPerson"]);
  for (const none of [[], ["t9"]]) {
    const open = chart({ ana: "A", ben: "R" }, { tasks: none });
    expect(raciFindings(open)).toMatchObject([{ code: "noTasks", field: "tasks", severity: "open" }]);
    expect(raciOf(open)).toMatchObject({ complete: 1, broken: [] });
  }
});

it("[P130] the sample has the two broken rows that it shows, in both languages", () => {
  for (const language of languages) {
    const plan = samplePlan(language);
    expect(codes(plan)).toEqual(["severalAccountable", "noResponsible"]);
    expect(raciOf(plan)).toMatchObject({ complete: 11 });
    const [first] = tableOf(plan, "people").records;
    expect(raciOf(plan).totals.get(first!.id)).toEqual({ R: 2, A: 7, C: 0, I: 4 });
  }
});

it("[P131] of several accountable each may stay; the others do the work where nobody does, else they are asked", () => {
  expect(repairsOf(chart({ ana: "A", ben: "A", cho: "R" }))).toEqual([
    { kind: "keep", person: "ana", letters: { ben: "C" } },
    { kind: "keep", person: "ben", letters: { ana: "C" } },
  ]);
  const [keepAna] = repairsOf(chart({ ana: "A", ben: "A", cho: "A" }));
  expect(keepAna).toEqual({ kind: "keep", person: "ana", letters: { ben: "R", cho: "R" } });
});

it("[P131] who is missing is offered from the row: who its tasks are assigned to, who is asked, one of several who do it", () => {
  const offered = (plan: Plan) => repairsOf(plan).map(({ person, letters }) => [person, letters[person ?? ""]]);
  expect(offered(chart({ ana: "A", cho: "C" }))).toEqual([["ben", "R"]]);
  expect(offered(chart({ ben: "A", cho: "C", dia: "I" }))).toEqual([["cho", "R"]]);
  expect(offered(chart({ ana: "R", ben: "R", cho: "C" }))).toEqual([["ana", "A"], ["ben", "A"]]);
  expect(offered(chart({ ana: "R", cho: "C" }))).toEqual([["cho", "A"]]);
  expect(offered(chart({ ana: "R" }))).toEqual([]);
});

it("[P131] any repair clears what it is for and breaks nothing else, whatever histories were merged", () => {
  const wrong: string[] = [];
  let repaired = 0;
  for (let seed = 0; seed < 1_000; seed++) {
    const plan = planOf(playRaci(seed, 14)[0]!);
    for (const finding of raciFindings(plan)) {
      const before = rowFindings(plan, finding.record).map(({ code }) => code);
      for (const repair of raciRepairs(plan, raciOf(plan).rows.get(finding.record)!, finding)) {
        const after = rowFindings(withRepair(plan, finding.record, repair), finding.record).map(({ code }) => code);
        if (after.includes(finding.code) || !after.every((code) => before.includes(code))) wrong.push(`seed ${seed}: ${JSON.stringify(repair)}`);
        repaired++;
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(repaired).toBeGreaterThan(1_000);
});

it("[P131] a violation that a merge made is named to both and mended for both by one repair", () => {
  const [ana, ben] = [createReplica(1), createReplica(2)];
  seedRow(ana);
  syncAll(ana, ben);
  setMember(ana, "responsibilities", "row", "raci", "p1", "A");
  setMember(ben, "responsibilities", "row", "raci", "p2", "A");
  for (const one of [ana, ben]) expect(codes(planOf(one))).not.toContain("severalAccountable");
  syncAll(ana, ben);
  for (const one of [ana, ben]) expect(codes(planOf(one))).toContain("severalAccountable");
  const [keep] = repairsOf(planOf(ana));
  for (const [person, letter] of Object.entries(keep!.letters)) setMember(ana, "responsibilities", "row", "raci", person, letter);
  syncAll(ana, ben);
  for (const one of [ana, ben]) expect(codes(planOf(one))).toEqual(["noTasks"]);
});

it("[P132] what follows a plan equals what is read of it afresh, is the same on every replica, and counts as a naive count does", { timeout: 120_000 }, () => {
  const wrong: string[] = [];
  const check = (what: string, a: unknown, b: unknown) => a !== b && wrong.push(what);
  for (let seed = 0; seed < 5_000; seed++) {
    const followers = new Map<Writer, ReturnType<typeof createRaci>>();
    const writers = playRaci(seed, 14, (writer) => {
      const follower = followers.get(writer) ?? createRaci();
      followers.set(writer, follower);
      const plan = planOf(writer);
      const followed = follower.follow(plan);
      check(`seed ${seed}: followed`, written(followed), written(raciOf(plan)));
      check(`seed ${seed}: totals`, JSON.stringify([...followed.totals]), JSON.stringify(naiveTotals(plan)));
      check(`seed ${seed}: broken`, JSON.stringify(followed.broken), JSON.stringify(naiveBroken(plan)));
    });
    check(`seed ${seed}: replicas`, new Set(writers.map((writer) => written(raciOf(planOf(writer))))).size, 1);
  }
  expect(wrong).toEqual([]);
});

it("[P132] an edit keeps what it does not touch, and rows without any value are read", () => {
  const plan = madePlan({ people, tasks, responsibilities: { a: { raci: { ana: "A", ben: "R" } }, b: { raci: { cho: "A" } } } });
  const follower = createRaci();
  const before = follower.follow(plan);
  const table = tableOf(plan, "responsibilities");
  const edited: AnyRecord = { ...table.records[1]!, values: { ...table.records[1]!.values, raci: { dia: "A" } } };
  const after = follower.follow({ sections: { ...plan.sections, responsibilities: { ...table, records: [table.records[0]!, edited] } } });
  expect(after.rows.get("a")).toBe(before.rows.get("a"));
  expect(after.totals.get("ana")).toBe(before.totals.get("ana"));
  expect(after.broken).toBe(before.broken);
  expect(after.totals.get("dia")).toEqual({ R: 0, A: 1, C: 0, I: 0 });
  const bare: AnyRecord = { id: "bare", order: "0", removed: false, values: {}, damaged: ["raci"] };
  expect(raciOf({ sections: { responsibilities: { records: [bare], removed: [] } } }).broken).toEqual(["bare"]);
});

const rowFindings = (plan: Plan, row: string): readonly RaciFinding[] => raciOf(plan).rows.get(row)?.findings ?? [];

function withRepair(plan: Plan, row: string, { letters }: RaciRepair): Plan {
  const table = tableOf(plan, "responsibilities");
  const records = table.records.map((record) => {
    if (record.id !== row) return record;
    const raci = Object.entries({ ...(record.values["raci"] as RaciRow), ...letters }).filter(([, letter]) => letter !== null);
    return { ...record, values: { ...record.values, raci: Object.fromEntries(raci) as RaciRow } };
  });
  return { sections: { ...plan.sections, responsibilities: { ...table, records } } };
}

const written = ({ rows, totals, complete, broken }: Raci): string => JSON.stringify([[...rows], [...totals], complete, broken]);

function naiveTotals(plan: Plan): readonly (readonly [string, RaciTotals])[] {
  const rows = tableOf(plan, "responsibilities").records.map(({ values }) => values["raci"] as RaciRow);
  return tableOf(plan, "people").records.map(({ id }) => {
    const count = (letter: string) => rows.filter((row) => row[id] === letter).length;
    return [id, Object.fromEntries(raciLetters.map((letter) => [letter, count(letter)])) as unknown as RaciTotals];
  });
}

function naiveBroken(plan: Plan): readonly string[] {
  const here = new Set(tableOf(plan, "people").records.map(({ id }) => id));
  return tableOf(plan, "responsibilities").records.filter(({ values }) => {
    const letters = Object.entries(values["raci"] as RaciRow);
    const held = (letter: string) => letters.filter(([person, each]) => each === letter && here.has(person)).length;
    return held("A") !== 1 || held("R") === 0 || letters.some(([person]) => !here.has(person));
  }).map(({ id }) => id);
}

function seedRow(writer: Writer): void {
  for (const id of ["p0", "p1", "p2"]) addRecord(writer, "people", { id });
  addRecord(writer, "responsibilities", { id: "row" }, { raci: { p0: "R" } });
}
