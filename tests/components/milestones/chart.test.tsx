// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { allCommands } from "@/components/plan/commands";
import { MilestoneChart } from "@/components/sections/milestones/chart/milestone-chart";
import { ToastHost } from "@/components/ui/toast-host";
import { type Role } from "@/lib/plan/access";
import { type Baseline } from "@/lib/plan/derive/baseline";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";
import { findSection, openStage, settle } from "../table/stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));

/** Two days before the plan's start: nothing has begun, whenever this runs. */
const today = new Date(2027, 0, 2, 12);
const kickoff: Baseline = {
  finish: "2027-01-15",
  entries: [
    { id: "build", section: "tasks", name: "Build", start: "2027-01-11", finish: "2027-01-15", promised: null },
    { id: "agreed", section: "milestones", name: "Agreed", start: "2027-01-08", finish: "2027-01-08", promised: null },
    { id: "live", section: "milestones", name: "Go-live", start: "2027-01-15", finish: "2027-01-15", promised: null },
    { id: "gone", section: "milestones", name: "Gone", start: "2027-01-15", finish: "2027-01-15", promised: null },
  ],
};
const section = findSection("milestones");

/** Scope: 4 to 8 January. Build: 11 to 20 January, three days longer than in the baseline. Two days of buffer, one left. */
function seed(writer: Writer): void {
  setValue(writer, "overview", singleId, "start", "2027-01-04");
  const add = (table: string, id: string, values: Parameters<typeof addRecord>[3]) => addRecord({ ...writer, newId: () => id }, table, {}, values);
  add("tasks", "scope", { title: "Scope", estimate: 5, status: "done", actualStart: "2027-01-04", actualFinish: "2027-01-08" });
  add("tasks", "build", { title: "Build", estimate: 8, after: [{ on: "agreed", type: "FS", lag: 0 }] });
  add("milestones", "agreed", { name: "Agreed", phase: "Discover", actual: "2027-01-08", after: [{ on: "scope", type: "FS", lag: 0 }] });
  add("milestones", "live", { name: "Go-live", phase: "Launch", buffer: 2, date: "2027-01-21", after: [{ on: "build", type: "FS", lag: 0 }] });
}

interface Scene { readonly list?: object[]; readonly role?: Role; readonly language?: Language; readonly isEmpty?: boolean }
let asked: string[];
let bodies: unknown[];
let refusal: string | null;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  localStorage.clear();
  [asked, bodies, refusal] = [[], [], null];
});
afterEach(() => void vi.useRealTimers());

async function open({ list = [], role = "editor", language = "en", isEmpty = false }: Scene = {}) {
  const server = { list: [...list] as { id: string }[] };
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    const id = path.split("/baselines")[1]?.slice(1) ?? "";
    asked.push(`${method} ${id}`.trim());
    if (method === "GET") return Response.json(id === "" ? server.list : kickoff);
    bodies.push(JSON.parse(body ?? "null"));
    if (refusal) return Response.json({ error: { code: refusal, message: "A plan keeps at most 50 baselines." } }, { status: 409 });
    if (method === "POST") server.list = [summary("new", "After the vote"), ...server.list];
    if (method === "DELETE") server.list = server.list.filter((each) => each.id !== id);
    return Response.json(method === "POST" ? { id: "new" } : {});
  });
  const tabs = [{ href: "?view=milestones", label: "Milestones", current: true }];
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({
    section, role, language, seed: isEmpty ? undefined : seed,
    children: (
      <OpenPlanProvider plan={plan}>
        <PlanFactsProvider><MilestoneChart section={section} tabs={tabs} /></PlanFactsProvider>
        <ToastHost />
      </OpenPlanProvider>
    ),
  });
  await settle();
  return stage;
}

const summary = (id: string, name: string, takenBy = { id: "ana", name: "Ana Kim" }) => ({ id, name, takenBy, takenAt: Date.parse("2027-01-02T12:00:00Z") });
const text = () => document.body.textContent?.replace(/\s+/g, " ") ?? "";
const row = (name: string) => screen.getByText(name, { selector: "li b" }).closest("li") as HTMLElement;
const press = async (element: HTMLElement) => {
  await act(async () => void fireEvent.click(element));
  await settle();
};

test("[G63] the chart is one sentence: how many milestones slipped against which baseline, and by how much at most", async () => {
  await open({ list: [summary("k", "Kickoff")] });
  await waitFor(() => expect(text()).toContain("1 of 2 milestones slipped against “Kickoff”, the most by 4 d (Go-live). 1 is gone. 1 of 1 task slipped. The plan ends 4 d later, on 21 Jan."));
});

test("[G63] without a baseline it says how far the plan is, and how to begin comparing", async () => {
  await open();
  expect(text()).toContain("1 of 2 milestones reached. Next is Go-live on 21 Jan, in 14 working days. Save a baseline to see later what has moved.");
});

test("[G63] in Korean too", async () => {
  await open({ list: [summary("k", "킥오프")], language: "ko" });
  await waitFor(() => expect(text()).toContain("“킥오프” 기준으로 주요 일정 2개 중 1개가 밀렸어요. 가장 많이 밀린 것은 4일(Go-live)이에요."));
});

test("[G64] a row says what is done for its milestone, how far it is, and what is left of its buffer; in words what it draws", async () => {
  await open({ list: [summary("k", "Kickoff")] });
  await waitFor(() => expect(row("Go-live").textContent).toContain("4 working days later than in the baseline, which says Friday 15 January 2027."));
  const live = row("Go-live").textContent ?? "";
  for (const part of ["Launch", "Planned for Thursday 21 January 2027.", "1 of 2 tasks done", "14 working days left", "Longest chain: 8 d of work", "Buffer: 1 of 2 d left", "21 Jan", "+4 d"])
    expect(live).toContain(part);
  const agreed = row("Agreed").textContent ?? "";
  for (const part of ["Reached on Friday 8 January 2027.", "As in the baseline.", "1 of 1 task done", "0 d"]) expect(agreed).toContain(part);
});

test("[G65] T shows the same figures as a table, and the chart again", async () => {
  await open({ list: [summary("k", "Kickoff")] });
  await waitFor(() => expect(screen.queryByText("+4 d")).not.toBeNull());
  const toggle = () => act(async () => allCommands().find(({ keys }) => keys === "t")?.run());
  await toggle();
  const table = screen.getByRole("table");
  const cells = (within(table).getByRole("rowheader", { name: /Go-live/ }).closest("tr") as HTMLElement).querySelectorAll("td");
  expect([...cells].map((cell) => cell.textContent)).toEqual(["Launch", "15 Jan", "21 Jan", "+4 d", "1 of 2", "14 d", "8 d", "1 of 2 d"]);
  expect(screen.getByRole("button", { name: "Show as a chart" }).getAttribute("aria-pressed")).toBe("true");
  await toggle();
  expect(screen.queryByRole("table")).toBeNull();
});

test("[G66] a plan without milestones asks for the first one", async () => {
  const { mine } = await open({ isEmpty: true });
  const input = screen.getByRole("textbox", { name: "Add a milestone" });
  fireEvent.change(input, { target: { value: "Go-live" } });
  await act(async () => void fireEvent.keyDown(input, { key: "Enter" }));
  await settle();
  expect(mine.snapshot.table("milestones").records.map(({ values }) => values["name"])).toEqual(["Go-live"]);
  expect(row("Go-live").textContent).toContain("Waits for no task");
});

test("[G67] a baseline is saved by name and compared with at once; a refusal stands under the name", async () => {
  await open();
  await press(screen.getByRole("button", { name: "Save as baseline" }));
  const name = await screen.findByRole("textbox", { name: "Name" });
  refusal = "baselines-full";
  fireEvent.change(name, { target: { value: "After the vote" } });
  await press(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("at most 50"));
  refusal = null;
  await press(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "Name" })).toBeNull());
  expect(bodies.at(-1)).toMatchObject({ name: "After the vote" });
  await waitFor(() => expect(text()).toContain("against “After the vote”"));
  expect(text()).toContain("Baseline “After the vote” saved");
});

test("[G67] the menu chooses among baselines, none included; what is removed comes back with Undo", async () => {
  await open({ list: [summary("k", "Kickoff"), summary("o", "The owner's", { id: "u-owner", name: "Grace" })] });
  const openMenu = () => press(screen.getByRole("button", { name: /^Compared with/ }));
  await openMenu();
  const entries = async () => (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
  expect(await entries()).toEqual(["Kickoff2 Jan · Ana Kim", "The owner's2 Jan · Grace", "No baseline", "Rename “Kickoff”", "Remove “Kickoff”"]);
  await press(screen.getByRole("menuitem", { name: "Remove “Kickoff”" }));
  await waitFor(() => expect(asked).toContain("DELETE k"));
  await press(await screen.findByRole("button", { name: /Undo/ }));
  await waitFor(() => expect(asked).toContain("PATCH k"));
  expect(bodies.at(-1)).toEqual({ removed: false });
  await openMenu();
  // What another editor saved is not mine to change.
  expect((await entries()).filter((entry) => /Rename|Remove/.test(entry ?? ""))).toEqual([]);
  await press(screen.getByRole("menuitem", { name: "No baseline" }));
  expect(text()).toContain("1 of 2 milestones reached.");
});

test("[G67] who may only read compares, and saves nothing", async () => {
  await open({ list: [summary("k", "Kickoff")], role: "viewer" });
  await waitFor(() => expect(text()).toContain("against “Kickoff”"));
  expect(screen.queryByRole("button", { name: "Save as baseline" })).toBeNull();
  await press(screen.getByRole("button", { name: /^Compared with/ }));
  expect((await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent)).toEqual(["Kickoff2 Jan · Ana Kim", "No baseline"]);
});
