// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { addRecord, setMember, setValue, type Writer } from "@/lib/plan/doc/records";
import { columnWindow, layoutChart } from "@/components/sections/responsibilities/chart/chart-columns";
import { letterActionForKey } from "@/components/sections/responsibilities/chart/letter-keys";
import { type RaciRow } from "@/lib/plan/fields";
import { goTo, type } from "../table/keys";
import { settle, type Stage } from "../table/stage";
import { at, command, key, openRaci, seed } from "./raci-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));

const lettersOf = ({ mine }: Stage, row: string) => ({ ...(mine.snapshot.record("responsibilities", row)?.values["raci"] as RaciRow) });
const grid = () => screen.getByRole("grid", { name: "RACI" });
const said = (element: HTMLElement) => element.querySelector(".sr-only")?.textContent;
const strip = (row: string) => screen.queryByRole("group", { name: `What mends ${row}` });
const press = async (name: string) => {
  await act(async () => fireEvent.click(screen.getByRole("button", { name })));
  await settle();
};

describe("the chart", () => {
  it("[R1] people are columns, rows stand under their phases, and every cell says who and what", async () => {
    await openRaci();
    expect(within(grid()).getAllByRole("columnheader").map((head) => head.textContent)).toEqual(["Responsibility", "YSYunaLead", "HCHaerin ", "GMGrace ", "State"]);
    expect(within(grid()).getAllByRole("rowheader").map((head) => head.textContent)).toEqual(["Discover", "Prove", "Carries"]);
    expect(said(at("agree", "haerin"))).toBe("Haerin: Accountable");
    expect(said(at("agree", "grace"))).toBe("Grace: No part");
    expect(at("agree", "#").getAttribute("aria-label")).toBe("RA1, complete");
    expect(at("accept", "#").getAttribute("aria-label")).toBe("RA2, needs a decision");
    expect(at("agree", "title").textContent).toContain("1 of 2 tasks done, 50%");
  });

  it("[R2] one tab stop; arrows move over names, letters and the state, held inside the chart", async () => {
    await openRaci();
    const stops = () => [...grid().querySelectorAll("td[tabindex='0']")];
    expect(stops()).toEqual([at("agree", "title")]);
    await goTo(at("agree", "title"));
    await key("ArrowRight");
    expect(document.activeElement).toBe(at("agree", "yuna"));
    await key("ArrowDown");
    await key("End");
    expect(document.activeElement).toBe(at("accept", "#"));
    await key("ArrowRight");
    await key("End", { ctrlKey: true });
    await key("ArrowDown");
    expect(document.activeElement).toBe(at("cover", "#"));
    expect(stops()).toEqual([at("cover", "#")]);
  });

  it("[R3] letters typed set, Delete, Backspace and a hyphen clear, each one step to undo", async () => {
    const stage = await openRaci();
    await goTo(at("agree", "grace"));
    await key("c");
    expect(lettersOf(stage, "agree")).toEqual({ yuna: "R", haerin: "A", grace: "C" });
    await key("ㅑ", { code: "KeyI" });
    expect(said(at("agree", "grace"))).toBe("Grace: Informed");
    for (const clear of ["Delete", "Backspace", "-"]) {
      await key("r");
      await key(clear);
      expect(lettersOf(stage, "agree")).toEqual({ yuna: "R", haerin: "A" });
    }
    await act(async () => stage.mine.undo.undo());
    expect(lettersOf(stage, "agree")).toEqual({ yuna: "R", haerin: "A", grace: "R" });
    expect(screen.getByText("Grace: No part.")).toBeTruthy();
  });

  it("[R3] a key means the same by what it writes and by where it is, and keys with Ctrl or Alt are the page's", () => {
    const typed = (name: string, code = "", more = {}) => letterActionForKey({ key: name, code, keyCode: 0, isComposing: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });
    expect(typed("A")).toEqual({ type: "set", letter: "A" });
    expect(typed("ㅁ", "KeyA")).toEqual({ type: "set", letter: "A" });
    expect(typed("Process", "KeyR")).toEqual({ type: "set", letter: "R" });
    // Where letters lie elsewhere, what is written counts.
    expect(typed("q", "KeyA")).toBeNull();
    expect(typed("a", "KeyA", { ctrlKey: true })).toBeNull();
    expect(typed("x", "KeyX")).toBeNull();
  });

  it("[R4] Enter shows the letters and what they mean; arrows go between them, a letter takes one, Escape none", async () => {
    const stage = await openRaci();
    await goTo(at("agree", "grace"));
    await key("Enter");
    const chooser = await screen.findByRole("radiogroup", { name: "Letter of Grace in RA1" });
    const radios = within(chooser).getAllByRole("radio");
    expect(radios.map(said)).toEqual(["Responsible", "Accountable", "Consulted", "Informed", "No part"]);
    await act(async () => radios[4]?.focus());
    await key("ArrowRight");
    expect(document.activeElement).toBe(radios[0]);
    expect(screen.getByText("does the work", { exact: false, selector: "p" })).toBeTruthy();
    await key("ArrowRight");
    await act(async () => fireEvent.click(radios[1]!));
    await settle();
    expect(lettersOf(stage, "agree")["grace"]).toBe("A");
    expect(screen.queryByRole("radiogroup")).toBeNull();
    await act(async () => fireEvent.click(at("agree", "grace")));
    await act(async () => (await screen.findByRole("radio", { name: "Accountable" })).focus());
    await key("i");
    expect(lettersOf(stage, "agree")["grace"]).toBe("I");
  });

  it("[R5] a broken row says what is wrong; a press mends it in one step, and the focus stays in the row", async () => {
    const stage = await openRaci();
    expect(strip("RA1")).toBeNull();
    expect(strip("RA2")?.textContent).toContain("Two people are Accountable.Keep one");
    expect(strip("RA3")?.textContent).toContain("Nobody is Responsible.");
    await press("Keep Grace");
    expect(lettersOf(stage, "accept")).toEqual({ yuna: "R", haerin: "C", grace: "A" });
    expect(document.activeElement).toBe(at("accept", "grace"));
    expect(strip("RA2")).toBeNull();
    await act(async () => stage.mine.undo.undo());
    await settle();
    expect(lettersOf(stage, "accept")).toEqual({ yuna: "R", haerin: "A", grace: "A" });
    await press("Choose Grace");
    expect(lettersOf(stage, "cover")).toEqual({ yuna: "A", grace: "R" });
  });

  it("[R5] letters of people who left are told and taken out", async () => {
    const stage = await openRaci({ seed: (writer) => {
      seed(writer);
      setMember(writer, "responsibilities", "agree", "raci", "gone", "C");
    } });
    expect(strip("RA1")?.textContent).toContain("A letter belongs to people who left the plan.");
    await press("Take out");
    expect(lettersOf(stage, "agree")).toEqual({ yuna: "R", haerin: "A" });
  });

  it("[R6] what others break is named as it arrives, and what they mend is gone", async () => {
    const stage = await openRaci();
    setMember(stage.ben.writer, "responsibilities", "agree", "raci", "grace", "A");
    expect(strip("RA1")).toBeNull();
    await stage.meet();
    expect(strip("RA1")?.textContent).toContain("Keep HaerinKeep Grace");
    setMember(stage.ben.writer, "responsibilities", "agree", "raci", "grace", null);
    await stage.meet();
    expect(strip("RA1")).toBeNull();
  });

  it("[R7] sums and the summary follow every letter, and the summary leads to the next broken row", async () => {
    await openRaci();
    expect(screen.getByText("Yuna carries 2 R and 1 A")).toBeTruthy();
    expect(screen.getAllByText(/1 of 3 rows is|1 of 3 rows are complete/).length).toBeGreaterThan(0);
    await press("2 rows need a decision");
    expect(document.activeElement?.textContent).toBe("Keep Haerin");
    await press("Keep Haerin");
    expect(screen.getByText("2 of 3 rows are complete")).toBeTruthy();
    expect(screen.getByText("Grace carries 0 R and 0 A")).toBeTruthy();
    await press("1 row needs a decision");
    expect(document.activeElement?.textContent).toBe("Choose Grace");
  });

  it("[R8] Alt and an arrow move a row around its neighbour, beyond its phase into the next one", async () => {
    const stage = await openRaci();
    const shown = () => [...grid().querySelectorAll("tr[data-row]")].map((row) => row.getAttribute("data-row"));
    const phase = (row: string) => stage.mine.snapshot.record("responsibilities", row)?.values["phase"];
    await goTo(at("cover", "title"));
    await key("ArrowUp", { altKey: true });
    expect(shown()).toEqual(["agree", "cover", "accept"]);
    expect(phase("cover")).toBe("Prove");
    await key("ArrowUp", { altKey: true });
    expect(shown()).toEqual(["agree", "cover", "accept"]);
    expect(phase("cover")).toBe("Discover");
    await act(async () => stage.mine.undo.undo());
    expect(phase("cover")).toBe("Prove");
  });

  it("[R9] a new row stands behind the one with the focus, in its phase, and opens in its name; left empty it goes", async () => {
    const stage = await openRaci();
    await goTo(at("agree", "yuna"));
    await command("add-row");
    await type("Tell everyone");
    await key("Enter");
    const { ids, record } = stage.mine.snapshot;
    const added = ids("responsibilities")[1] ?? "";
    expect(record("responsibilities", added)?.values).toMatchObject({ title: "Tell everyone", phase: "Discover" });
    await command("add-row");
    expect(ids("responsibilities")).toHaveLength(5);
    await key("Escape");
    await goTo(at("agree", "yuna"));
    expect(ids("responsibilities")).toHaveLength(4);
  });

  it("[R11] whoever may only read goes through everything and changes nothing", async () => {
    const stage = await openRaci({ role: "viewer" });
    await goTo(at("agree", "grace"));
    for (const name of ["r", "Delete", "Enter"]) await key(name);
    expect(lettersOf(stage, "agree")).toEqual({ yuna: "R", haerin: "A" });
    await key("ArrowLeft");
    expect(document.activeElement).toBe(at("agree", "haerin"));
    expect(strip("RA2")?.textContent).toContain("Two people are Accountable.");
    expect(screen.queryByRole("button", { name: /Keep|Choose|Add/ })).toBeNull();
  });

  it("[R12] T shows the same as a table and back", async () => {
    await openRaci();
    await command("raci-table");
    expect(screen.getByRole("columnheader", { name: "Spans tasks" })).toBeTruthy();
    await command("raci-table");
    expect(at("agree", "yuna")).toBeTruthy();
  });

  it("[R13] others are ringed at the letter they are at, and I say where I am", async () => {
    const stage = await openRaci();
    await goTo(at("agree", "grace"));
    expect(stage.mine.presence.state().field).toEqual({ section: "responsibilities", record: "agree", field: "raci:grace" });
    await key("ArrowLeft");
    expect(stage.mine.presence.state().field?.field).toBe("raci:haerin");
    await key("Home");
    expect(stage.mine.presence.state().field).toBeNull();
  });

  it("asks its question without rows, and for people without any", async () => {
    await openRaci({ seed: () => undefined });
    expect(screen.getByRole("heading", { name: "Who answers for what?" })).toBeTruthy();
  });
});

describe("many people and rows", () => {
  const people = Array.from({ length: 200 }, (_, index) => `p${index}`);

  it("[R10] columns share the room as long as names stay legible; only those in view and the one in hand are drawn", () => {
    const few = layoutChart(1_148, 8);
    expect(few.title + 8 * few.person + few.status).toBe(1_148);
    const many = layoutChart(1_148, 200);
    expect(many.total).toBeGreaterThan(1_148);
    const view = columnWindow(people, many, 5_000, 1_148, null);
    expect(view.people.length).toBeLessThan(25);
    expect(view.people).toContain("p60");
    expect(view.before + view.people.length * many.person + view.after).toBe(200 * many.person);
    expect(columnWindow(people, many, 5_000, 1_148, "p80").people).toContain("p80");
    expect(columnWindow(people.slice(0, 24), many, 900, 500, null)).toMatchObject({ before: 0, after: 0 });
    for (const left of [0, 3_000, 1e6]) {
      const { before, after, people: drawn } = columnWindow(people, many, left, 1_148, null);
      expect(before + after + drawn.length * many.person).toBe(200 * many.person);
    }
  });

  it("[R10] of many rows only some are in the page", async () => {
    await openRaci({ seed: seedMany });
    expect(grid().getAttribute("aria-rowcount")).toBe("121");
    expect(grid().querySelectorAll("tr[data-row]").length).toBeLessThan(100);
  });
});

describe("on a phone", () => {
  it("[R14] rows say who answers and who does it; a tap opens everybody's letters", async () => {
    const stage = await openRaci({ isPhone: true });
    const row = await screen.findByRole("button", { name: /Accept the pilot/ });
    expect(row.textContent).toContain("Two people are Accountable.");
    await act(async () => fireEvent.click(row));
    await settle();
    const duty = await screen.findByRole("group", { name: "Grace: Accountable" });
    await act(async () => fireEvent.click(within(duty).getByRole("button", { name: "Consulted" })));
    await settle();
    expect(lettersOf(stage, "accept")).toEqual({ yuna: "R", haerin: "A", grace: "C" });
    expect(screen.queryByRole("button", { name: "Keep Grace" })).toBeNull();
  });
});

function seedMany(writer: Writer): void {
  addRecord(writer, "people", { id: "p" });
  for (let index = 0; index < 120; index++) addRecord(writer, "responsibilities", { id: `row${index}` });
  setValue(writer, "responsibilities", "row0", "phase", "");
}
