// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { layoutTable } from "@/components/table/columns";
import { stopsOf, tabFrom } from "@/components/table/stops";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { cell, focused, lessons, openStage } from "./stage";
import { press } from "./keys";

const seed = (writer: Writer) => {
  for (const id of ["a", "b", "c"]) addRecord(writer, "lessons-learned", { id }, { lesson: `Lesson ${id}` });
};

describe("moving", () => {
  it("[T1] the table is one tab stop, and arrows move between cells, held inside it", async () => {
    await openStage({ seed });
    const grid = screen.getByRole("grid", { name: "Lessons learned" });
    const stops = () => [...grid.querySelectorAll("[tabindex='0']")];
    expect(stops()).toEqual([cell(0, "lesson")]);
    cell(0, "lesson").focus();
    await press("ArrowDown");
    expect(focused()).toBe(cell(1, "lesson"));
    await press("ArrowRight");
    expect(focused()).toBe(cell(1, "story"));
    await press("ArrowRight");
    expect(focused()).toBe(cell(1, "saved"));
    await press("Home");
    expect(focused()).toBe(cell(1, "#"));
    await press("End", { ctrlKey: true });
    expect(focused()).toBe(cell(2, "roles"));
    await press("ArrowDown");
    await press("ArrowRight");
    expect(focused()).toBe(cell(2, "roles"));
    expect(stops()).toEqual([cell(2, "roles")]);
  });

  it("[T2] a cell shows its row's number, field by field in the section's order, with the title first", async () => {
    await openStage({ seed });
    const headings = screen.getAllByRole("columnheader").map((each) => each.textContent);
    const labels = Object.values(lessons.fields).map(({ label }) => label.en).filter((label) => label !== "What led to it");
    expect(headings).toEqual(["Number", ...labels]);
    expect([0, 1, 2].map((row) => cell(row, "#").textContent)).toEqual(["L1", "L2", "L3"]);
  });

  it("[T3] Tab keeps and goes on to the next field, at the end of a row to the next row", () => {
    const stops = ["#", "lesson", "saved"];
    const ids = ["a", "b"];
    expect(tabFrom({ record: "a", field: "lesson" }, 1, stops, ids)).toEqual({ record: "a", field: "saved" });
    expect(tabFrom({ record: "a", field: "saved" }, 1, stops, ids)).toEqual({ record: "b", field: "lesson" });
    expect(tabFrom({ record: "b", field: "lesson" }, -1, stops, ids)).toEqual({ record: "a", field: "saved" });
    expect(tabFrom({ record: "b", field: "saved" }, 1, stops, ids)).toBeNull();
    expect(tabFrom({ record: "a", field: "lesson" }, -1, stops, ids)).toBeNull();
  });

  it("[T4] columns that find no room stand under the title, and stay reachable", () => {
    const wide = layoutTable(lessons, 4_000, "en");
    expect(wide.dropped).toEqual([]);
    const narrow = layoutTable(lessons, 700, "en");
    const kept = narrow.columns.map(({ id }) => id);
    expect(kept).toContain("teller");
    expect([...kept, ...narrow.dropped].toSorted()).toEqual(wide.columns.map(({ id }) => id).toSorted());
    expect(narrow.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThan(700 - 250);
    expect(stopsOf(lessons, narrow)).toEqual(["#", "lesson", "story", ...narrow.dropped, ...kept]);
    expect(layoutTable(lessons, 390, "en").isList).toBe(true);
  });
});
