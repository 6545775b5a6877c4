import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, readSource, root } from "./source-files";

/** Rules live beside what they rule; every one is stated by a test, and every test names one that exists. */
const required = ["lib/plan/SPEC.md", "server/SPEC.md", "lib/client/SPEC.md", "components/table/SPEC.md"];
const books = [...new Set([...required, ...filesIn(["components", "lib", "server"], ["SPEC.md"])])];
const tests = filesIn(["tests"], [".test.ts", ".test.tsx", ".spec.ts", ".contract.ts"]);

test.each(books)("%s has rules", (book) => {
  expect(existsSync(join(root, book)), `${book} is missing`).toBe(true);
  const ids = rulesIn(book);
  expect(ids).not.toEqual([]);
});

test("no two books use the same id", () => {
  const ids = books.flatMap(rulesIn);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("every rule has a test", () => {
  expect(books.flatMap(rulesIn).filter((id) => !citedBy.has(id))).toEqual([]);
});

test("every rule that a test cites exists", () => {
  const rules = new Set(books.flatMap(rulesIn));
  expect([...citedBy].filter(([id]) => !rules.has(id))).toEqual([]);
});

function rulesIn(book: string): string[] {
  if (!existsSync(join(root, book))) return [];
  return [...readSource(book).matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map((match) => match[1] ?? "");
}

/** Ids that a title begins with; a title may state several rules, each in brackets of its own. */
const citedBy = new Map(
  tests.flatMap((file) => {
    const titles = [...readSource(file).matchAll(/["'`]((?:\[[A-Z]+\d+\]\s?)+)/g)].map((match) => match[1] ?? "");
    return titles.flatMap((title) => title.match(/[A-Z]+\d+/g) ?? []).map((id): [string, string] => [id, file]);
  }),
);
