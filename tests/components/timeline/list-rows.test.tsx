// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCommand } from "@/components/plan/commands";
import { addRecord, removeRecord, type Writer } from "@/lib/plan/doc/records";
import { editorNamed, focused, settle, type Stage } from "../table/stage";
import { goTo, press, type } from "../table/keys";
import { cell, click, openTimeline, row, rowKeys, said, values } from "./list-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 9) }));
afterEach(() => {
  vi.useRealTimers();
  location.hash = "";
});

const command = async (id: string) => {
  await act(async () => runCommand(id));
  await settle();
};
const titles = ({ mine }: Stage) => mine.snapshot.table("tasks").records.map(({ values: { title, phase } }) => `${String(phase)}: ${String(title)}`);

describe("rows", () => {
  it("[G21] the list is one tree with one tab stop; arrows move between its rows", async () => {
    await openTimeline();
    const tree = screen.getByRole("treegrid", { name: "Tasks. The chart beside it shows the same dates." });
    expect(rowKeys()).toEqual(["phase Discover", "agree", "phase Make", "build", "buffer live", "live", "design"]);
    expect([...tree.querySelectorAll("[tabindex='0']")]).toEqual([row("phase Discover")]);
    expect(["phase Make", "build"].map((key) => row(key).getAttribute("aria-level"))).toEqual(["1", "2"]);
    await goTo(row("phase Discover"));
    await press("ArrowDown");
    expect(focused()).toBe(row("agree"));
    await press("End");
    expect(focused()).toBe(row("design"));
    await press("ArrowDown");
    expect([...tree.querySelectorAll("[tabindex='0']")]).toEqual([row("design")]);
  });

  it("[G26] phases fold by keys and presses, say so, and keep the focus in the list", async () => {
    await openTimeline();
    await goTo(row("phase Make"));
    await press("ArrowLeft");
    expect(rowKeys()).toEqual(["phase Discover", "agree", "phase Make"]);
    expect(row("phase Make").getAttribute("aria-expanded")).toBe("false");
    expect(said()).toContain("Make folded");
    await press("ArrowRight");
    await press("ArrowRight");
    expect(focused()).toBe(row("build"));
    await click(row("phase Make").firstElementChild as HTMLElement);
    expect(focused()).toBe(row("phase Make"));
    expect(rowKeys()).toHaveLength(3);
  });

  it("[G30] a new task stands behind the row that has the focus, in its phase, and opens in its name", async () => {
    const stage = await openTimeline();
    await goTo(row("agree"));
    await command("add-row");
    expect(focused()).toBe(editorNamed("Task, No name yet"));
    await type("Ask");
    await press("Enter");
    expect(titles(stage)).toEqual(["Discover: Agree", "Discover: Ask", "Make: Build", "Make: Design"]);
    await press("Escape");
    await press("ArrowUp");
    fireEvent.click(screen.getByRole("button", { name: "Add a task" }));
    await settle();
    expect(titles(stage)).toHaveLength(5);
    await press("Escape");
    await goTo(row("build"));
    expect(titles(stage)).toHaveLength(4);
  });

  it("[G31] Delete removes a row, with a way back, and the focus goes on; a buffer is taken away from its milestone", async () => {
    const stage = await openTimeline();
    await goTo(row("build"));
    await press("Delete");
    expect(titles(stage)).toEqual(["Discover: Agree", "Make: Design"]);
    expect(await screen.findByText("Build deleted")).toBeDefined();
    expect(focused()?.getAttribute("role")).toBe("row");
    fireEvent.click(screen.getByRole("button", { name: /^Undo/ }));
    await settle();
    expect(titles(stage)).toEqual(["Discover: Agree", "Make: Build", "Make: Design"]);
    await goTo(row("buffer live"));
    await press("Delete");
    expect(values(stage, "milestones", "live")).toMatchObject({ name: "Live", buffer: null });
    expect(rowKeys()).not.toContain("buffer live");
  });

  it("[G31] the focus stays in the list when somebody else removes its row", async () => {
    const stage = await openTimeline();
    await goTo(row("build"));
    removeRecord(stage.ben.writer, "tasks", "build");
    await stage.meet();
    expect(rowKeys()).not.toContain("build");
    expect((focused() as HTMLElement).dataset["row"]).toBeDefined();
  });

  it("[G31] Alt with an arrow moves a task within its phase", async () => {
    const stage = await openTimeline();
    await goTo(row("design"));
    await press("ArrowUp", { altKey: true });
    expect(titles(stage)).toEqual(["Discover: Agree", "Make: Design", "Make: Build"]);
    await press("ArrowUp", { altKey: true });
    expect(titles(stage)).toEqual(["Discover: Agree", "Make: Design", "Make: Build"]);
    expect(focused()).toBe(row("design"));
  });

  it("[G39] the menu of a row does what its keys do", async () => {
    const stage = await openTimeline();
    await goTo(row("live"));
    await press("F10", { shiftKey: true });
    const menu = await screen.findByRole("menu", { name: "Actions for Live" });
    expect(within(menu).getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
      "Open detailsD", "Copy link", "What it waits forL", "Add a task belowN", "DeleteDel",
    ]);
    fireEvent.click(within(menu).getByRole("menuitem", { name: /^Open details/ }));
    await settle();
    expect(await screen.findByRole("complementary", { name: "Details of Live" })).toBeDefined();
    expect(values(stage, "milestones", "live")).toMatchObject({ buffer: 2 });
  });

  it("[G37] an address leads to its row by number and by id, also in a phase that is folded", async () => {
    await openTimeline();
    await goTo(row("phase Make"));
    await press("ArrowLeft");
    location.hash = "#M1";
    fireEvent(window, new HashChangeEvent("hashchange"));
    await settle();
    await settle();
    expect(focused()).toBe(row("live"));
    location.hash = "#design";
    fireEvent(window, new HashChangeEvent("hashchange"));
    await settle();
    expect(focused()).toBe(row("design"));
    location.hash = "#T1";
    fireEvent(window, new HashChangeEvent("hashchange"));
    await settle();
    expect(focused()).toBe(row("agree"));
  });

  it("[G39] of a long list what is in view is drawn, and always the row that has the focus", async () => {
    const many = (writer: Writer) => {
      for (let index = 0; index < 400; index++) addRecord(writer, "tasks", { id: `t${index}` }, { title: `Task ${index}` });
    };
    await openTimeline({ seed: many });
    expect(rowKeys().length).toBeLessThan(100);
    await goTo(row("t0"));
    await press("End");
    expect(focused()).toBe(row("t399"));
    const scroller = screen.getByRole("treegrid").parentElement as HTMLElement;
    scroller.scrollTop = 0;
    fireEvent.scroll(scroller);
    await settle();
    expect(rowKeys()).toContain("t0");
    expect(focused()).toBe(row("t399"));
  });

  it("[G35] a plan without tasks asks its question and takes the first one in one line", async () => {
    const stage = await openTimeline({ seed: () => undefined });
    expect(screen.getByRole("heading", { name: "When does what happen?" })).toBeDefined();
    await command("add-row");
    expect(focused()).toBe(screen.getByRole("textbox", { name: "Add a task" }));
    await type("Begin");
    await press("Enter");
    expect(titles(stage)).toEqual([": Begin"]);
    expect((focused() as HTMLElement).dataset["row"]).toBe(rowKeys()[0]);
  });

  it("[G35] whoever may only read an empty plan is told that it is empty", async () => {
    await openTimeline({ seed: () => undefined, role: "viewer" });
    expect(screen.getByText("Nothing here yet.")).toBeDefined();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[G30] a new task passes the filter that is on", async () => {
    const stage = await openTimeline();
    await click(screen.getByRole("button", { name: "Show" }));
    fireEvent.change(await screen.findByRole("combobox", { name: "Tasks of" }), { target: { value: "ana" } });
    await settle();
    expect(rowKeys()).toEqual(["phase Discover", "agree"]);
    await command("add-row");
    await type("Hers");
    const added = stage.mine.snapshot.table("tasks").records.find(({ values: { title } }) => title === "Hers");
    expect(added?.values["assignees"]).toEqual(["ana"]);
    expect(cell(added?.id ?? "", "title")).toBeDefined();
  });
});
