// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ReactNode } from "react";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { allCommands } from "@/components/plan/commands";
import { PhoneTimeline } from "@/components/sections/milestones/phone/phone-timeline";
import { ToastHost } from "@/components/ui/toast-host";
import { type Role } from "@/lib/plan/access";
import { addRecord, removeRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { findSection, focused, openStage, settle, type Stage } from "../table/stage";
import { click, planStart, row, seed, values } from "./list-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 5, 9) }));
afterEach(() => void vi.useRealTimers());

/** The small plan, in which on its second day one task is done and one has begun. */
function seedMore(writer: Writer): void {
  seed(writer);
  addRecord(writer, "tasks", { id: "ask" }, { title: "Ask", phase: "Discover", start: planStart, estimate: 1, status: "done", actualStart: planStart, actualFinish: planStart });
  addRecord(writer, "tasks", { id: "look" }, { title: "Look", phase: "Discover", estimate: 4, progress: 25, status: "doing", actualStart: planStart });
}

async function openPhone({ role = "editor", language = "en", seed: write = seedMore }: { role?: Role; language?: Language; seed?: (writer: Writer) => void } = {}): Promise<Stage> {
  const section = findSection("milestones");
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const page = (children: ReactNode) => <OpenPlanProvider plan={plan}><PlanFactsProvider>{children}</PlanFactsProvider><ToastHost /></OpenPlanProvider>;
  const stage = await openStage({ section, role, language, seed: write, children: page(<PhoneTimeline section={section} tabs={[]} />) });
  await settle();
  return stage;
}

const text = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, " ") ?? "";
const openSheet = async (id: string): Promise<HTMLElement> => {
  await click(within(row(id)).getByRole("button"));
  return screen.findByRole("dialog");
};
const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const press = async (name: string, times = 1): Promise<void> => {
  for (let time = 0; time < times; time++) await click(button(name));
};
const line = (name: string): string => text(screen.getByRole("group", { name }));
const strip = (sheet: HTMLElement): string => text(within(sheet).getByRole("status"));
const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

describe("the list", () => {
  it("[G40] shows phases with their days, tasks with theirs, buffers with what is left, milestones with their date", async () => {
    await openPhone();
    expect(screen.getAllByRole("listitem").map(text)).toEqual([
      "Discover 4–11 Jan",
      "AgreeAKAna Kim5–11 Jan0 d slackCritical pathpromised for 8 Jan",
      "Ask4 JanDone",
      "Look4–7 Jan25%14 d slack",
      "Make 12–27 Jan",
      "Build12–25 Jan0 d slackCritical path",
      "Buffer before Live26–27 Jan2 of 2 d left",
      "Live27 Jan",
      "Design12–15 Jan8 d slack",
    ]);
    expect(screen.getByRole("heading", { name: "Discover 4–11 Jan" })).toBeDefined();
  });

  it("[G40] in Korean too", async () => {
    await openPhone({ language: "ko" });
    expect(text(row("build"))).toBe("Build1월 12–25일여유 0일핵심 경로");
  });

  it("[G40] draws each row on the scale of its phase: whole weeks, one of room at both ends", async () => {
    await openPhone();
    const bar = row("build").querySelector<HTMLElement>("[aria-hidden] > [style]");
    // Make takes the weeks of 11 to 31 January, so its scale runs from 4 January to 7 February: 35 days.
    expect([bar?.style.left, bar?.style.width].map((share) => Math.round(Number.parseFloat(share ?? "") * 0.35))).toEqual([8, 14]);
  });

  it("[G41] beside the title stands how many calendar days the goal is away", async () => {
    const stage = await openPhone();
    expect(screen.getByText("Live in 22 days")).toBeDefined();
    setValue(stage.ben.writer, "milestones", "live", "actual", "2027-01-05");
    await stage.meet();
    expect(screen.getByText("Live reached")).toBeDefined();
  });

  it("[G42] draws of a long list what is in view, and leads to the rest", async () => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(80);
    await openPhone({ seed: (writer) => {
      setValue(writer, "overview", "plan", "start", planStart);
      for (let index = 0; index < 300; index++) addRecord(writer, "tasks", { id: `t${index}` }, { title: `Task ${index}`, estimate: 1 });
    } });
    await settle();
    const shown = screen.getAllByRole("listitem");
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(40);
    expect(shown[0]?.getAttribute("aria-setsize")).toBe("300");
  });

  it("[G49] shows who moves a row, and where to", async () => {
    const { mine } = await openPhone();
    const other = { user: { id: "ben", name: "Ben Lee", color: 7 }, section: "milestones", field: null, caret: null, pointer: null, row: null, away: false };
    await act(async () => {
      mine.awareness.states.set(99, { ...other, drag: [{ section: "tasks", record: "design", values: { start: "2027-01-18" } }] });
      mine.awareness.emit("change", [{ added: [99], updated: [], removed: [] }, "remote"]);
    });
    await settle();
    expect(text(row("design"))).toContain("Ben: 18–21 Jan");
    expect(row("design").querySelector(".border-dashed")).not.toBeNull();
  });

  it("[G40] a plan without anything asks for the first task, and a new one stands in the last phase", async () => {
    const empty = await openPhone({ seed: (writer) => setValue(writer, "overview", "plan", "start", planStart) });
    const input = screen.getByRole("textbox", { name: "Add a task" });
    fireEvent.change(input, { target: { value: "Begin" } });
    fireEvent.keyDown(input, { key: "Enter" });
    await settle();
    expect(text(row(empty.mine.snapshot.ids("tasks")[0] ?? ""))).toContain("Begin");
    setValue(empty.mine.writer, "tasks", empty.mine.snapshot.ids("tasks")[0] ?? "", "phase", "Make");
    await settle();
    await act(async () => allCommands().find(({ id }) => id === "add-row")?.run());
    expect(values(empty, "tasks", empty.mine.snapshot.ids("tasks")[1] ?? "")["phase"]).toBe("Make");
  });
});

describe("the sheet", () => {
  it("[G43] opens on a tap with who, from when and until when, and says how much room there is", async () => {
    await openPhone();
    const sheet = await openSheet("design");
    expect(within(sheet).getByRole("heading", { name: "Design" })).toBeDefined();
    expect([line("Starts"), line("Ends")]).toEqual(["StartsTue 12 Jan", "EndsFri 15 Jan"]);
    expect(button("Who, Design")).toBeDefined();
    expect(strip(sheet)).toBe("8 d slack: it can end as late as Wed 27 Jan.");
  });

  it("[G43] a step is a working day: a later start moves the task, a later end lengthens it, and both together", async () => {
    const stage = await openPhone();
    await openSheet("design");
    await press("Ends: one day later");
    expect([line("Starts"), line("Ends")]).toEqual(["StartsTue 12 Jan", "EndsMon 18 Janwas Fri 15"]);
    await press("Starts: one day later");
    expect([line("Starts"), line("Ends")]).toEqual(["StartsWed 13 Janwas Tue 12", "EndsTue 19 Janwas Fri 15"]);
    await press("Done");
    await closed();
    expect(values(stage, "tasks", "design")).toMatchObject({ start: "2027-01-13", estimate: 5 });
  });

  it("[G44] tells what would come of it, to others as well, and writes nothing until it is kept as one step to undo", async () => {
    const stage = await openPhone();
    const sheet = await openSheet("build");
    await press("Ends: one day later");
    expect(strip(sheet)).toBe("Uses 1 of 2 buffer days before Live. Live stays 27 Jan.");
    expect(stage.mine.presence.state().drag).toMatchObject([{ section: "tasks", record: "build", values: { estimate: 11 } }]);
    expect(values(stage, "tasks", "build")["estimate"]).toBe(10);
    await press("Done");
    await closed();
    expect(values(stage, "tasks", "build")["estimate"]).toBe(11);
    expect(text(row("build"))).toContain("12–26 Jan");
    await waitFor(() => expect(focused()).toBe(within(row("build")).getByRole("button")));
    await act(async () => void stage.mine.undo.undo());
    expect(values(stage, "tasks", "build")["estimate"]).toBe(10);
  });

  it("[G45] Put back ends it as it was", async () => {
    const stage = await openPhone();
    await openSheet("build");
    expect(button("Put back").getAttribute("aria-disabled")).toBe("true");
    await press("Ends: one day later");
    await press("Put back");
    await closed();
    expect(values(stage, "tasks", "build")["estimate"]).toBe(10);
    expect(stage.mine.presence.state().drag).toBeNull();
    expect(screen.queryByText(/^Put back: /)).toBeNull();
  });

  it("[G45] closing it in passing puts back, says so, and offers to keep it", async () => {
    const stage = await openPhone();
    const sheet = await openSheet("build");
    await press("Starts: one day later");
    await press("Ends: one day later");
    fireEvent.keyDown(sheet, { key: "Escape" });
    await closed();
    expect(values(stage, "tasks", "build")).toMatchObject({ start: null, estimate: 10 });
    expect(await screen.findByText("Put back: Build, 12–25 Jan")).toBeDefined();
    await press("Keep it");
    expect(values(stage, "tasks", "build")).toMatchObject({ start: "2027-01-13", estimate: 11 });
  });

  it("[G46] a step that cannot go says why, and no press is lost on the way back", async () => {
    await openPhone();
    const sheet = await openSheet("build");
    await press("Starts: one day earlier", 3);
    expect(line("Starts")).toBe("StartsTue 12 Jan");
    expect(strip(sheet)).toBe("It waits for Agree.");
    await press("Starts: one day later");
    expect(line("Starts")).toBe("StartsWed 13 Janwas Tue 12");
    await press("Ends: one day earlier", 12);
    expect(line("Ends")).toBe("EndsWed 13 Janwas Mon 25");
    expect(strip(sheet)).toContain("It cannot be shorter.");
  });

  it("[G46] nothing that is still to do begins before today", async () => {
    await openPhone();
    const sheet = await openSheet("agree");
    await press("Starts: one day earlier");
    expect(strip(sheet)).toBe("It cannot start before today.");
  });

  it("[G47] what is done says why it stands, and what has begun why its start does", async () => {
    await openPhone();
    const done = await openSheet("ask");
    expect(strip(done)).toBe("Ended on Mon 4 Jan, and what is done stays where it was.");
    expect(within(done).queryByRole("button", { name: /day|Done|Put back/ })).toBeNull();
    fireEvent.keyDown(done, { key: "Escape" });
    await closed();
    const begun = await openSheet("look");
    expect(strip(begun)).toBe("It began on Mon 4 Jan, so its start stays. 14 d slack: it can end as late as Wed 27 Jan.");
    expect(within(begun).queryByRole("button", { name: /^Starts/ })).toBeNull();
    expect(button("Ends: one day later")).toBeDefined();
  });

  it("[G47] who may only read meets no control that does nothing", async () => {
    await openPhone({ role: "viewer" });
    const sheet = await openSheet("build");
    expect(within(sheet).getAllByRole("button").map((each) => each.getAttribute("aria-label") ?? text(each))).toEqual(["Close", "All fields"]);
  });

  it("[G48] a milestone has a date and a buffer to step through", async () => {
    const stage = await openPhone();
    const sheet = await openSheet("live");
    expect([line("Date"), line("Buffer")]).toEqual(["DateWed 27 Jan", "Buffer2 d"]);
    expect(strip(sheet)).toBe("Buffer: 2 of 2 d left. No slack: it is on the critical path.");
    await press("Date: one day later");
    await press("Buffer: one day more");
    expect([line("Date"), line("Buffer")]).toEqual(["DateThu 28 Janwas Wed 27", "Buffer3 dwas 2 d"]);
    expect(strip(sheet)).not.toContain("buffer days");
    await press("Done");
    await closed();
    expect(values(stage, "milestones", "live")).toMatchObject({ date: "2027-01-28", buffer: 3 });
  });

  it("[G48] a press on a buffer opens what it is kept free for, and none can be smaller than none", async () => {
    await openPhone();
    await click(within(screen.getAllByRole("listitem").find((item) => text(item).startsWith("Buffer")) as HTMLElement).getByRole("button"));
    await screen.findByRole("dialog", { name: "Live" });
    await press("Buffer: one day less", 4);
    expect(line("Buffer")).toBe("Buffer0 dwas 2 d");
    await press("Buffer: one day more");
    expect(line("Buffer")).toBe("Buffer1 dwas 2 d");
  });

  it("[G43] all fields stand in the panel, which gives the focus back to the row", async () => {
    await openPhone();
    await openSheet("design");
    await press("All fields");
    await screen.findByRole("complementary", { name: /Design/ });
    await press("Close");
    await waitFor(() => expect(focused()).toBe(within(row("design")).getByRole("button")));
  });

  it("[G45] says that a row is gone which somebody removed meanwhile, and moves nothing", async () => {
    const stage = await openPhone();
    const sheet = await openSheet("design");
    await press("Ends: one day later");
    removeRecord(stage.ben.writer, "tasks", "design");
    await stage.meet();
    expect(stage.mine.presence.state().drag).toBeNull();
    expect(within(sheet).getAllByRole("button").map((each) => each.getAttribute("aria-label"))).toEqual(["Close"]);
  });
});
