// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { ForecastPanel } from "@/components/sections/milestones/forecast/forecast-panel";
import { type ForecastTask } from "@/lib/client/workers/forecast.worker";
import { quietTime } from "@/lib/client/forecast-store";
import { type Role } from "@/lib/plan/access";
import { simulate } from "@/lib/plan/derive/forecast/simulate";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";
import { findSection, openStage, settle } from "../table/stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));

/**
 * Build lasts ten days, 4 to 15 January, and with a chance of 50 % five more; go-live is promised for
 * Monday the 18th. Texts, beside it, last two to four days.
 */
function seed(writer: Writer): void {
  setValue(writer, "overview", singleId, "start", "2027-01-04");
  const add = (table: string, id: string, values: Parameters<typeof addRecord>[3]) => addRecord({ ...writer, newId: () => id }, table, {}, values);
  add("tasks", "build", { title: "Build", estimate: 10 });
  add("tasks", "texts", { title: "Texts", estimate: 3, low: 2, high: 4 });
  add("milestones", "live", { name: "Go-live", date: "2027-01-18", buffer: 1, after: [{ on: "build", type: "FS", lag: 0 }, { on: "texts", type: "FS", lag: 0 }] });
  add("risks", "late", { title: "The vendor is late", likelihood: 3, delay: 5, tasks: ["build"] });
  add("risks", "vague", { title: "Somebody is ill" });
}

let answer: "result" | "failure" | "progress";
/** Computes in the page, at once. */
class FakeWorker extends EventTarget {
  terminate(): void {}
  postMessage({ model, seed: chance }: ForecastTask): void {
    const tell = (data: unknown) => this.dispatchEvent(new MessageEvent("message", { data }));
    if (answer === "failure") tell({ type: "failed", message: "no memory" });
    else if (answer === "progress") tell({ type: "progress", share: 0.4 });
    else tell({ type: "done", result: simulate(model, { runs: 1_000, seed: chance }) });
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 2, 12) });
  vi.stubGlobal("Worker", FakeWorker);
  answer = "result";
});
afterEach(() => void vi.useRealTimers());

async function open({ isTable = false, role = "editor", language = "en", isBare = false }: { isTable?: boolean; role?: Role; language?: Language; isBare?: boolean } = {}) {
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({
    section: findSection("milestones"), role, language, seed: isBare ? undefined : seed,
    children: <OpenPlanProvider plan={plan}><PlanFactsProvider><ForecastPanel isTable={isTable} /></PlanFactsProvider></OpenPlanProvider>,
  });
  await act(async () => void (await wait(20)));
  await settle();
  return stage;
}
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const text = (element: Element = document.body) => element.textContent?.replace(/\s+/g, " ") ?? "";
const row = (name: string) => screen.getAllByRole("listitem").find((item) => text(item).startsWith(name)) ?? document.body;

test("[G80] a milestone says how likely its date is, and by when it is reached with more confidence", async () => {
  await open();
  // Half of the runs take until Friday the 15th, the others until the 22nd.
  expect(text(row("Go-live"))).toMatch(/(4[6-9]|5[0-4])% by 18 Jan80% by 22 Jan/);
  expect(text(row("Go-live"))).toContain("80% by Friday 22 January 2027, 90% by Friday 22 January 2027");
  expect(text(row("End of the plan"))).toMatch(/% by 18 Jan, as scheduled/);
  expect(text(row("Go-live").querySelector("svg") ?? document.body)).toContain("Promised 18 Jan");
  expect(row("Go-live").querySelectorAll("svg rect[fill^='url']")).toHaveLength(1);
});

test("[G82] the buffer that a confidence asks for stands beside the one there is, and one press sets it", async () => {
  const { mine } = await open();
  expect(text(row("Go-live"))).toContain("Buffer 1 d · 80% needs 5 dThe date leaves 1 d; 22 Jan would hold.");
  answer = "progress";
  fireEvent.click(screen.getByRole("button", { name: "Set buffer to 5 d before Go-live" }));
  expect(mine.snapshot.record("milestones", "live")?.values["buffer"]).toBe(5);
  await settle();
  expect(text(row("Go-live"))).toContain("Buffer 5 d · as 80% asks");
  act(() => void mine.undo.undo());
  expect(mine.snapshot.record("milestones", "live")?.values["buffer"]).toBe(1);
});

test("[G82] another confidence is chosen among the usual three, or typed", async () => {
  await open();
  fireEvent.click(screen.getByRole("button", { name: "50%" }));
  const field = screen.getByRole("spinbutton", { name: "Another confidence, in percent" });
  fireEvent.change(field, { target: { value: "30" } });
  expect(text(row("Go-live"))).toContain("30% by 15 Jan");
  expect(text(row("Go-live"))).toContain("enough for 30%");
  fireEvent.change(field, { target: { value: "0" } });
  expect(text(row("Go-live"))).toContain("30% by 15 Jan");
  fireEvent.click(screen.getByRole("button", { name: "90%" }));
  expect(text(row("Go-live"))).toContain("90% by 22 Jan");
});

test("[G82] who may only read sees what is needed, and sets nothing", async () => {
  await open({ role: "viewer" });
  expect(text(row("Go-live"))).toContain("80% needs 5 d");
  expect(screen.queryByRole("button", { name: /Set buffer/ })).toBeNull();
});

test("[G83] the task and the risk that decide the end come first, and lead to their rows", async () => {
  await open();
  const tasks = screen.getByRole("heading", { name: "Tasks that decide the end" }).parentElement ?? document.body;
  expect(within(tasks).getAllByRole("listitem").map(text)).toEqual(["T1Build100%"]);
  expect(within(tasks).getByRole("link").getAttribute("href")).toBe("/plans/p/tasks#T1");
  // Of its five days the buffer takes one.
  const risks = screen.getByRole("heading", { name: "Risks that cost most" }).parentElement ?? document.body;
  expect(within(risks).getAllByRole("listitem").map(text)).toEqual(["R1The vendor is late2 d on average4 d when it happens (50%) · Go-live: 5 d"]);
  expect(within(risks).getByRole("link").getAttribute("href")).toBe("/plans/p/risks#R1");
});

test("[G84] it says what it rests on, and what is missing where", async () => {
  await open();
  expect(text()).toContain("1 of 2 open tasks have a best and a worst case; 1 of 2 risks count.");
  const missing = screen.getByText("What is missing").parentElement ?? document.body;
  expect(text(missing)).toContain("Tasks without a best or worst caseT1Build");
  expect(text(missing)).toContain("R2Somebody is illlikelihood, days it delays, tasks it endangers");
});

test("[G84] a plan of which nothing is uncertain asks for ranges and delays", async () => {
  await open({ isBare: true });
  expect(text()).toContain("How sure are these dates?");
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/plans/p/tasks", "/plans/p/risks"]);
  expect(screen.queryByRole("progressbar")).toBeNull();
});

test("[G85] while the next is computed it tells how far it is, and what stands is said to be older", async () => {
  const { ben, meet } = await open();
  answer = "progress";
  setValue(ben.writer, "tasks", "texts", "high", 9);
  await meet();
  await act(async () => void (await wait(quietTime + 50)));
  expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("40");
  expect(text()).toContain("Computing, 40% The plan has changed since.");
  expect(text(row("Go-live"))).toContain("80% by 22 Jan");
});

test("[G85] a failure says that the plan is untouched, and can be tried again", async () => {
  answer = "failure";
  await open();
  expect(text(screen.getByRole("alert"))).toContain("The forecast could not be computed. The plan is untouched.");
  answer = "result";
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(text()).toContain("80% by 22 Jan"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("[G86] as a table it says the same in figures, in Korean too", async () => {
  await open({ isTable: true, language: "ko" });
  const [, live] = screen.getAllByRole("row").map(text);
  expect(live).toMatch(/^Go-live1월 18일(4[6-9]|5[0-4])%1월 15일/);
  expect(live).toMatch(/1월 22일1월 22일1일5일$/);
});
