import { expect, test } from "vitest";
import { timelineRows } from "@/lib/plan/derive/schedule/rows";
import { after, madePlan, type MadeRows } from "../../../support/made-plan";

const rowsOf = (rows: MadeRows) => timelineRows(madePlan(rows)).map(({ key }) => key);

test("[P120] phases stand in the order in which they appear, tasks as in their table, milestones behind the last task that leads to them", () => {
  expect(rowsOf({
    tasks: {
      dig: { phase: "Build" }, ask: { phase: "Discover", milestone: "scope" }, lay: { phase: "Build" },
      read: { phase: "Discover" }, show: { phase: "Build" },
    },
    milestones: { base: { phase: "Build", after: after("lay") }, scope: { phase: "Discover" }, end: { phase: "Build" } },
  })).toEqual(["phase Build", "dig", "lay", "base", "show", "end", "phase Discover", "ask", "scope", "read"]);
});

test("[P120] without any phase there are no headings; some without one stand under a heading without a name", () => {
  expect(rowsOf({ tasks: { a: {}, b: {} }, milestones: { m: {} } })).toEqual(["a", "b", "m"]);
  expect(rowsOf({ tasks: { a: {}, b: { phase: "  Build " } } })).toEqual(["phase ", "a", "phase Build", "b"]);
});

test("[P121] a buffer is a row of its own, before its milestone and behind its task; what is dropped has none", () => {
  expect(rowsOf({
    tasks: { a: { buffer: 2 }, gone: { status: "dropped", buffer: 3 } },
    milestones: { m: { buffer: 4, after: after("a") }, n: { buffer: 0 } },
  })).toEqual(["a", "buffer a", "buffer m", "m", "n"]);
});
