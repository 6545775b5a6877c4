// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { Profiler } from "react";
import { describe, expect, it } from "vitest";
import { runCommand } from "@/components/plan/commands";
import { SectionTable } from "@/components/table/section-table";
import { rowOfHash } from "@/components/table/use-row-link";
import { exampleId } from "@/lib/plan/example";
import { addRecord, removeRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { cell, editorNamed, focused, lessons, openStage, settle, type Stage } from "./stage";
import { goTo, press, type } from "./keys";

const section = lessons.id;
const seed = (writer: Writer) => {
  for (const id of ["a", "b", "c"]) addRecord(writer, section, { id }, { lesson: `Lesson ${id}` });
};
const titles = ({ mine }: Stage) => mine.snapshot.table(section).records.map(({ values }) => values["lesson"]);
const said = () => screen.getAllByRole("status").map((each) => each.textContent).join(" ");
const command = async (id: string) => {
  await act(async () => runCommand(id));
  await settle();
};

describe("rows", () => {
  it("[T15] a new row opens in its first field, and an empty one left behind removes itself", async () => {
    const stage = await openStage({ seed });
    await command("add-row");
    expect(focused()).toBe(editorNamed("Lesson, L4"));
    await type("Ask twice");
    await press("Enter");
    await goTo(cell(0, "lesson"));
    expect(titles(stage)).toEqual(["Lesson a", "Lesson b", "Lesson c", "Ask twice"]);
    fireEvent.click(screen.getByRole("button", { name: /^Add a lesson/ }));
    await settle();
    expect(titles(stage)).toHaveLength(5);
    await press("Escape");
    await goTo(cell(0, "lesson"));
    expect(titles(stage)).toHaveLength(4);
    expect(screen.queryByText(/removed\./)).toBeNull();
  });

  it("[T16] Alt with up and down moves a row and says where it is now", async () => {
    const stage = await openStage({ seed });
    await goTo(cell(0, "lesson"));
    await press("ArrowDown", { altKey: true });
    expect(titles(stage)).toEqual(["Lesson b", "Lesson a", "Lesson c"]);
    expect(said()).toContain("L1 is now number 2 of 3");
    expect(focused()).toBe(cell(1, "lesson"));
    await press("ArrowUp", { altKey: true });
    await press("ArrowUp", { altKey: true });
    expect(titles(stage)).toEqual(["Lesson a", "Lesson b", "Lesson c"]);
  });

  it("[T17] Delete on the number removes a row, with a way back at once and later", async () => {
    const stage = await openStage({ seed });
    await goTo(cell(1, "#"));
    await press("Delete");
    expect(titles(stage)).toEqual(["Lesson a", "Lesson c"]);
    expect(focused()).toBe(cell(1, "#"));
    expect(screen.getByText("1 removed.")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Bring back…" }));
    fireEvent.click(screen.getByRole("button", { name: "Bring back: Lesson b" }));
    await settle();
    expect(titles(stage)).toEqual(["Lesson a", "Lesson b", "Lesson c"]);
    await goTo(cell(1, "#"));
    await press("Delete");
    act(() => stage.mine.undo.undo());
    await settle();
    expect(titles(stage)).toEqual(["Lesson a", "Lesson b", "Lesson c"]);
  });

  it("[T17] the menu of a row moves, inserts and removes", async () => {
    const stage = await openStage({ seed });
    await goTo(cell(0, "#"));
    await press(" ");
    const menu = await screen.findByRole("menu", { name: "Actions for L1" });
    fireEvent.click(within(menu).getByRole("menuitem", { name: /Insert a row below/ }));
    await settle();
    expect(focused()).toBe(editorNamed("Lesson, L2"));
    await type("Between");
    await press("Enter");
    expect(titles(stage)).toEqual(["Lesson a", "Between", "Lesson b", "Lesson c"]);
  }, 30_000);

  it("[T18] an empty section asks its question and takes the answer in one line", async () => {
    const stage = await openStage();
    expect(screen.getByRole("heading", { name: "What would we do differently?" })).toBeDefined();
    await command("add-row");
    const line = screen.getByRole("textbox", { name: "Add a lesson" });
    expect(focused()).toBe(line);
    fireEvent.change(line, { target: { value: "Ask first" } });
    await press("Enter", { isComposing: true });
    expect(titles(stage)).toEqual([]);
    await press("Enter");
    expect(titles(stage)).toEqual(["Ask first"]);
    expect(focused()).toBe(cell(0, "lesson"));
  });

  it("[T18] what teams often forget is added as it is written", async () => {
    const stage = await openStage();
    fireEvent.click(screen.getByRole("button", { name: "What went better than planned" }));
    await settle();
    expect(titles(stage)).toEqual(["What went better than planned"]);
  });

  it("[T19] examples say what they are and go at once", async () => {
    const stage = await openStage({
      seed(writer) {
        seed(writer);
        for (const id of ["one", "two"]) addRecord(writer, section, { id: exampleId(id) }, { lesson: id });
      },
    });
    expect(await screen.findByText("These are examples.")).toBeDefined();
    fireEvent.click(screen.getByRole("button", { name: "Clear them" }));
    await settle();
    expect(titles(stage)).toEqual(["Lesson a", "Lesson b", "Lesson c"]);
    expect(screen.queryByText("These are examples.")).toBeNull();
  });

  it("[T20] an address leads to its row by number and by id", async () => {
    const ids = ["a", "b", "c"];
    expect(rowOfHash("#L2", lessons, ids)).toBe("b");
    expect(rowOfHash("#c", lessons, ids)).toBe("c");
    for (const hash of ["", "#", "#L9", "#Lx", "#nobody"]) expect([hash, rowOfHash(hash, lessons, ids)]).toEqual([hash, null]);
    location.hash = "#L3";
    await openStage({ seed });
    expect(focused()).toBe(cell(2, "lesson"));
    location.hash = "";
  });

  it("[T21] a change by others renders the row it concerns and no other", async () => {
    let commits = 0;
    const stage = await openStage({
      seed,
      children: <Profiler id="table" onRender={() => commits++}><SectionTable section={lessons} /></Profiler>,
    });
    const others = [...document.querySelectorAll("tr[data-row]")].filter((row) => row.getAttribute("data-row") !== "b");
    const before = others.map((row) => row.innerHTML);
    const changed: string[] = [];
    const watch = new MutationObserver((records) => changed.push(...records.map(({ target }) => rowOf(target))));
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    commits = 0;
    act(() => void setValue(stage.ben.writer, section, "b", "saved", 7));
    await stage.meet();
    watch.disconnect();
    expect(cell(1, "saved").textContent).toBe("7");
    expect(new Set(changed)).toEqual(new Set(["b"]));
    expect(others.map((row) => row.innerHTML)).toEqual(before);
    expect(commits).toBe(1);
  });

  it("[T22] a person deleted what I was writing: the notice brings it back", async () => {
    const stage = await openStage({ seed });
    await goTo(cell(1, "lesson"));
    await press("Enter");
    act(() => void removeRecord(stage.ben.writer, section, "b"));
    await stage.meet();
    expect(titles(stage)).toEqual(["Lesson a", "Lesson c"]);
    expect(said()).toContain("deleted while you wrote");
    fireEvent.click(screen.getByRole("button", { name: "Bring it back" }));
    await settle();
    expect(titles(stage)).toEqual(["Lesson a", "Lesson b", "Lesson c"]);
    expect(said()).not.toContain("deleted while you wrote");
  });
});

const rowOf = (node: Node): string =>
  (node instanceof Element ? node : node.parentElement)?.closest("[data-row]")?.getAttribute("data-row") ?? "elsewhere";
