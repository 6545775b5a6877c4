import { expect, it } from "vitest";
import { answerOf } from "@/lib/plan/derive/readiness/answers";
import { readinessOf } from "@/lib/plan/derive/readiness/findings";
import { tableOf } from "@/lib/plan/plan";
import { sections } from "@/lib/plan/sections";
import { rowOf, wholeSample } from "./whole-sample";

const plan = wholeSample();
const answers = new Map(readinessOf(sections, plan).map((tick) => [tick.question.number, answerOf(tick, plan)]));
const answerTo = (section: string, field: string) => {
  const question = sections.find(({ id }) => id === section)?.questions.find(({ fields }) => fields[0] === field);
  return answers.get(question?.number ?? 0);
};

it("[P176] the one record that is asked answers with what it says", () => {
  expect(answerTo("overview", "lead")).toEqual({ kind: "value", record: "plan", field: "lead" });
});

it("[P176] many records answer with their people, their span of days, their sum, or their number", () => {
  const people = answerTo("tasks", "assignees");
  expect(people?.kind === "people" && people.ids.length).toBe(7);
  const dates = tableOf(plan, "milestones").records.map(({ values }) => String(values["date"]));
  expect(answerTo("milestones", "date")).toEqual({ kind: "dates", from: dates[0], to: dates.at(-1) });
  const amounts = tableOf(plan, "budget").records.map(({ values }) => Number(values["planned"]));
  expect(answerTo("budget", "planned")).toEqual({ kind: "sum", amount: amounts.reduce((a, b) => a + b) });
  expect(answerTo("goals", "measure")).toEqual({ kind: "count", count: 4 });
  expect(answerTo("responsibilities", "raci")).toEqual({ kind: "count", count: 13 });
});

it("[P176] whoever is named most comes first", () => {
  const people = answerTo("risks", "owner");
  expect(people?.kind === "people" && people.ids).toContain(rowOf(plan, "people", 1).id);
  const tasks = answerTo("tasks", "assignees");
  const counts = tasks?.kind === "people" ? tasks.ids.map((id) => tableOf(plan, "tasks").records.filter(({ values }) => (values["assignees"] as readonly string[]).includes(id)).length) : [];
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});
