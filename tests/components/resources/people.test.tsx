// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DetailsPanel } from "@/components/plan/details-panel";
import { PeoplePanel } from "@/components/sections/people/people-panel";
import { ResourcesPanel } from "@/components/sections/resources/resources-panel";
import { SectionTable } from "@/components/table/section-table";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { cell, findSection, settle } from "../table/stage";
import { open, press, seed, text, today } from "./resources-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  localStorage.clear();
});
afterEach(() => void vi.useRealTimers());

const unassigned = (writer: Writer): void => {
  seed(writer);
  addRecord(writer, "tasks", { id: "cut" }, { title: "Cut the recording", estimate: 5, effort: 10 });
};
const lastCells = (name: string) => within(screen.getByRole("grid", { name })).getAllByRole("row").slice(1).map((row) => row.lastElementChild?.textContent);

test("[Q50] each row says how full somebody's weeks are, and in how many it is too much", async () => {
  const { ben, meet } = await open({ children: <PeoplePanel section={findSection("people")} /> });
  expect(lastCells("People and skills")).toEqual(["58%1 week over", "0%"]);
  setValue(ben.writer, "tasks", "draft", "assignees", ["bora"]);
  await meet();
  expect(lastCells("People and skills")).toEqual(["38%", "50%"]);
});

test("[Q51] hours of work and people are summed up, and a task that nobody has is given to who fits in one press", async () => {
  const { mine } = await open({ rows: unassigned, children: <PeoplePanel section={findSection("people")} /> });
  expect(text()).toContain("60 h of work from this week on, 144 h free until 24 Jan.");
  await press(screen.getByRole("button", { name: "2 tasks have nobody" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getAllByRole("listitem").map((each) => each.textContent)).toEqual(["Wait for the answerNobody's strengths say so.", "Cut the recording10 hBora could: recordingGive to Bora"]);
  await press(within(dialog).getByRole("button", { name: "Give to Bora" }));
  await waitFor(() => expect(screen.getByRole("button", { name: "1 task has nobody" })).toBeDefined());
  expect(mine.snapshot.record("tasks", "cut")?.values["assignees"]).toEqual(["bora"]);
});

test("[Q52] who is looked up for a task shows where it would be too much for them", async () => {
  await open({ rows: unassigned, children: <SectionTable section={findSection("tasks")} /> });
  const field = cell(3, "assignees");
  await act(async () => {
    field.focus();
    fireEvent.keyDown(field, { key: "Enter" });
  });
  const options = () => screen.getAllByRole("option").map((option) => option.textContent);
  await waitFor(() => expect(options()).toEqual([expect.stringContaining("Anna Lee175% in the week of 4 Jan"), expect.stringMatching(/Bora Kim$/)]));
});

const resource = (writer: Writer): void => {
  seed(writer);
  addRecord(writer, "resources", { id: "r" }, { title: "Recorders", kind: "equipment", needed: 3, available: 1, unit: "pieces", by: "2027-06-01", priority: "must", means: "Lent" });
  addRecord(writer, "resources", { id: "s" }, { title: "Chairs", kind: "physical", needed: 3, available: 5 });
};

test("[Q70] the gap stands beside what is needed and there", async () => {
  const { ben, meet } = await open({ rows: resource, children: <ResourcesPanel section={findSection("resources")} /> });
  const gaps = () => within(screen.getByRole("grid", { name: "Equipment and more" })).getAllByRole("row").slice(1).map((row) => [...row.children].at(-2)?.textContent);
  expect(gaps()).toEqual(["2 2 pieces missing", "+2"]);
  setValue(ben.writer, "resources", "r", "available", 3);
  await meet();
  expect(gaps()).toEqual(["none", "+2"]);
});

test("[Q71] the five questions are marked in the row, and answered in the details", async () => {
  const { mine } = await open({
    rows: resource,
    children: (
      <>
        <ResourcesPanel section={findSection("resources")} />
        <DetailsPanel section={findSection("resources")} record="r" onGo={() => undefined} onCopyLink={() => undefined} onClose={() => undefined} />
      </>
    ),
  });
  expect(lastCells("Equipment and more")).toEqual(["2 of 5 questions answered", "0 of 5 questions answered"]);
  const card = await screen.findByRole("region", { name: "The five questions" });
  expect(card.textContent).toContain("3 open");
  expect(within(card).getAllByRole("term").map((term) => term.textContent)).toEqual(["Priority level?", "Who is available? Open", "What budget or tools?", "What else is needed? Open", "Who approves? Open"]);
  expect(screen.queryAllByText("Approved by")).toEqual([]);
  await act(async () => void setValue(mine.writer, "resources", "r", "approver", "anna"));
  await settle();
  expect(card.textContent).toContain("2 open");
});

test("[Q72] every kind has a line, also those that the plan says elsewhere", async () => {
  await open({ rows: resource, children: <ResourcesPanel section={findSection("resources")} /> });
  const rows = within(screen.getByRole("table", { name: "Every kind of resource" })).getAllByRole("row").slice(1);
  expect(rows.map((row) => [...row.children].map((each) => each.textContent))).toEqual([
    ["Moneyfrom the budget", "€90", "€100", "€10 to spare"],
    ["Personnelfrom tasks and people, from this week on", "60 h", "144 h", "20 h missing"],
    ["Equipment", "1 resource", "0 there", "1 short: Recorders"],
    ["Physical", "1 resource", "1 there", "Enough"],
  ]);
  expect(text()).toContain("Nothing needed: Software, Technical, Time");
});

test("[Q53] I say which of the people I am in one press, am told what that shares, and take it back", async () => {
  const asked: string[] = [];
  let me: string | null = null;
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    asked.push(`${method} ${path.split("/").at(-1)} ${body ?? ""}`.trim());
    if (method === "POST") me = (JSON.parse(body ?? "{}") as { person: string }).person;
    if (method === "DELETE") me = null;
    return Response.json(method === "GET" ? { me, people: me === null ? [] : [{ person: me, weeks: [{ from: "2027-01-04", to: "2027-01-10", hours: 36 }] }] } : {});
  });
  await open({ children: <PeoplePanel section={findSection("people")} /> });
  await press(await screen.findByRole("button", { name: "Which one are you?" }));
  expect((await screen.findByRole("dialog")).textContent).toContain("Nobody sees which plans or tasks they are, and you can take it back.");
  await press(screen.getByRole("button", { name: /Anna Lee/ }));
  await press(await screen.findByRole("button", { name: "You are Anna" }));
  // In the first week other plans leave her four hours of forty.
  await waitFor(() => expect(lastCells("People and skills")[0]).toBe("88%1 week over"));
  await press(await screen.findByRole("button", { name: "I am none of them" }));
  await screen.findByRole("button", { name: "Which one are you?" });
  expect(asked).toEqual(["GET busy?today=2027-01-04", 'POST busy {"person":"anna"}', "GET busy?today=2027-01-04", "DELETE busy", "GET busy?today=2027-01-04"]);
  vi.unstubAllGlobals();
});
