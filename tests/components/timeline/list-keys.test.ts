import { describe, expect, it } from "vitest";
import { listActionForKey, type RowSort } from "@/components/sections/milestones/timeline/list/list-keys";

const task: RowSort = { kind: "task", isOpen: false, isMoving: false, hasSelection: false, canEdit: true, hasLetters: true };
const press = (key: string, { row = {}, ...modifiers }: { row?: Partial<RowSort>; shiftKey?: boolean; altKey?: boolean; ctrlKey?: boolean; metaKey?: boolean } = {}) =>
  listActionForKey({ key, keyCode: 0, isComposing: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...modifiers }, { ...task, ...row });

describe("what a key means depends on the row, on what is being moved and on who presses it", () => {
  it("[G22] up and down go by rows, with Shift they choose them", () => {
    expect(press("ArrowDown")).toEqual({ type: "go", rows: 1 });
    expect(press("PageUp")).toEqual({ type: "go", rows: -10 });
    expect(press("End")).toEqual({ type: "go", rows: Infinity });
    expect(press("ArrowUp", { shiftKey: true })).toEqual({ type: "extend", rows: -1 });
    expect(press(" ")).toEqual({ type: "select" });
    expect(press(" ", { ctrlKey: true })).toEqual({ type: "select" });
    expect(press("a", { ctrlKey: true })).toEqual({ type: "selectAll" });
  });

  it("[G22] left and right move a task or milestone, and fold a phase", () => {
    expect(press("ArrowRight")).toEqual({ type: "move", by: 1, isWeek: false });
    expect(press("ArrowLeft", { shiftKey: true })).toEqual({ type: "move", by: -1, isWeek: true });
    expect(press("ArrowRight", { row: { kind: "milestone" } })).toEqual({ type: "move", by: 1, isWeek: false });
    expect(press("ArrowLeft", { row: { kind: "phase", isOpen: true } })).toEqual({ type: "fold", isOpen: false });
    expect(press("ArrowRight", { row: { kind: "phase" } })).toEqual({ type: "fold", isOpen: true });
    expect(press("ArrowRight", { row: { kind: "phase", isOpen: true } })).toEqual({ type: "enterPhase" });
    expect(press("ArrowLeft", { row: { kind: "phase" } })).toBeNull();
    expect(press(" ", { row: { kind: "phase", isOpen: true } })).toEqual({ type: "fold", isOpen: false });
    expect(press("ArrowLeft", { row: { kind: "buffer" } })).toEqual({ type: "leavePhase" });
  });

  it("[G22] Enter and Escape end a move first, then go into the cells and let go of what is chosen", () => {
    expect(press("Enter", { row: { isMoving: true } })).toEqual({ type: "keep" });
    expect(press("Escape", { row: { isMoving: true, hasSelection: true } })).toEqual({ type: "putBack" });
    expect(press("Enter")).toEqual({ type: "enterCells" });
    expect(press("Enter", { row: { kind: "phase", isOpen: true } })).toEqual({ type: "fold", isOpen: false });
    expect(press("Escape", { row: { hasSelection: true } })).toEqual({ type: "clearSelection" });
    expect(press("Escape")).toBeNull();
  });

  it("[G22] signs lengthen and shorten, unless single keys are switched off", () => {
    expect(press("<")).toEqual({ type: "stretch", by: -1 });
    expect(press(">", { row: { kind: "buffer" } })).toEqual({ type: "stretch", by: 1 });
    expect(press(">", { row: { kind: "milestone" } })).toBeNull();
    expect(press(">", { row: { hasLetters: false } })).toBeNull();
  });

  it("[G22] whoever may only read goes through the rows and changes none", () => {
    const row = { canEdit: false };
    expect(press("ArrowRight", { row })).toEqual({ type: "enterCells" });
    expect(press("ArrowLeft", { row })).toEqual({ type: "leavePhase" });
    for (const key of ["Delete", "F2", "<", ">"]) expect(press(key, { row })).toBeNull();
    expect(press("ArrowUp", { row, altKey: true })).toBeNull();
    expect(press("Enter", { row })).toEqual({ type: "enterCells" });
  });

  it("[G22] the browser's own keys stay the browser's", () => {
    expect(press("ArrowLeft", { altKey: true })).toBeNull();
    expect(press("ArrowLeft", { metaKey: true })).toBeNull();
    expect(press("r", { ctrlKey: true })).toBeNull();
    expect(press("ArrowDown", { altKey: true })).toEqual({ type: "reorder", by: 1 });
  });
});
