// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addRecord, removeRecord, setMember, setValue, type Writer } from "@/lib/plan/doc/records";
import { dependencyPayload } from "@/lib/plan/fields";
import { settle } from "../table/stage";
import { goTo, press } from "../table/keys";
import { cell, click, openTimeline, row, rowKeys, seed, values } from "./list-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 9) }));
afterEach(() => void vi.useRealTimers());

const choose = async (name: string, value: string) => {
  fireEvent.change(await screen.findByRole("combobox", { name }), { target: { value } });
  await settle();
};
const check = async (name: string | RegExp) => {
  fireEvent.click(await screen.findByRole("checkbox", { name }));
  await settle();
};
const openShow = () => click(screen.getByRole("button", { name: /^Show/ }));

describe("what is shown", () => {
  it("[G33] rows are filtered by person, by milestone and by what is critical; a filter shows, and one press ends it", async () => {
    await openTimeline();
    await openShow();
    await choose("Tasks of", "ana");
    expect(rowKeys()).toEqual(["phase Discover", "agree"]);
    await choose("What leads to", "live");
    expect(screen.getByRole("button", { name: /^Show 2 filters on/ })).toBeDefined();
    await choose("Tasks of", "");
    expect(rowKeys()).toEqual(["phase Discover", "agree", "phase Make", "build", "buffer live", "live"]);
    await check("Only the critical path");
    expect(rowKeys()).toEqual(["phase Make", "buffer live", "live"]);
    await choose("Tasks of", "ana");
    expect(screen.getByText("No task fits what is shown.")).toBeDefined();
    const [reset] = screen.getAllByRole("button", { name: "Show everything" });
    await click(reset as HTMLElement);
    expect(rowKeys()).toHaveLength(7);
    expect(screen.queryByText("No task fits what is shown.")).toBeNull();
  });

  it("[G33] all phases are folded and unfolded at once", async () => {
    await openTimeline();
    await openShow();
    await click(await screen.findByRole("button", { name: "Fold all phases" }));
    expect(rowKeys()).toEqual(["phase Discover", "phase Make"]);
    await click(screen.getByRole("button", { name: "Unfold all" }));
    expect(rowKeys()).toHaveLength(7);
  });

  it("[G33] without a baseline there is none to show", async () => {
    await openTimeline();
    await openShow();
    expect((await screen.findByRole<HTMLInputElement>("checkbox", { name: "Baseline: none saved yet" })).disabled).toBe(true);
  });
});

const tie = (writer: Writer, task: string, on: string) => setMember(writer, "tasks", task, "after", on, dependencyPayload({ type: "FS", lag: 0 }));
const strip = () => screen.findByRole("region", { name: "Findings of the schedule" });

describe("findings", () => {
  it("[G34] a circle that two closed at once is named, marked in its rows, and mended by one press, one step to undo", async () => {
    const stage = await openTimeline();
    tie(stage.mine.writer, "build", "design");
    tie(stage.ben.writer, "design", "build");
    await stage.meet();
    const region = await strip();
    expect(region.textContent).toContain("Build and Design wait for each other");
    for (const key of ["build", "design"]) expect(cell(key, "title").textContent).toContain("Build and Design wait for each other");
    const fix = within(region).getByRole("button", { name: /^Remove (Design → Build|Build → Design)$/ });
    const isOfBuild = fix.textContent === "Remove Design → Build";
    await click(fix);
    await vi.waitFor(() => expect(screen.queryByText(/wait for each other/)).toBeNull());
    const left = [values(stage, "tasks", "build")["after"], values(stage, "tasks", "design")["after"]] as { on: string }[][];
    expect(left.map((ties) => ties.map(({ on }) => on))).toEqual(isOfBuild ? [["agree"], ["agree", "build"]] : [["agree", "design"], ["agree"]]);
    act(() => stage.mine.undo.undo());
    await settle();
    expect((await strip()).textContent).toContain("wait for each other");
  });

  it("[G34] a link to what is gone can be taken away at once", async () => {
    const stage = await openTimeline();
    removeRecord(stage.ben.writer, "tasks", "agree");
    await stage.meet();
    const region = await strip();
    expect(region.textContent).toContain("Build waits for something that is gone");
    const [remove] = within(region).getAllByRole("button", { name: "Remove Agree → Build" });
    await click(remove as HTMLElement);
    expect(values(stage, "tasks", "build")["after"]).toEqual([]);
  });

  it("[G34] what cannot be leads to the field that says so, and the rest stands behind a count", async () => {
    const stage = await openTimeline({ seed: (writer) => {
      seed(writer);
      setValue(writer, "tasks", "build", "start", "2027-02-01");
      setValue(writer, "tasks", "build", "due", "2027-01-20");
      addRecord(writer, "milestones", { id: "bare" }, { name: "Bare", phase: "Make", date: "2027-03-01" });
    } });
    const region = await strip();
    expect(region.textContent).toContain("Build is due before it starts");
    await click(within(region).getByRole("button", { name: /more things? to look at/ }));
    const list = await screen.findByRole("dialog", { name: "Findings of the schedule" });
    const add = await within(list).findByRole("button", { name: /^Add .*Bare$/ });
    await click(add);
    expect(values(stage, "milestones", "bare")).toMatchObject({ buffer: 3 });
    await click(within(region).getAllByRole("button", { name: "Due" })[0] as HTMLElement);
    expect(await screen.findByRole("complementary", { name: "Details of Build" })).toBeDefined();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Due, T2"));
  });

  it("[G34] a milestone without a buffer says so, and gets one by a press or by typing it", async () => {
    const stage = await openTimeline({ seed: (writer) => {
      seed(writer);
      setValue(writer, "milestones", "live", "buffer", null);
    } });
    expect(cell("live", "days").textContent).toContain("No buffer");
    await click(within(row("live")).getByRole("button", { name: /^Add .*Live$/ }));
    expect(values(stage, "milestones", "live")).toMatchObject({ buffer: 3 });
    expect(rowKeys()).toContain("buffer live");
    await goTo(row("buffer live"));
    await press("Delete");
    expect(cell("live", "days").textContent).toContain("No buffer");
  });

  it("[G34] whoever may only read is told, and offered no repair", async () => {
    await openTimeline({ role: "viewer", seed: (writer) => {
      seed(writer);
      tie(writer, "build", "design");
      tie(writer, "design", "build");
    } });
    const region = await strip();
    expect(region.textContent).toContain("Build and Design wait for each other");
    expect(within(region).queryByRole("button", { name: /^Remove/ })).toBeNull();
  });
});
