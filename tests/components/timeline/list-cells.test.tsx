// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runCommand } from "@/components/plan/commands";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { focused } from "../table/stage";
import { goTo, press, type } from "../table/keys";
import { cell, click, openTimeline, row, seed, values } from "./list-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 9) }));
afterEach(() => void vi.useRealTimers());

/** Selects what is in an editor, as a browser does when it opens. */
async function write(key: string, column: string, text: string): Promise<void> {
  await goTo(cell(key, column));
  await press("Enter");
  await screen.findAllByRole("textbox");
  const input = focused() as HTMLInputElement;
  input.select();
  await type(text);
  await press("Enter");
}

describe("cells", () => {
  it("[G27] Enter goes into the cells, where a spreadsheet's keys hold; Escape comes back to the row", async () => {
    const stage = await openTimeline();
    await goTo(row("agree"));
    await press("Enter");
    expect(focused()).toBe(cell("agree", "title"));
    await press("ArrowRight");
    await press("ArrowRight");
    expect(focused()).toBe(cell("agree", "days"));
    await press("ArrowDown");
    expect(focused()).toBe(cell("build", "days"));
    await press("Home");
    await press("ArrowLeft");
    expect(focused()).toBe(row("build"));
    await press("F2");
    await type("!");
    await press("Tab");
    expect(values(stage, "tasks", "build")).toMatchObject({ title: "Build!" });
    expect(focused()).toBe(cell("build", "owner"));
    await press("ArrowRight");
    await press("Tab");
    await press("Escape");
    expect(focused()).toBe(row("build"));
  }, 60_000);

  it("[G27] Tab in an editor goes on to the next cell that can be written in", async () => {
    await openTimeline();
    await goTo(cell("build", "days"));
    await press("Enter");
    await screen.findByRole("textbox", { name: "Estimate, Build" });
    await press("Tab");
    // An editor whose code is still on its way leaves when it comes.
    await vi.waitFor(() => expect(focused()).toBe(cell("buffer live", "days")));
    await press("Enter");
    await screen.findByRole("textbox", { name: "Buffer, Buffer before Live" });
    await press("Tab", { shiftKey: true });
    await vi.waitFor(() => expect(focused()).toBe(cell("build", "days")));
  }, 60_000);

  it("[G28] a start typed moves the task there as its bar would be moved, with what it promised", async () => {
    const stage = await openTimeline({ isTable: true });
    await write("agree", "start", "7 jan 2027");
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-07", due: "2027-01-13" });
    expect(cell("agree", "finish").textContent).toBe("13 Jan");
    await goTo(cell("agree", "start"));
    await press("Delete");
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: null });
  }, 60_000);

  it("[G28] a start before what it waits for stands at the earliest that may be", async () => {
    const stage = await openTimeline({ isTable: true });
    await write("build", "start", "5 jan 2027");
    expect(cell("build", "start").textContent).toBe("11 Jan");
    expect(values(stage, "tasks", "build")).toMatchObject({ start: "2027-01-11" });
  }, 60_000);

  it("[G28] an end or a number of days typed stretches the task; no end comes before its start", async () => {
    const stage = await openTimeline({ isTable: true });
    await write("agree", "finish", "12 jan 2027");
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-04", estimate: 7, due: "2027-01-12" });
    await write("agree", "days", "4");
    expect(values(stage, "tasks", "agree")).toMatchObject({ estimate: 4, due: "2027-01-07" });
    await write("agree", "finish", "1 jan 2027");
    expect((await screen.findByRole("alert")).textContent).toBe("Not before 4 Jan 2027.");
    expect(values(stage, "tasks", "agree")).toMatchObject({ estimate: 4, due: "2027-01-07" });
  }, 60_000);

  it("[G28] a milestone's end is its date, and what is done has dates that somebody wrote down", async () => {
    const stage = await openTimeline({ isTable: true, seed: (writer) => {
      seed(writer);
      setValue(writer, "tasks", "design", "status", "done");
    } });
    await write("live", "finish", "29 jan 2027");
    expect(values(stage, "milestones", "live")).toMatchObject({ date: "2027-01-29" });
    await write("design", "finish", "6 jan 2027");
    expect(values(stage, "tasks", "design")).toMatchObject({ actualFinish: "2027-01-06", estimate: 4, due: null });
  }, 60_000);

  it("[G29] a computed date stands before the one that was written down, which is told beside it", async () => {
    await openTimeline({ isTable: true, seed: (writer) => {
      seed(writer);
      setValue(writer, "tasks", "build", "start", "2027-01-05");
    } });
    expect(cell("build", "start").textContent).toBe("11 Jan, Planned for 5 Jan");
    expect(cell("build", "start").querySelector("[data-tooltip]")?.getAttribute("data-tooltip")).toBe("Planned for 5 Jan");
    expect(cell("agree", "start").textContent).toBe("4 Jan");
  });

  it("[G29] the table has a head for every column; figures and what leads to what are all in it", async () => {
    await openTimeline({ isTable: true });
    expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent))
      .toEqual(["Task", "Owner", "Starts", "Ends", "Days", "Slack", "Depends on", "For milestone", "Critical"]);
    const texts = ["title", "start", "finish", "days", "after", "critical"].map((column) => cell("build", column).textContent);
    expect(texts).toEqual(["Build", "11 Jan", "22 Jan", "10", "Agree", "No"]);
    expect(cell("build", "slack").querySelector(".sr-only")?.textContent).toBe("1 day, little");
  });

  it("[G32] L opens what a row waits for, at the row", async () => {
    const stage = await openTimeline();
    await goTo(row("design"));
    await act(async () => runCommand("row-links"));
    const add = await screen.findByRole("button", { name: "Add a predecessor" });
    await click(add);
    await goTo(await screen.findByRole("combobox", { name: "Add a predecessor" }));
    await type("build");
    await press("Enter");
    expect(values(stage, "tasks", "design")["after"]).toEqual([{ on: "agree", type: "FS", lag: 0 }, { on: "build", type: "FS", lag: 0 }]);
  }, 60_000);

  it("[G38] who does not see the drawing hears the dates, what is critical and what it waits for", async () => {
    const waiting = (writer: Writer) => {
      seed(writer);
      addRecord(writer, "tasks", { id: "last" }, { title: "Last", phase: "Make", estimate: 20, after: [{ on: "agree", type: "SS", lag: 2 }] });
    };
    await openTimeline({ seed: waiting });
    expect(cell("last", "title").textContent).toContain("Last, 6 Jan to 2 Feb, critical, waits for AgreeSS +2 d");
    expect(cell("live", "title").textContent).toContain("Live, 27 Jan");
    expect(row("buffer live").textContent).toContain("Buffer before Live");
  });
});
