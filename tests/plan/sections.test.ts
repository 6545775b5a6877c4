import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type Field } from "@/lib/plan/fields";
import { type Localized } from "@/lib/plan/language";
import { questionWords, type Section, steps } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";

const all: readonly Section[] = sections;
const hangul = /\p{Script=Hangul}/u;
/** Names that Korean keeps in Latin letters. */
const latinNames = new Set(["SWOT", "RACI", "%"]);

it("[P20] ids and prefixes are unique, and sections stand in the order of the steps", () => {
  for (const key of ["id", "prefix"] as const) expect(repeated(all.map((section) => section[key]))).toEqual([]);
  const places = all.map(({ step }) => steps.indexOf(step));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it.each(all)("[P21] references of $id lead to sections that exist", (section) => {
  const targets = Object.values(section.fields).flatMap((field) => ("to" in field ? field.to : []));
  expect(targets.filter((id) => !all.some((other) => other.id === id))).toEqual([]);
});

it.each(all)("[P22] $id is written in English and in Korean", (section) => {
  const words = wordsOf(section);
  expect(words.filter(({ en }) => en.trim() === "" || hangul.test(en))).toEqual([]);
  expect(words.filter(({ ko }) => !hangul.test(ko) && !latinNames.has(ko))).toEqual([]);
});

it.each(all.filter(({ single }) => !single))("[P23] the table of $id shows its title first and six columns at most", (section) => {
  const columns = Object.entries(section.fields).filter(([id, field]) => !field.detail && id !== section.subtitleField);
  expect(columns[0]?.[0]).toBe(section.titleField);
  expect(columns.length).toBeLessThanOrEqual(6);
});

it("[P24] each of the six steps asks questions, and every question word is asked", () => {
  const asking = all.filter(({ questions }) => questions.length > 0);
  expect(steps.slice(1, 7).filter((step) => !asking.some((section) => section.step === step))).toEqual([]);
  const words = asking.flatMap(({ questions }) => questions.map(({ word }) => word));
  for (const word of questionWords) expect(words.filter((asked) => asked === word).length, word).toBeGreaterThanOrEqual(4);
  expect(repeated(asking.flatMap(({ questions }) => questions.map(({ text }) => text.en)))).toEqual([]);
});

it.each(all)("[P25] $id suggests three rows at most", ({ suggestions }) => {
  expect(suggestions.length).toBeLessThanOrEqual(3);
  for (const language of ["en", "ko"] as const) expect(repeated(suggestions.map((text) => text[language]))).toEqual([]);
});

it("[P26] every file of the folder is a section of the registry", async () => {
  const folder = fileURLToPath(new URL("../../lib/plan/sections", import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "index.ts");
  expect(files.map((name) => name.replace(/\.ts$/, "")).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

function wordsOf(section: Section): Localized[] {
  const own = [section.title, section.noun, section.add, section.prompt, section.hint, ...section.suggestions];
  const asked = section.questions.map(({ text }) => text);
  return [...own, ...asked, ...Object.values(section.fields).flatMap(fieldWords)];
}

function fieldWords(field: Field): Localized[] {
  const own = [field.label, field.prompt, field.hint, "unit" in field ? field.unit : undefined];
  const options = "options" in field ? field.options.flatMap(({ label, hint }) => [label, hint]) : [];
  const scale = "words" in field ? field.words : [];
  return [...own, ...options, ...scale].filter((words) => words !== undefined);
}

const repeated = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);
