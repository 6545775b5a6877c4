// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BudgetPanel } from "@/components/sections/budget/budget-panel";
import { weekPlace } from "@/components/sections/budget/capacity/heat-row";
import { toDayNumber } from "@/lib/plan/day-number";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { type Role } from "@/lib/plan/access";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";
import { findSection, settle } from "../table/stage";
import { command, open, press, type Scene, text, today } from "./resources-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({ push: () => undefined }), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  localStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const panel = (more: Omit<Scene, "children"> = {}) => open({ ...more, children: <BudgetPanel section={findSection("budget")} /> });
const map = () => screen.getByRole("grid", { name: /Load of each person|사람별/ });
const cells = (row: number) => within(within(map()).getAllByRole("row")[row + 2] as HTMLElement).getAllByRole("cell");
const figures = (row: number) => cells(row).map((cell) => cell.lastElementChild?.textContent);
const wordsOf = (cell: Element | null | undefined) => cell?.querySelector(".sr-only")?.textContent ?? "";
const named = (name: string | RegExp) => within(map()).getByRole("cell", { name });
const key = (name: string, more = {}) => act(async () => void fireEvent.keyDown(document.activeElement as Element, { key: name, ...more }));

test("[Q1] each person's weeks with their figures, a dot while away, days of short weeks, this week marked", async () => {
  await panel();
  expect(figures(0)).toEqual(["150", "0", "0"]);
  expect(figures(1)).toEqual(["0", "·", "0"]);
  const heads = within(map()).getAllByRole("columnheader").map((head) => head.textContent);
  expect(heads).toEqual(["Personh/wk", "4 January, this week4", "11 January113 d", "18 January18"]);
});

test("[Q2] a cell in words, in both languages", async () => {
  await panel();
  expect(cells(0).map(wordsOf)[0]).toBe("Anna Lee, week of 4 January, 150 percent, 20 hours over");
  expect(cells(1).map(wordsOf).slice(0, 2)).toEqual(["Bora Kim, week of 4 January, 0 percent, 20 hours free", "Bora Kim, week of 11 January, away"]);
});

test("[Q2] in Korean too", async () => {
  await panel({ language: "ko" as Language });
  expect(wordsOf(cells(0)[0])).toBe("Anna Lee, 1월 4일 주, 150퍼센트, 20시간 초과");
});

test("[Q2] hours that nobody has are said to be none", async () => {
  const { mine } = await panel();
  await act(async () => void setValue(mine.writer, "people", "anna", "hours", 0));
  await settle();
  expect(wordsOf(cells(0)[0])).toBe("Anna Lee, week of 4 January, 60 hours planned, no hours free");
  expect(figures(0)[0]).toBe("∞");
});

test("[Q3] one tab stop, the first week with too much; arrows, Home and End move, Enter opens, Esc comes back", async () => {
  await panel();
  const stops = () => within(map()).getAllByRole("cell").filter((cell) => cell.tabIndex === 0).map(wordsOf);
  expect(stops()).toEqual([expect.stringContaining("Anna Lee, week of 4 January")]);
  act(() => named(/Anna Lee, week of 4 January/).focus());
  const here = () => wordsOf(document.activeElement);
  await key("ArrowRight");
  expect(here()).toContain("Anna Lee, week of 11 January");
  await key("ArrowDown");
  expect(here()).toContain("Bora Kim, week of 11 January");
  await key("End");
  expect(here()).toContain("Bora Kim, week of 18 January");
  await key("Home", { ctrlKey: true });
  expect(here()).toContain("Anna Lee, week of 4 January");
  expect(stops()).toHaveLength(1);
  await key("Enter");
  await waitFor(() => expect(screen.getByRole("dialog", { name: "Anna, 4–8 Jan" })).toBeDefined());
  await act(async () => void fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(here()).toContain("Anna Lee, week of 4 January");
});

test("[Q4] hours instead of percent, remembered on this device", async () => {
  await panel();
  await press(screen.getAllByRole("button", { name: "Hours" })[0] as Element);
  expect(figures(0)).toEqual(["60", "0", "0"]);
  expect(localStorage.getItem("planroom.load-measure")).toBe("hours");
});

test("[Q5] T shows the figures as a table with the tasks behind them, and the map again", async () => {
  await panel();
  await command("t");
  const rows = within(screen.getByRole("region", { name: "Load of each person in each week" })).getAllByRole("row");
  expect(rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent))).toEqual([
    ["Person", "Week", "Planned", "Free", "Load", "Tasks"],
    [expect.stringContaining("Anna"), "4–8 Jan", "60 h", "40 h", "150%", "Record the interviews 40 h, Draft the letter 20 h"],
  ]);
  await command("t");
  expect(map()).toBeDefined();
});

test("[Q6] an open week shows its tasks, why it has fewer hours, and ways out with their cost", async () => {
  const { mine } = await panel();
  await press(named(/Anna Lee, week of 4 January/));
  const dialog = await screen.findByRole("dialog", { name: "Anna, 4–8 Jan" });
  expect(within(dialog).getByText("20 h too much")).toBeDefined();
  expect(within(within(dialog).getByRole("list", { name: "What the week holds" })).getAllByRole("listitem").map((each) => each.textContent)).toEqual(["Record the interviews 40 h", "Draft the letter 20 h"]);
  await waitFor(() => expect(within(dialog).getAllByRole("button").map((each) => each.textContent)).toEqual([
    "Start Record the interviews 3 days lateruses 3 of its 7 days of slack",
    "Start Draft the letter a week lateruses 5 of its 7 days of slack",
    "Give 20 h of Record the interviews to BoraBora is at 0% that week, strong in record",
    "Hand Draft the letter over to BoraBora is at 0% that week",
    "Drop Draft the letterfrees 20 h that week, nothing waits for it",
  ]));
  await act(async () => void setValue(mine.writer, "tasks", "draft", "start", "2027-01-11"));
  await settle();
  await press(named(/Anna Lee, week of 11 January/));
  expect(await screen.findByText("Only 24 h: Feast")).toBeDefined();
});

test("[Q7] a way out is one step to undo", async () => {
  const { mine } = await panel();
  const dates = () => ["start", "due"].map((field) => mine.snapshot.record("tasks", "draft")?.values[field]);
  const before = dates();
  await press(named(/Anna Lee, week of 4 January/));
  await press(await screen.findByRole("button", { name: /^Start Draft the letter/ }));
  await waitFor(() => expect(figures(0)).toEqual(["100", "50", "20"]));
  expect(dates()[0]).toBe("2027-01-11");
  await act(async () => mine.undo.undo());
  await settle();
  expect(dates()).toEqual(before);
  expect(figures(0)).toEqual(["150", "0", "0"]);
});

test("[Q7] who may only read reads the ways out as text", async () => {
  await panel({ role: "viewer" as Role });
  await press(named(/Anna Lee, week of 4 January/));
  const dialog = await screen.findByRole("dialog");
  await waitFor(() => expect(dialog.textContent).toContain("Start Draft the letter a week later"));
  expect(within(dialog).queryAllByRole("button")).toEqual([]);
  expect(screen.queryByRole("button", { name: "Add a person" })).toBeNull();
});

test("[Q8] what somebody else changes shows at once, also while a week is open, and leaves other rows alone", async () => {
  const { ben, meet } = await panel();
  const other = cells(1)[0];
  await press(named(/Anna Lee, week of 4 January/));
  await screen.findByRole("dialog");
  setValue(ben.writer, "tasks", "draft", "effort", 30);
  await meet();
  await waitFor(() => expect(figures(0)[0]).toBe("175"));
  expect(screen.getByRole("dialog").textContent).toContain("30 h too much");
  expect(cells(1)[0]).toBe(other);
});

test("[Q9] the tab line says the hours of everybody and who has too much", async () => {
  const { mine } = await panel();
  expect(text()).toContain("60 hours a week1 person over 100%, in 1 week");
  await act(async () => void setValue(mine.writer, "tasks", "draft", "status", "dropped"));
  await settle();
  expect(text()).toContain("Nobody over 100%");
});

test("[Q10] of a large map what is in view is drawn, and always the row that has the focus", async () => {
  for (const side of ["clientHeight", "clientWidth"] as const) vi.spyOn(HTMLElement.prototype, side, "get").mockReturnValue(600);
  await panel({
    rows: (writer) => {
      setValue(writer, "overview", singleId, "start", "2027-01-04");
      for (let index = 0; index < 200; index++) addRecord(writer, "people", { id: `p${index}` }, { name: `Person ${index}`, hours: 40 });
      addRecord(writer, "tasks", { id: "t" }, { title: "Everything", assignees: ["p150"], estimate: 700, effort: 20_000 });
    },
  });
  const drawn = () => within(map()).getAllByRole("rowheader").map(wordsOf);
  expect(drawn().length).toBeLessThan(60);
  expect(drawn()).toContain("Person 0, 40 hours a week");
  expect(drawn()).toContain("Person 150, 40 hours a week");
  expect(within(map()).getAllByRole("columnheader").length).toBeLessThan(60);
  expect(map().getAttribute("aria-rowcount")).toBe("202");
  expect(Number(map().getAttribute("aria-colcount"))).toBeGreaterThan(130);
});

test("[Q11] a plan without people asks for them", async () => {
  await panel({ rows: () => undefined });
  expect(screen.queryByRole("grid", { name: /Load/ })).toBeNull();
  expect(screen.getByRole("link", { name: "Go to people" }).getAttribute("href")).toBe("/plans/p/people");
});

test("[Q12] being in a cell is told to others, and their ring shows in theirs", async () => {
  const { mine } = await panel();
  act(() => named(/Anna Lee, week of 4 January/).focus());
  await settle();
  expect(mine.presence.state().field).toEqual(weekPlace("anna", toDayNumber("2027-01-04")));
});

test("[Q20] what is missing is summed up; a press shows scope, date and people, and taking one ends it", async () => {
  const { mine } = await panel();
  const strip = screen.getByRole("region", { name: "What is missing" });
  expect(strip.textContent).toContain("Not ready yet. 1 person has more work than hours.");
  await press(within(strip).getByRole("button", { name: "Ways out" }));
  await waitFor(() => expect(within(strip).getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent])).toEqual([
    ["Scope", "Drop Draft the letterfrees 20 h that week, nothing waits for it"],
    ["Date", "Start Record the interviews 3 days lateruses 3 of its 7 days of slack"],
    ["People", "Give 20 h of Record the interviews to BoraBora is at 0% that week, strong in record"],
  ]));
  expect(strip.textContent).toContain("Anna: 20 h too much in 1 week, most in the week of 4 Jan");
  await press(within(strip).getByRole("button", { name: /^Drop/ }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "What is missing" })).toBeNull());
  expect(mine.snapshot.record("tasks", "draft")?.values["status"]).toBe("dropped");
});

test("[Q20] a resource that is missing has its three ways too", async () => {
  const { mine } = await panel();
  await act(async () => void addRecord(mine.writer, "resources", { id: "r" }, { title: "Recorders", needed: 3, available: 1, by: "2027-01-11", unit: "pieces" }));
  await settle();
  const strip = screen.getByRole("region", { name: "What is missing" });
  expect(strip.textContent).toContain("1 person has more work than hours, and 1 resource is missing.");
  await press(within(strip).getByRole("button", { name: "Ways out" }));
  await waitFor(() => expect(strip.textContent).toContain("Recorders: 2 pieces missing, needed in 7 days"));
  for (const way of ["Get along with 1 instead of 3", "Need it 14 days later, on 25 Jan", "Anna sees to it"]) expect(strip.textContent).toContain(way);
  await press(within(strip).getByRole("button", { name: /^Get along/ }));
  await waitFor(() => expect(mine.snapshot.record("resources", "r")?.values["needed"]).toBe(1));
});
