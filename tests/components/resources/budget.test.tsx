// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BudgetPanel } from "@/components/sections/budget/budget-panel";
import { setValue } from "@/lib/plan/doc/records";
import { singleId } from "@/lib/plan/section";
import { findSection, settle } from "../table/stage";
import { open, press, text, today } from "./resources-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  localStorage.clear();
});
afterEach(() => void vi.useRealTimers());

const panel = () => open({ children: <BudgetPanel section={findSection("budget")} /> });
const bar = () => within(screen.getByRole("list", { name: "What was approved, and what it goes to" })).getAllByRole("listitem").map((part) => part.textContent);

test("[Q30] one bar from paid to free, and what is left of what was approved", async () => {
  const { ben, meet } = await panel();
  expect(bar()).toEqual(["Paid €10", "Committed €20", "Planned €40", "Contingency €20", "Free €10"]);
  expect(text()).toContain("€10 free of €100 approved");
  setValue(ben.writer, "budget", "stamps", "committed", 60);
  await meet();
  expect(bar()).toEqual(["Paid €10", "Committed €80", "Planned €10", "Contingency €20"]);
  expect(text()).toContain("€20 over the €100 approved");
  expect(screen.getByTitle("Approved €100")).toBeDefined();
});

test("[Q30] without an approved budget it says so and leads there", async () => {
  const { mine } = await panel();
  await act(async () => void setValue(mine.writer, "overview", singleId, "budget", null));
  await settle();
  expect(text()).toContain("€90 expected in all No budget is approved yet");
  expect(screen.getByRole("link", { name: "Write it down" }).getAttribute("href")).toBe("/plans/p");
});

test("[Q31] every line has its bar in words, in the table that is edited", async () => {
  await panel();
  const grid = screen.getByRole("grid", { name: "Budget" });
  expect(within(grid).getAllByRole("row").slice(1).map((row) => row.lastElementChild?.textContent)).toEqual([
    "€10 paid, €20 committed, €10 planned", "€0 paid, €0 committed, €30 planned", "€0 paid, €0 committed, €20 planned",
  ]);
});

test("[Q32] by category and by deliverable it comes to the same total", async () => {
  await panel();
  const rows = () => within(screen.getByRole("table")).getAllByRole("row").slice(1).map((row) => [...row.querySelectorAll("th, td")].slice(0, 6).map((cell) => cell.textContent));
  await press(screen.getByRole("button", { name: "By category" }));
  const total = ["Total", "3", "€90", "€30", "€10", "€90"];
  expect(rows()).toEqual([["Services", "2", "€70", "€30", "€10", "€70"], ["Contingency", "1", "€20", "–", "–", "€20"], total]);
  await press(screen.getByRole("button", { name: "By deliverable" }));
  expect(rows()).toEqual([["A letter", "1", "€40", "€30", "€10", "€40"], ["None", "2", "€50", "–", "–", "€50"], total]);
});

test("[Q33] what is over budget or its plan is said and leads to its row", async () => {
  const { mine } = await panel();
  expect(screen.queryByRole("region", { name: "What to look at in the budget" })).toBeNull();
  await act(async () => {
    setValue(mine.writer, "budget", "print", "actual", 70);
    setValue(mine.writer, "budget", "spare", "owner", null);
  });
  await settle();
  const found = screen.getByRole("region", { name: "What to look at in the budget" });
  expect(within(found).getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["The plan expects €20 more than was approved.", "/plans/p"], ["Printing costs €30 more than planned.", "/plans/p/budget#print"],
  ]);
  expect(within(found).getByRole("button", { name: "1 more thing to look at" })).toBeDefined();
});
