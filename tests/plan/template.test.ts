import { expect, it } from "vitest";
import * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { removeRecord } from "@/lib/plan/doc/records";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { markupToProse } from "@/lib/plan/doc/starters/markup";
import { workdaysFrom } from "@/lib/plan/doc/starters/workdays";
import { planName, type SeedOptions, seedPlan, type Template, templates } from "@/lib/plan/doc/template";
import { isExample } from "@/lib/plan/example";
import { type DayRange, type FieldValue } from "@/lib/plan/fields";
import { type Language, languages } from "@/lib/plan/language";
import { readinessOf } from "@/lib/plan/derive/readiness/findings";
import { findRecord, type Plan, planToJson, recordNumber, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { createRandom } from "../support/random";

const all: readonly Section[] = sections;
const start = "2026-11-25";
const cases = templates.flatMap((template) => languages.map((language) => ({ template, language })));

it.each(cases)("[P30] $template in $language has no damage and comes out the same twice", ({ template, language }) => {
  const plan = seed(template, language);
  const damaged = rows(plan).filter(({ record }) => record.damaged.length > 0);
  expect(damaged).toEqual([]);
  expect(seedPlan(options(template, language))).toEqual(seedPlan(options(template, language)));
});

it.each(cases)("[P31] rows of $template in $language refer to rows of the plan", ({ template, language }) => {
  const plan = seed(template, language);
  const lost = rows(plan).flatMap(({ section, record }) =>
    Object.entries(section.fields).flatMap(([id, field]) => {
      const targets = "to" in field ? field.to : field.kind === "person" || field.kind === "raci" ? ["people"] : null;
      if (!targets) return [];
      const named = mentioned(record.values[id] as FieldValue);
      return named.filter((other) => !targets.some((target) => findRecord(plan, target, other)));
    }),
  );
  expect(lost).toEqual([]);
});

it.each(templates)("[P32] %s has the same rows and figures in both languages", (template) => {
  expect(withoutWords(seed(template, "ko"))).toEqual(withoutWords(seed(template, "en")));
});

it.each(languages)("[P33] a blank plan in %s holds its overview only", (language) => {
  const plan = seed("blank", language);
  expect(rows(plan).map(({ section }) => section.id)).toEqual(["overview"]);
  expect(overviewOf(plan)).toMatchObject({
    name: "Open a second clinic", start, currency: language === "ko" ? "KRW" : "USD",
    workingDays: ["mon", "tue", "wed", "thu", "fri"], prompts: false,
  });
});

it("[P34] examples are known by their ids, and clearing them leaves the overview only", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedPlan(options("guided", "en")));
  const writer = { doc, registry: all, origin: origins.local, newId: () => "x", random: () => 0 };
  const examples = rows(readPlan(doc, all)).filter(({ record }) => isExample(record.id));
  expect(examples.length).toBeGreaterThan(20);
  for (const { section, record } of examples) expect(removeRecord(writer, section.id, record.id).ok).toBe(true);
  expect(rows(readPlan(doc, all)).map(({ record }) => record.id)).toEqual(["plan"]);
  expect(rows(seed("sample", "en")).filter(({ record }) => isExample(record.id))).toEqual([]);
});

it("[P35] dates of a guided plan count working days from its start", () => {
  const table = tableOf(seed("guided", "en"), "tasks");
  const [first, second] = table.records;
  expect(first?.values).toMatchObject({ start: "2026-11-25", due: "2026-12-01" });
  expect(second?.values).toMatchObject({ start: "2026-12-02", due: "2026-12-08" });
});

it("[P35] a start at the weekend counts from Monday", () => {
  for (const weekend of ["2026-11-28", "2026-11-29"]) expect(workdaysFrom(weekend)(0)).toBe("2026-11-30");
  const day = workdaysFrom("2026-11-26");
  expect([0, 1, 2, 6, 7].map(day)).toEqual(["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-04", "2026-12-07"]);
});

it.each(languages)("[P36] the sample in %s is as full as the first screen says", (language) => {
  const plan = seed("sample", language);
  const counts = { people: 8, goals: 4, limits: 2, scope: 11, deliverables: 9, risks: 8, milestones: 5, tasks: 17, responsibilities: 13, budget: 7, resources: 5, agenda: 7, parking: 2 };
  for (const [id, count] of Object.entries(counts)) expect(tableOf(plan, id).records, id).toHaveLength(count);
  for (const { id } of all) expect(tableOf(plan, id).records, id).not.toEqual([]);
  expect(sum(plan, "budget", "planned")).toBe(89_200_000);
  expect(overviewOf(plan)).toMatchObject({ start: "2027-01-04", currency: "KRW", budget: 92_000_000 });
  expect(sum(plan, "people", "hours")).toBe(180);
  expect(sum(plan, "milestones", "buffer")).toBe(9);
  expect(sum(plan, "agenda", "minutes")).toBe(45);
});

it("[P36] the sample has its own name until it is given another", () => {
  const own = { template: "sample", name: " ", language: "ko" } as const;
  expect(planName(own)).toBe("한빛의원 환자 포털 오픈");
  expect(overviewOf(seed("sample", "ko", ""))["name"]).toBe("한빛의원 환자 포털 오픈");
  expect(overviewOf(seed("sample", "en", "My copy"))["name"]).toBe("My copy");
});

it("[P37] tasks of the sample last their estimate and begin after what they depend on", () => {
  const plan = seed("sample", "en");
  for (const { values } of tableOf(plan, "tasks").records) {
    expect(workdaysBetween(plan, String(values["start"]), String(values["due"])), String(values["title"])).toBe(values["estimate"]);
    for (const { on, type } of values["after"] as { on: string; type: string }[]) {
      const task = findRecord(plan, "tasks", on)?.values;
      const reached = findRecord(plan, "milestones", on)?.values;
      if (type === "FS") expect(String(task?.["due"] ?? reached?.["date"]) <= String(values["start"])).toBe(true);
      else expect(task?.[type === "SS" ? "start" : "due"]).toBe(values[type === "SS" ? "start" : "due"]);
    }
  }
});

it("[P38] the sample in Korean is wholly in Korean", () => {
  const plan = planToJson(seed("sample", "ko", ""), all) as Record<string, Record<string, unknown>[]>;
  const written = Object.values(plan).flat().flatMap((record) => Object.entries(record));
  const latin = written.filter(([field, text]) => typeof text === "string" && /[a-z]{3}/i.test(text) && !isCode(field));
  expect(latin.filter(([, text]) => !/\p{Script=Hangul}/u.test(String(text)))).toEqual([]);
});

it("[P39] the sample leaves a plan B, a name, two letters, a tablet and room to slip open", () => {
  const plan = seed("sample", "en");
  const open = readinessOf(all, plan).filter(({ isAnswered }) => !isAnswered);
  expect(open.map(({ section, open: records }) => [section.id, [...records].length])).toEqual([
    ["risks", 1], ["milestones", 3], ["tasks", 1], ["responsibilities", 1], ["responsibilities", 1], ["resources", 1],
  ]);
  const raci = tableOf(plan, "responsibilities").records.map(({ values }) => Object.values(values["raci"] as Record<string, string>));
  expect(raci.filter((letters) => letters.filter((letter) => letter === "A").length !== 1)).toHaveLength(1);
  expect(raci.filter((letters) => !letters.includes("R"))).toHaveLength(1);
});

it("[P40] starter prose becomes paragraphs and lists", () => {
  const kinds = markupToProse("First\n1. one\n2. two\n- point").map(({ type, content }) => [type, content?.length]);
  expect(kinds).toEqual([["paragraph", 1], ["orderedList", 2], ["bulletList", 1]]);
});

function options(template: Template, language: Language, name = "Open a second clinic"): SeedOptions {
  const random = createRandom(11);
  let count = 0;
  return { template, language, name, start, random, newId: () => `id${++count}` };
}

function seed(template: Template, language: Language, name?: string): Plan {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, seedPlan(options(template, language, name)));
  return readPlan(doc, all);
}

const rows = (plan: Plan) =>
  all.flatMap((section) => tableOf(plan, section.id).records.map((record) => ({ section, record })));

const overviewOf = (plan: Plan) => tableOf(plan, "overview").records[0]?.values ?? {};

const sum = (plan: Plan, section: string, field: string): number =>
  tableOf(plan, section).records.reduce((total, { values }) => total + Number(values[field] ?? 0), 0);

/** Ids of other records in a value of any kind. */
function mentioned(value: FieldValue): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.map((item: string | { on: string }) => (typeof item === "string" ? item : item.on));
  return value !== null && typeof value === "object" ? Object.keys(value) : [];
}

/** Ids are numbered in the order of the rows, so they must be equal too; words become whether they are there. */
const withoutWords = (plan: Plan) =>
  rows(plan).map(({ section, record }) => ({
    row: recordNumber(section, tableOf(plan, section.id), record.id),
    id: record.id,
    values: Object.entries(record.values).map(([id, value]) => {
      const kind = section.fields[id]?.kind;
      if (kind === "line") return value !== "";
      if (kind === "prose" || kind === "days") return (value as readonly unknown[]).length;
      return id === "currency" ? "" : value;
    }),
  }));

function workdaysBetween(plan: Plan, from: string, to: string): number {
  const holidays = (overviewOf(plan)["holidays"] ?? []) as readonly DayRange[];
  let count = 0;
  for (let time = Date.parse(from); time <= Date.parse(to); time += 86_400_000) {
    const day = new Date(time);
    const iso = day.toISOString().slice(0, 10);
    if (day.getUTCDay() % 6 !== 0 && !holidays.some((free) => free.from <= iso && iso <= free.to)) count++;
  }
  return count;
}

/** Fields whose text is an id, an address or a unit, the same in every language. */
const isCode = (field: string): boolean =>
  all.some((section) => {
    const kind = section.fields[field]?.kind;
    return field === "id" || field === "contact" || field === "unit" || (kind !== undefined && kind !== "line" && kind !== "prose");
  });
