// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue } from "@/lib/plan/doc/records";
import { textToProse } from "@/lib/plan/prose";
import { arrive, click, command, openPanel, press, stored, write } from "./panel-stage";

let search = "";
vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), usePathname: () => "/plans/plan/goals", useSearchParams: () => new URLSearchParams(search) }));
beforeEach(() => {
  search = "";
});

const whole = { measure: "Calls", unit: "calls", baseline: 210, current: 145, target: 80, direction: "atMost", strategy: "Service" };
const rows = {
  goals: { g: { title: "Fewer calls", why: textToProse("It costs 11 hours"), ...whole }, h: { title: "More sign-ups", ...whole, baseline: null } },
  limits: { k: { title: "Nobody waits longer", measure: "Minutes", current: 9, target: 9, direction: "atMost", due: "2027-08-30" } },
  deliverables: { d: { title: "Portal", goals: ["g", "h"] }, e: { title: "Handbook" } },
  tasks: { t: { title: "Build it", deliverable: "d", estimate: 3, status: "done" }, u: { title: "Test it", deliverable: "d", estimate: 1 } },
  risks: { r: { title: "Late vendor", goals: ["g"], raisedBy: "Ben Lee" } },
  stakeholders: { s: { name: "Patients" } },
};
const main = () => document.body.textContent ?? "";

test("[W1] limits stand under the goals in the same columns, and are added by their own line", async () => {
  const stage = await openPanel("goals", { rows });
  const [goals, limits] = screen.getAllByRole("grid");
  const widths = (grid?: HTMLElement) => [...(grid?.querySelectorAll("col") ?? [])].map(({ style }) => style.width);
  expect(widths(limits)).toEqual(widths(goals));
  expect(within(limits!).getAllByRole("columnheader").map(({ textContent }) => textContent)).toContain("Limit value");
  expect(main()).toContain("watched until 30 Aug");
  await click(screen.getByRole("button", { name: "Add a limit" }));
  expect(stored(stage, "limits", "title")).toEqual(["Nobody waits longer", ""]);
  await press(document.activeElement!, "Escape");
  await command("add-row");
  expect(stored(stage, "goals", "title")).toEqual(["Fewer calls", "More sign-ups", ""]);
});

test("[W2] what nobody has said stands under the title and is counted, and goes when it is said", async () => {
  const stage = await openPanel("goals", { rows });
  expect(screen.getByText("1 gap")).toBeTruthy();
  expect(screen.getByText("No start value").closest("tr")?.textContent).toContain("More sign-ups");
  setValue(stage.ben.writer, "goals", "h", "baseline", 210);
  await stage.meet();
  expect(screen.queryByText("No start value")).toBeNull();
  expect(screen.queryByText("1 gap")).toBeNull();
});

test("[W3] a goal stands with its way drawn and told, its deliverables and their tasks", async () => {
  search = "view=cards";
  const stage = await openPanel("goals", { rows });
  const [goal] = screen.getAllByRole("listitem").filter((item) => item.id === "g");
  for (const text of ["It costs 11 hours", "50% of the way", "Portal", "1 of 2 tasks done", "3 of 4 d of work", "Build it", "Test it"])
    expect(goal?.textContent).toContain(text);
  expect(within(goal!).getByText("From 210 calls to 80 calls; now 145 calls.")).toBeTruthy();
  expect(screen.getByRole("region", { name: "Serves no goal yet" }).textContent).toContain("Handbook");
  setValue(stage.ben.writer, "goals", "g", "current", 80);
  await stage.meet();
  expect(goal?.textContent).toContain("Target reached");
});

test("[W4] a gap leads to the field that answers it", async () => {
  search = "view=cards";
  await openPanel("goals", { rows });
  await click(screen.getByRole("button", { name: "No start value, G2" }));
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("At start, G2"));
});

test("[W5] the questions are offered while the step is nearly empty, and open and close by their button", async () => {
  await openPanel("goals", { rows: { goals: rows.goals } });
  expect(screen.getByRole("region", { name: "Guiding questions" }).textContent).toContain("Which deliverables?");
  await click(screen.getByRole("button", { name: "Close the questions" }));
  expect(screen.queryByRole("region", { name: "Guiding questions" })).toBeNull();
  await click(screen.getAllByRole("button", { name: "Guiding questions" })[0]!);
  expect(screen.getByRole("region", { name: "Guiding questions" })).toBeTruthy();
});

test("[W5] a step that says enough is left alone", async () => {
  await openPanel("goals", { rows });
  expect(screen.queryByRole("region", { name: "Guiding questions" })).toBeNull();
});

test("[W6] [W7] answers are rows tied to what they answer, and each is one step to undo", async () => {
  const stage = await openPanel("goals", { rows: { goals: rows.goals } });
  const answer = async (line: string, text: string) => {
    await click(screen.getByRole("button", { name: line }));
    const input = screen.getByRole("textbox", { name: line });
    expect(document.activeElement).toBe(input);
    await write(input, text);
    await press(input, "Escape");
  };
  await answer("A thing one can point at", "Portal");
  await answer("A person or a group", "Patients");
  await answer("One worry", "Late vendor");
  const [patients] = stage.mine.snapshot.ids("stakeholders");
  expect(stage.mine.snapshot.table("deliverables").records[0]?.values).toMatchObject({ title: "Portal", goals: ["h"], stakeholders: [patients] });
  expect(stage.mine.snapshot.table("risks").records[0]?.values).toMatchObject({ title: "Late vendor", goals: ["h"], raisedBy: "Ana Kim" });
  await stage.meet();
  expect(stage.ben.snapshot.ids("risks")).toHaveLength(1);
  stage.mine.undo.undo();
  stage.mine.undo.undo();
  await arrive();
  expect([stage.mine.snapshot.ids("risks"), stage.mine.snapshot.ids("stakeholders"), stored(stage, "deliverables", "stakeholders")]).toEqual([[], [], [[]]]);
});

test("[W7] a worry noted beside a goal endangers that goal, and shows who raised it", async () => {
  search = "view=cards";
  const stage = await openPanel("goals", { rows });
  expect(screen.getByText("Ben Lee").closest("li")?.textContent).toContain("Late vendor");
  await click(screen.getByRole("button", { name: "One worry about G2" }));
  await write(screen.getByRole("textbox", { name: "One worry about G2" }), "No time");
  expect(stage.mine.snapshot.table("risks").records.at(-1)?.values).toMatchObject({ title: "No time", goals: ["h"], raisedBy: "Ana Kim" });
});

test("[W8] who may only read reads everything, and meets no control that does nothing", async () => {
  await openPanel("goals", { rows, role: "viewer" });
  for (const name of ["Add a limit", "Add a goal", "Guiding questions"]) expect(screen.queryByRole("button", { name })).toBeNull();
  expect(main()).toContain("Nobody waits longer");
});

test("[W8] neither does it in the cards", async () => {
  search = "view=cards";
  await openPanel("goals", { rows, role: "viewer" });
  expect(main()).toContain("Build it");
  for (const name of [/^Add a/, /^One worry/, "Guiding questions"]) expect(screen.queryByRole("button", { name })).toBeNull();
});

test("[W9] under a deliverable stands how far its tasks are, and what nobody has said", async () => {
  await openPanel("deliverables", { rows });
  const [portal, handbook] = ["Portal", "Handbook"].map((title) => screen.getByText(title).closest("tr")?.textContent);
  expect(portal).toContain("1 of 2 tasks done · 3 of 4 d of work");
  expect(handbook).toContain("Serves no goal · Nothing says when it is good enough · No task leads to it");
});
