// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { setValue } from "@/lib/plan/doc/records";
import { singleId } from "@/lib/plan/section";
import { arrive, click, command, openPanel, press, stored } from "./panel-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), usePathname: () => "/plans/plan/research", useSearchParams: () => new URLSearchParams() }));

const rows = {
  goals: { g: { title: "Fewer calls" } },
  research: {
    a: { question: "Why do they phone?", method: "desk", bearsOn: ["g"] }, b: { question: "What happens then?", method: "interview" },
    c: { question: "Who pays?" }, d: { question: "How long?", method: "interview" },
  },
  outcomes: { o: { statement: "Ninety million", kind: "budget", amount: 90_000_000, evidence: ["a"] }, p: { statement: "Two hours", kind: "personnel", hours: 2 } },
  budget: { x: { title: "All", planned: 89_200_000 } },
};
const cellOf = (record: string, field = "question") => document.querySelector<HTMLElement>(`[data-record="${record}"][data-field="${field}"]`)!;
const order = () => within(screen.getByRole("grid")).getAllByRole("row").slice(1).map((row) => row.querySelector("[data-field='#']")?.textContent ?? row.textContent);

test("[W40] notes stand under their methods by their numbers, those without one last", async () => {
  const stage = await openPanel("research", { rows });
  expect(order()).toEqual(["Interview", "F2", "F4", "Desk research", "F1", "Method not said yet", "F3"]);
  setValue(stage.ben.writer, "research", "c", "method", "survey");
  await stage.meet();
  expect(order()).toEqual(["Interview", "F2", "F4", "Survey", "F3", "Desk research", "F1"]);
});

test("[W41] a new note gets the method of the note one is at, and one that is moved gets its neighbour's", async () => {
  const stage = await openPanel("research", { rows });
  cellOf("b").focus();
  await press(cellOf("b"), "n");
  await command("add-row");
  expect(stored(stage, "research", "method").at(-1)).toBe("interview");
  await press(document.activeElement!, "Escape");
  cellOf("d").focus();
  await arrive();
  await press(cellOf("d"), "ArrowDown", { altKey: true });
  expect(stage.mine.snapshot.record("research", "d")?.values["method"]).toBe("desk");
  expect(order()).toEqual(["Interview", "F3", "Desk research", "F1", "F2", "Method not said yet", "F4"]);
});

test("[W44] notes keep their groups while somebody writes in one, and find them once it is left", async () => {
  const stage = await openPanel("research", { rows });
  cellOf("b").focus();
  await press(cellOf("b"), "Enter");
  expect(document.activeElement?.tagName).toBe("TEXTAREA");
  setValue(stage.ben.writer, "research", "b", "method", "desk");
  await stage.meet();
  expect(order()).toEqual(["Interview", "F2", "F4", "Desk research", "F1", "Method not said yet", "F3"]);
  await press(document.activeElement!, "Enter");
  await arrive();
  expect(order()).toEqual(["Interview", "F4", "Desk research", "F1", "F2", "Method not said yet", "F3"]);
});

test("[W42] the details of a goal and of a note tell who cites them", async () => {
  await openPanel("research", { rows });
  cellOf("a", "#").focus();
  await press(cellOf("a", "#"), "Enter");
  const cited = within(await screen.findByRole("complementary")).getByRole("region", { name: "Cited by" });
  expect(within(cited).getAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")])).toEqual([["O1Ninety million", "/plans/plan/outcomes#O1"]]);
  expect(cellOf("a").textContent).toContain("Cited by O1");
});

test("[W43] what was expected stands beside what is planned, with the difference and its evidence", async () => {
  const stage = await openPanel("outcomes", { rows });
  setValue(stage.ben.writer, "overview", singleId, "currency", "KRW");
  await stage.meet();
  const table = screen.getByRole("region", { name: "Beside the plan as it is now" });
  const row = (name: string) => within(table).getByRole("rowheader", { name }).closest("tr")?.textContent;
  expect(row("Budget")).toBe("Budget₩90M₩89.2Mplanned in the budget₩800K lessF1Why do they phone?");
  expect(row("Personnel")).toBe("Personnel2 hnothing planned yetO2: No evidence: a guess");
  expect(row("Timeline")).toContain("nothing yet");
  setValue(stage.ben.writer, "people", "nobody", "hours", 1);
  setValue(stage.ben.writer, "budget", "x", "planned", 95_000_000);
  await stage.meet();
  expect(row("Budget")).toContain("₩5M more");
  expect(within(screen.getByRole("grid")).getByText("Two hours").closest("tr")?.textContent).toContain("No evidence: a guess");
  await click(within(table).getByRole("link"));
});
