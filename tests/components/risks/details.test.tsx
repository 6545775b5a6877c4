// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setValue } from "@/lib/plan/doc/records";
import { settle } from "../table/stage";
import { details, openRisks, risks, type Rows } from "./risks-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(), usePathname: () => "/plans/p/risks" }));

const rows: Rows = {
  risks,
  contingency: { s1: { title: "Export at night", risk: "late", days: 3 }, s2: { title: "Tell the desk", risk: "late" } },
  milestones: { m: { name: "Go-live", date: "2027-05-17" } },
  mitigations: { p: { title: "A week later", risk: "late", target: "m", field: "due", date: "2027-05-24" } },
};
let given: { subject: string; content: string }[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 1, 15, 12) });
  history.replaceState(null, "", "/plans/p/risks#R1");
  given = [];
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    if (method === "POST" && path.endsWith("/approvals")) given.push(JSON.parse(body ?? "{}"));
    return Response.json(given.map((each) => ({ ...each, by: { id: "ana", name: "Ana Kim" }, at: Date.now() })));
  });
});
afterEach(() => void vi.useRealTimers());

const open = async (options: Parameters<typeof openRisks>[1] = {}) => {
  const stage = await openRisks(rows, options);
  await details();
  await settle();
  return stage;
};

test("[K20] likelihood and impact are set by a press, a figure, an arrow, and cleared by Delete", async () => {
  const { mine } = await open();
  const stored = () => mine.snapshot.record("risks", "late")?.values["likelihood"];
  const group = screen.getByRole("radiogroup", { name: "Likelihood, R1" });
  expect(within(group).getByRole("radio", { checked: true }).getAttribute("aria-label")).toBe("4 Likely");
  fireEvent.click(within(group).getByRole("radio", { name: "2 Unlikely" }));
  expect(stored()).toBe(2);
  const key = (name: string) => fireEvent.keyDown(within(group).getAllByRole("radio")[0] as Element, { key: name });
  key("5");
  key("ArrowRight");
  expect(stored()).toBe(5);
  await settle();
  key("ArrowLeft");
  expect(stored()).toBe(4);
  key("Delete");
  expect(stored()).toBeNull();
});

test("[K21] steps are numbered, added in a line, and removed with a way back", async () => {
  const { mine } = await open();
  const list = () => within(screen.getByRole("list", { name: "Steps of plan B" })).getAllByRole("listitem");
  expect(list().map(({ textContent }) => textContent?.slice(0, 7))).toEqual(["1Export", "2Tell t"]);
  const input = screen.getByRole("textbox", { name: "Add a step" });
  fireEvent.change(input, { target: { value: "Ask for money" } });
  fireEvent.keyDown(input, { key: "Enter" });
  await settle();
  expect(list()).toHaveLength(3);
  expect(mine.snapshot.table("contingency").records[2]?.values).toMatchObject({ title: "Ask for money", risk: "late" });
  fireEvent.click(screen.getByRole("button", { name: "Remove step 1" }));
  await settle();
  expect(list()).toHaveLength(2);
  act(() => mine.undo.undo());
  await settle();
  expect(list()).toHaveLength(3);
});

test("[K22] starting makes its tasks and says since when; going back drops them; each is one step", async () => {
  const { mine } = await open();
  const statuses = () => mine.snapshot.table("tasks").records.map(({ values }) => values["status"]);
  fireEvent.click(screen.getByRole("button", { name: "Start plan B" }));
  await settle();
  expect(statuses()).toEqual(["todo", "todo"]);
  expect(screen.getByText("Runs since Mon 15 Feb 2027")).toBeTruthy();
  expect(screen.getByRole("link", { name: "0 of 2 tasks done" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Start plan B" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Go back" }));
  await settle();
  expect(statuses()).toEqual(["dropped", "dropped"]);
  act(() => mine.undo.undo());
  expect(statuses()).toEqual(["todo", "todo"]);
  act(() => mine.undo.undo());
  expect(statuses()).toEqual([]);
});

test("[K23] approving says who and when, and that it is another one since", async () => {
  const { mine } = await open();
  expect(await screen.findByText("Not approved yet")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Approve" }));
  expect(await screen.findByText("Approved by Ana Kim, 15 Feb 2027")).toBeTruthy();
  expect(given[0]?.subject).toBe("plan-b:late");
  act(() => void setValue(mine.writer, "contingency", "s1", "title", "Export at noon"));
  await settle();
  expect(screen.getByText("Changed since Ana Kim approved it, 15 Feb 2027")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Approve again" })).toBeTruthy();
});

test("[K24] a proposal says before and after and what comes of it; accepting writes it", async () => {
  const { mine } = await open();
  const item = screen.getByText("A week later").closest("li") as HTMLElement;
  expect(item.textContent).toContain("NowMon 17 May 2027");
  expect(item.textContent).toContain("Then");
  fireEvent.click(within(item).getByRole("button", { name: "Accept" }));
  await settle();
  expect(mine.snapshot.record("milestones", "m")?.values["date"]).toBe("2027-05-24");
  expect(screen.getByText("Accepted")).toBeTruthy();
  act(() => mine.undo.undo());
  await settle();
  fireEvent.click(screen.getByRole("button", { name: "Drop" }));
  await settle();
  expect([mine.snapshot.record("milestones", "m")?.values["date"], screen.getByText("Dropped").textContent]).toEqual(["2027-05-17", "Dropped"]);
});

test("[K24] a new one names a goal or date and what instead", async () => {
  const { mine } = await open();
  fireEvent.click(screen.getByRole("button", { name: "Propose a change" }));
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "milestones/due/m" } });
  fireEvent.change(screen.getByLabelText("New date"), { target: { value: "2027-06-01" } });
  fireEvent.click(screen.getByRole("button", { name: "Propose" }));
  await settle();
  expect(mine.snapshot.table("mitigations").records[1]?.values).toMatchObject({ title: "Go-live", risk: "late", target: "m", field: "due", date: "2027-06-01" });
});

test("[K25] whoever may only read reads everything and meets no control that does nothing", async () => {
  await open({ role: "viewer" });
  await waitFor(() => expect(screen.getByText("Not approved yet")).toBeTruthy());
  const names = screen.getAllByRole("button").map((button) => button.getAttribute("aria-label") ?? button.textContent ?? "");
  expect(names.filter((name) => /Start|Go back|Approve|Accept|Drop|Propose|Add|Remove|, R1/.test(name))).toEqual([]);
  expect(screen.queryByRole("textbox")).toBeNull();
  fireEvent.click(screen.getByRole("radio", { name: "2 Unlikely" }));
  expect(screen.getByRole("radiogroup", { name: "Likelihood, R1" }).querySelector("[aria-checked=true]")?.getAttribute("aria-label")).toBe("4 Likely");
});
