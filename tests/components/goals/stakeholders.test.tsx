// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { moveByKey, placesOf, stepByKey } from "@/components/sections/stakeholders/map/places";
import { tableOf } from "@/lib/plan/plan";
import { madePlan } from "../../support/made-plan";
import { arrive, click, openPanel, press, stored } from "./panel-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), usePathname: () => "/plans/plan/stakeholders", useSearchParams: () => new URLSearchParams() }));

const rows = {
  stakeholders: { a: { name: "Patients", power: 3, interest: 4 }, b: { name: "Board", power: 5, interest: 5, receives: "One page" }, c: { name: "Press" } },
  deliverables: { d: { title: "Portal", stakeholders: ["a"] }, e: { title: "Report", stakeholders: ["a", "b"] } },
};
const chip = (name: RegExp) => screen.getByRole("button", { name });

test("[W30] everybody stands in one cell, several below each other, and whoever has no place waits below", () => {
  const people = Object.fromEntries(["a", "b", "c"].map((id) => [id, { power: 5, interest: 1 }]));
  const { chips, levels, below } = placesOf(tableOf(madePlan({ stakeholders: { ...people, z: { power: 2, interest: null } } }), "stakeholders").records, "H");
  expect(chips.map(({ id, column, row }) => [id, column, row])).toEqual([["a", 1, 1], ["b", 1, 2], ["c", 1, 3], ["z", 1, below + 1]]);
  expect(levels.map(({ power, row, span }) => [power, row, span])).toEqual([[5, 1, 3], [4, 4, 2], [3, 6, 2], [2, 8, 2], [1, 10, 2]]);
  expect(below).toBe(12);
});

test("[W31] keys stay within five steps, and whoever has no place comes to the middle", () => {
  expect(moveByKey({ power: 5, interest: 1 }, "ArrowUp")).toEqual({ power: 5, interest: 1 });
  expect(moveByKey({ power: 5, interest: 1 }, "ArrowRight")).toEqual({ power: 5, interest: 2 });
  expect(moveByKey(null, "ArrowDown")).toEqual({ power: 3, interest: 3 });
  expect(moveByKey({ power: 5, interest: 1 }, "a")).toBeNull();
});

test("[W31] an arrow moves somebody, says where they stand now, keeps the focus and is one step to undo", async () => {
  const stage = await openPanel("stakeholders", { rows });
  chip(/^H1/).focus();
  await press(chip(/^H1/), "ArrowUp");
  expect(stored(stage, "stakeholders", "power")).toEqual([4, 5, null]);
  expect(chip(/^H1 ?Patients ?Power 4, High; interest 4, High; Manage closely\./)).toBe(document.activeElement);
  expect(screen.getByText("Patients: power 4, interest 4. Manage closely.")).toBeTruthy();
  chip(/^H3/).focus();
  await press(chip(/^H3/), "ArrowLeft");
  expect([stored(stage, "stakeholders", "power"), stored(stage, "stakeholders", "interest")]).toEqual([[4, 5, 3], [4, 5, 3]]);
  stage.mine.undo.undo();
  await arrive();
  expect([stored(stage, "stakeholders", "power"), stored(stage, "stakeholders", "interest")]).toEqual([[4, 5, null], [4, 5, null]]);
});

test("[W32] the grid is one tab stop, and keys go through it", async () => {
  await openPanel("stakeholders", { rows });
  const stops = () => [/^H1/, /^H2/, /^H3/].map((name) => chip(name).tabIndex);
  expect(stops()).toEqual([-1, 0, -1]);
  chip(/^H2/).focus();
  await press(chip(/^H2/), "PageDown");
  expect(document.activeElement).toBe(chip(/^H1/));
  await press(chip(/^H1/), "End");
  expect([document.activeElement === chip(/^H3/), stops()]).toEqual([true, [-1, -1, 0]]);
  await click(chip(/^H3/));
  expect(screen.getByRole("complementary").textContent).toContain("Press");
  expect(stepByKey([], "nobody", "PageDown")).toBeNull();
});

test("[W33] the plan says how to treat each, what they get, and what is missing to tell them", async () => {
  await openPanel("stakeholders", { rows });
  const grid = screen.getByRole("grid");
  expect(within(grid).getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(["Number", "Stakeholder", "What they receive", "How often", "Channel", "Told by"]);
  const row = (name: string) => within(grid).getByText(name).closest("tr")?.textContent;
  expect(row("Patients")).toContain("Keep informed · Gets D1, D2");
  expect(row("Board")).toContain("Nobody says how often · No channel · Nobody tells them");
  expect(row("Press")).toContain("Not placed yet");
});

test("[W34] who may only read goes through the grid and moves nobody", async () => {
  const stage = await openPanel("stakeholders", { rows, role: "viewer" });
  chip(/^H2/).focus();
  await press(chip(/^H2/), "ArrowDown");
  await press(chip(/^H2/), "PageDown");
  expect(document.activeElement).toBe(chip(/^H1/));
  expect(stored(stage, "stakeholders", "power")).toEqual([3, 5, null]);
});
