import { expect, it } from "vitest";
import { isReady, readinessFindings, readinessOf } from "@/lib/plan/derive/readiness/findings";
import { countAnswered, createReadiness } from "@/lib/plan/derive/readiness/ticks";
import { emptyValue, type FieldValue } from "@/lib/plan/fields";
import { type Plan, type RecordChange, tableOf, withChanges } from "@/lib/plan/plan";
import { type AnyRecord, type Question, type RecordRule, type Registry, type Section } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { changeOf, rowOf, samplePlan, wholeSample, withLetters } from "./whole-sample";

const registry: Registry = sections;
const whole = wholeSample();
const rules = registry.flatMap((section) => section.questions.map((question): [number, Section, Question] => [question.number, section, question]));

it("[P170] every rule has a number of its own", () => {
  const numbers = rules.map(([number]) => number);
  expect(numbers.every((number) => Number.isInteger(number) && number > 0)).toBe(true);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [number, , { fields, namedBy }] of rules) expect(fields.length > 0 || namedBy !== undefined, `rule ${number}`).toBe(true);
});

it("[P172] the sample with every question answered has no finding and is ready", () => {
  const ticks = readinessOf(registry, whole);
  expect(readinessFindings(ticks, whole)).toEqual([]);
  expect(isReady(ticks)).toEqual({ ready: true, blockers: [] });
  expect(countAnswered(ticks)).toEqual({ answered: rules.length, asked: rules.length });
});

it.each(rules)("[P172] without its answer rule %i is the one finding, and none once it is answered again", (number, section, question) => {
  const target = targets[number] ?? 1;
  const read = createReadiness(registry);
  const before = read(whole);
  const without = withChanges(whole, removal(section, question, rowOf(whole, section.id, target)));
  const ticks = read(without);
  expect(readinessFindings(ticks, without)).toMatchObject([{ rule: number, section: section.id, record: rowOf(whole, section.id, target).id, word: question.word }]);
  expect(isReady(ticks).blockers.map(({ question: { number: blocker } }) => blocker)).toEqual([number]);
  expect(ticks).toEqual(readinessOf(registry, without));
  expect(readinessFindings(read(whole), whole)).toEqual([]);
  expect(read(whole)).toEqual(before);
});

it("[P172] a second Accountable is as open as none", () => {
  const row = rowOf(whole, "responsibilities", 1);
  const two = withChanges(whole, [changeOf(whole, "responsibilities", 1, { raci: withLetters(row.values["raci"], "C", "A") })]);
  const [finding, ...more] = readinessFindings(readinessOf(registry, two), two);
  expect(finding).toMatchObject({ code: "severalAccountable", record: row.id, field: "raci" });
  expect(finding?.others.length).toBeGreaterThan(1);
  expect(more).toEqual([]);
});

it("[P171] a section without records leaves all its questions open; examples and what was dropped are not asked", () => {
  const none: Plan = { sections: { ...whole.sections, risks: { records: [], removed: [] } } };
  const asked = registry.find(({ id }) => id === "risks")?.questions.map(({ number }) => number);
  const open = readinessFindings(readinessOf(registry, none), none);
  expect(open.map(({ rule }) => rule)).toEqual(asked);
  expect(open.every(({ code, record }) => code === "noRecord" && record === "")).toBe(true);

  const task = rowOf(whole, "tasks", 3);
  const add = (record: AnyRecord): Plan => ({ sections: { ...whole.sections, tasks: { records: [...tableOf(whole, "tasks").records, record], removed: [] } } });
  const bare = { ...task, id: "bare", values: { ...emptyRow("tasks"), title: "Bare" } };
  expect(readinessFindings(readinessOf(registry, add(bare)), add(bare)).map(({ record }) => record)).toEqual(["bare", "bare", "bare", "bare", "bare"]);
  for (const quiet of [{ ...bare, id: "example-bare" }, { ...bare, values: { ...bare.values, status: "dropped" } }])
    expect(readinessFindings(readinessOf(registry, add(quiet)), add(quiet))).toEqual([]);
});

it("[P175] a finding says why it is open, where to answer, and who could", () => {
  const plan = samplePlan();
  const found = readinessFindings(readinessOf(registry, plan), plan);
  const nameOf = (id: string) => tableOf(plan, "people").records.find((person) => person.id === id)?.values["name"];
  expect(found.map(({ section, code, field, others, missing, people }) => [section, code, field, others.map(nameOf), missing ?? null, people.map(nameOf)])).toEqual([
    ["risks", "empty", "planB", [], null, ["Sofia Marques", "Jiwoo Lim", "Yuna Seo"]],
    ...["Haerin Choi", "Haerin Choi", "Yuna Seo"].map((owner) => ["milestones", "empty", "buffer", [], null, [...new Set([owner, "Yuna Seo"])]]),
    ["tasks", "empty", "assignees", [], null, ["Jiwoo Lim", "Yuna Seo"]],
    ["responsibilities", "severalAccountable", "raci", ["Haerin Choi", "Jiwoo Lim"], null, ["Haerin Choi", "Jiwoo Lim", "Yuna Seo"]],
    ["responsibilities", "noneResponsible", "raci", [], null, ["Jiwoo Lim", "Yuna Seo"]],
    ["resources", "short", "available", [], 1, ["Jiwoo Lim", "Grace Moon", "Haerin Choi"]],
  ]);
});

/** By rule, the row to take the answer from, where the first one's answers another rule as well. */
const targets: Readonly<Record<number, number>> = { [ruleNumber("tasks", "why")]: 4, [ruleNumber("goals", "how")]: 3 };

function ruleNumber(section: string, word: string): number {
  return rules.find(([, { id }, question]) => id === section && question.word === word)?.[0] ?? 0;
}

/** What takes the answer away: of all ways to answer, and without touching what answers another rule. */
function removal(section: Section, { fields, namedBy, rule }: Question, record: AnyRecord): RecordChange[] {
  if (rule) return [{ section: section.id, record: record.id, values: broken[rule](record) }];
  const cleared = Object.fromEntries(fields.map((id) => [id, emptyOf(section, id)]));
  const own = fields.length > 0 ? [{ section: section.id, record: record.id, values: cleared }] : [];
  return [...own, ...(namedBy ? renamed(namedBy, section.id, record.id) : [])];
}

/** Whoever names the record names another one instead. */
function renamed({ section, field }: { section: string; field: string }, table: string, id: string): RecordChange[] {
  const other = tableOf(whole, table).records.findLast((record) => record.id !== id)?.id ?? "";
  return tableOf(whole, section).records.flatMap((record): RecordChange[] => {
    const value = record.values[field];
    if (Array.isArray(value) && (value as readonly string[]).includes(id))
      return [{ section, record: record.id, values: { [field]: [...new Set((value as readonly string[]).map((each) => (each === id ? other : each)))] } }];
    return value === id ? [{ section, record: record.id, values: { [field]: other } }] : [];
  });
}

const broken: Readonly<Record<RecordRule, (record: AnyRecord) => Readonly<Record<string, FieldValue>>>> = {
  oneAccountable: ({ values }) => ({ raci: withLetters(values["raci"], "A", "C") }),
  someoneResponsible: ({ values }) => ({ raci: withLetters(values["raci"], "R", "C") }),
  planBDecided: () => ({ planBOwner: null }),
  gapClosed: ({ values }) => ({ available: Number(values["needed"]) - 1 }),
};

function emptyOf({ fields }: Section, id: string): FieldValue {
  const field = fields[id];
  if (!field) throw new Error(`no field ${id}`);
  return emptyValue(field);
}

function emptyRow(id: string): AnyRecord["values"] {
  const section = registry.find((each) => each.id === id);
  return Object.fromEntries(Object.entries(section?.fields ?? {}).map(([field, definition]) => [field, emptyValue(definition)]));
}
