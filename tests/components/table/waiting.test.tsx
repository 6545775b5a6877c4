// @vitest-environment jsdom
import { act, fireEvent, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useHasLateEdits } from "@/components/fields/late-edits";
import { addRecord } from "@/lib/plan/doc/records";
import { proseToText, type Prose } from "@/lib/plan/prose";
import { cell, focused, lessons, openStage, settle } from "./stage";
import { goTo } from "./keys";

/** Editors whose code is on its way until it is let through: it is asked for as soon as its cell has the focus. */
const code = vi.hoisted(() => {
  const gates = new Map<string, { readonly opened: Promise<void>; open(): void }>();
  return (name: string) => {
    let open = () => {};
    const gate = gates.get(name) ?? { opened: new Promise<void>((resolve) => (open = resolve)), open: () => open() };
    gates.set(name, gate);
    return gate;
  };
});
vi.mock("@/components/fields/prose-editor", (original) => code("story").opened.then(original));
vi.mock("@/components/fields/choice-editor", (original) => code("kind").opened.then(original));
vi.mock("@/components/fields/draft-editor", (original) => code("saved").opened.then(original));

it("[T31] [T32] what is typed while an editor is on its way is kept, by Enter and by going on, and takes no focus", async () => {
  const { mine } = await openStage({ seed: (writer) => void addRecord(writer, lessons.id, { id: "a" }, { lesson: "One" }) });
  const late = renderHook(useHasLateEdits);
  const value = (field: string) => mine.snapshot.record(lessons.id, "a")?.values[field];
  const typeAtOnce = async (field: string, text: string, thenLeave: (waiting: HTMLInputElement) => void) => {
    await goTo(cell(0, field));
    await act(async () => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key: text.charAt(0) });
      const waiting = document.activeElement;
      if (!(waiting instanceof HTMLInputElement)) throw new Error(`nothing takes what is typed into ${field}`);
      fireEvent.change(waiting, { target: { value: text } });
      thenLeave(waiting);
    });
    expect(late.result.current).toBe(true);
    code(field).open();
  };
  const byKey = (key: string) => (waiting: HTMLInputElement) => void fireEvent.keyDown(waiting, { key });
  const until = async (isDone: () => boolean) => {
    for (let turn = 0; turn < 1_000 && !isDone(); turn++) await settle();
  };

  await typeAtOnce("story", "Wnow", byKey("Enter"));
  expect(focused()).toBe(cell(0, "story"));
  await until(() => proseToText(value("story") as Prose) !== "");
  expect(proseToText(value("story") as Prose)).toBe("Wnow");
  expect(focused()).toBe(cell(0, "story"));

  await typeAtOnce("kind", "stop", () => cell(0, "lesson").focus());
  await until(() => value("kind") !== null);
  expect(value("kind")).toBe("stop");
  expect(focused()).toBe(cell(0, "lesson"));

  await typeAtOnce("saved", "42", byKey("Tab"));
  await until(() => value("saved") !== null);
  expect(value("saved")).toBe(42);
  expect(mine.snapshot.table(lessons.id).records).toHaveLength(1);
  await until(() => !late.result.current);
  expect(late.result.current).toBe(false);
}, 60_000);
