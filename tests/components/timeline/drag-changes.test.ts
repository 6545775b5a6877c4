import { expect, test } from "vitest";
import { readDragChanges } from "@/components/sections/milestones/timeline/drag-changes";
import { sections } from "@/lib/plan/sections";

test("[G55] of what another browser says it moves only dates and figures that their fields can hold are believed", () => {
  const read = readDragChanges([
    { section: "tasks", record: "a", values: { start: "2027-02-01", due: "soon", estimate: 3, title: "Mine now", constraintDate: 7 } },
    { section: "milestones", record: "m", values: { date: "2027-13-01", buffer: -1 } },
    { section: "people", record: "p", values: { hours: 0 } },
    { section: "__proto__", record: "x", values: {} },
  ], sections);
  expect(read).toEqual([
    { section: "tasks", record: "a", values: { start: "2027-02-01", estimate: 3 } },
    { section: "milestones", record: "m", values: {} },
  ]);
});
