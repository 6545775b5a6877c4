import { expect, it } from "vitest";
import { portfolioEntry, sharedPeople } from "@/lib/plan/derive/portfolio";
import { type Fields, type Registry } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";
import { exampleValue } from "../../support/field-values";
import { madePlan, type MadeRows } from "../../support/made-plan";
import { createRandom } from "../../support/random";

it("[P177] of whatever a plan holds there is one line, the same for the same day", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = createRandom(seed);
    const ids = ["a", "b", "c", "gone"];
    const row = (fields: Fields) => Object.fromEntries(Object.entries(fields).filter(() => random() < 0.5).map(([id, field]) => [id, exampleValue(field, random, ids)]));
    const rows: MadeRows = Object.fromEntries((sections as Registry).map(({ id, fields, single }) =>
      [id, single ? { plan: row(fields) } : Object.fromEntries(ids.slice(0, 3).map((record) => [record, row(fields)]))]));
    const plan = madePlan(rows);
    const entry = portfolioEntry(plan, sections, "2027-01-04");
    expect(entry).toEqual(portfolioEntry(plan, sections, "2027-01-04"));
    expect(entry.answered).toBeLessThanOrEqual(entry.asked);
    expect(entry.tasks.done).toBeLessThanOrEqual(entry.tasks.all);
  }
});

it("[P177] a name counts once in a plan, and as people read it", () => {
  expect(sharedPeople([{ people: ["Yuna Seo", "yuna seo"] }, { people: ["Yuna Seo ", "Minjun"] }, { people: [] }])).toEqual(new Map([["yuna seo", 2]]));
});
