// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { type Editor } from "@tiptap/react";
import { describe, expect, it } from "vitest";
import { encodeKey, lineOf, origins, recordsOf } from "@/lib/plan/doc/layout";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { type Replica } from "@/lib/client/replica";
import { createTypist, syllables } from "../../client/support/typist";
import { cell, editorNamed, focused, openStage, settle } from "./stage";
import { goTo, press, type } from "./keys";

const section = "lessons-learned";
const full: Record<string, FieldValue> = {
  lesson: "Ask the desk first", saved: 12, cost: 240_000, learned: "2027-02-12", hour: "14:30", kind: "keep", tags: ["people"],
  weight: 4, shared: true, teller: "ada", hearers: ["ada"], goals: ["g1"], source: "https://example.org/notes",
  during: [{ from: "2027-02-12", to: "2027-02-12", label: "" }], follows: [{ on: "b", type: "FS", lag: 0 }], roles: { ada: "R" },
  story: [{ type: "paragraph", content: [{ type: "text", text: "They knew." }] }],
};
const seed = (writer: Writer) => {
  addRecord(writer, "people", { id: "ada" }, { name: "Ada Moon" });
  addRecord(writer, "goals", { id: "g1" }, { title: "Fewer calls" });
  addRecord(writer, section, { id: "a" }, full);
  addRecord(writer, section, { id: "b" });
};
const value = (replica: Replica, field: string, record = "a") => replica.snapshot.record(section, record)?.values[field];

describe("editing", () => {
  it("[T5] Enter opens a cell, keeps what was typed, and stays on it", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(0, "saved"));
    await press("Enter");
    await waitFor(() => expect(editorNamed("Hours saved, L1").value).toBe("12"));
    await type("40");
    await press("Enter");
    expect(value(mine, "saved")).toBe(40);
    expect(focused()).toBe(cell(0, "saved"));
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[T6] typing on a cell replaces what is there", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(0, "lesson"));
    await type("Listen");
    await press("Tab");
    expect(value(mine, "lesson")).toBe("Listen");
    expect(focused()).toBe(cell(0, "story"));
    await goTo(cell(0, "weight"));
    await press("2");
    expect(value(mine, "weight")).toBe(2);
  });

  it("[T7] Esc puts back what was there, and in a text only my own letters", async () => {
    const { mine, ben, meet } = await openStage({ seed });
    await goTo(cell(0, "saved"));
    await type("99");
    await press("Escape");
    expect(value(mine, "saved")).toBe(12);
    await goTo(cell(0, "lesson"));
    await press("Enter");
    await type(", always");
    await meet();
    act(() => lineOf(ben.doc, section, "a", "lesson").insert(0, "Really: "));
    await meet();
    expect(editorNamed("Lesson, L1").value).toBe("Really: Ask the desk first, always");
    await press("Escape");
    expect(value(mine, "lesson")).toBe("Really: Ask the desk first");
    expect(focused()).toBe(cell(0, "lesson"));
  });

  it("[T8] Delete clears a field of any kind", async () => {
    const { mine } = await openStage({ seed });
    for (const field of Object.keys(full)) {
      await goTo(cell(0, field));
      await press("Delete");
    }
    const { values } = mine.snapshot.record(section, "a") ?? { values: {} };
    expect(Object.values(values).every((each) => !each || Object.keys(each as object).length === 0)).toBe(true);
  });

  it("[T9] Enter and Esc belong to the input method while it composes", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(1, "lesson"));
    await press("Enter");
    const editor = editorNamed("Lesson, L2");
    const typist = createTypist(editor);
    act(() => {
      typist.beginSyllable();
      for (const step of syllables[0] ?? []) typist.compose(step);
    });
    for (const key of ["Enter", "Escape"]) await press(key, { isComposing: true });
    for (const key of ["Enter", "Escape"]) await press(key, { keyCode: 229 });
    expect(focused()).toBe(editor);
    act(() => typist.endSyllable());
    await press("Enter");
    expect(focused()).toBe(cell(1, "lesson"));
    expect(value(mine, "lesson", "b")).toBe("안");
  });

  it("[T10] every kind of field can be filled in through its editor", async () => {
    const { mine } = await openStage({ seed });
    const typed: Record<string, [text: string, stored: FieldValue]> = {
      lesson: ["Ask", "Ask"], saved: ["40", 40], cost: ["2.4m", 2_400_000], learned: ["12 feb 2027", "2027-02-12"],
      hour: ["2pm", "14:00"], source: ["example.org/a", "https://example.org/a"],
    };
    for (const [field, [text, stored]] of Object.entries(typed)) {
      await goTo(cell(1, field));
      await press("Enter");
      await type(text);
      await press("Enter");
      expect([field, value(mine, field, "b")]).toEqual([field, stored]);
    }
    const picked: Record<string, [text: string, stored: FieldValue]> = {
      kind: ["stop", "stop"], tags: ["too", ["tools"]], weight: ["big", 4], teller: ["ada", "ada"], hearers: ["moon", ["ada"]], goals: ["calls", ["g1"]],
    };
    for (const [field, [text, stored]] of Object.entries(picked)) {
      await goTo(cell(1, field));
      await press("Enter");
      await screen.findByRole("combobox");
      await type(text);
      await press("Enter");
      await press("Tab");
      expect([field, value(mine, field, "b")]).toEqual([field, stored]);
    }
    await goTo(cell(1, "shared"));
    await press(" ");
    expect(value(mine, "shared", "b")).toBe(true);
  }, 60_000);

  it("[T10] stretches of days are filled in a popup, in their order", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(1, "during"));
    await press("Enter");
    const keep = async (name: RegExp, text: string) => {
      const input = await screen.findByRole("textbox", { name });
      fireEvent.change(input, { target: { value: text } });
      fireEvent.blur(input);
      await settle();
    };
    await keep(/^From/, "12 feb 2027");
    expect(value(mine, "during", "b")).toEqual([{ from: "2027-02-12", to: "2027-02-12", label: "" }]);
    await keep(/^To/, "11 feb 2027");
    expect(screen.getByRole("alert").textContent).toContain("before the first");
    await keep(/^To/, "16 feb 2027");
    await keep(/^Name/, "설날");
    expect(value(mine, "during", "b")).toEqual([{ from: "2027-02-12", to: "2027-02-16", label: "설날" }]);
  }, 60_000);

  it("[T10] roles are given by letter", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(1, "roles"));
    await press("Enter");
    await goTo(await screen.findByRole("button", { name: "responsible" }));
    await press("a");
    expect(value(mine, "roles", "b")).toEqual({ ada: "A" });
    await press("Delete");
    expect(value(mine, "roles", "b")).toEqual({});
  }, 60_000);

  it("[T10] predecessors are searched for, with their type and lag", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(1, "follows"));
    await press("Enter");
    await goTo(await screen.findByRole("combobox", { name: "Add a predecessor" }));
    await type("ask");
    await press("Enter");
    expect(value(mine, "follows", "b")).toEqual([{ on: "a", type: "FS", lag: 0 }]);
    fireEvent.change(screen.getByRole("combobox", { name: "How L1 ties in" }), { target: { value: "SS" } });
    await settle();
    const lag = screen.getByRole("textbox", { name: /^Lag/ });
    fireEvent.change(lag, { target: { value: "-2 d" } });
    fireEvent.blur(lag);
    expect(value(mine, "follows", "b")).toEqual([{ on: "a", type: "SS", lag: -2 }]);
  }, 60_000);

  it("[T10] prose is written in its own editor", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(1, "story"));
    await press("Enter");
    const text = await screen.findByRole("textbox", { name: "What led to it, L2" });
    act(() => void (text as HTMLElement & { editor: Editor }).editor.commands.insertContent("They knew."));
    await settle();
    expect(value(mine, "story", "b")).toEqual([{ type: "paragraph", content: [{ type: "text", text: "They knew." }] }]);
    fireEvent.keyDown(text, { key: "Escape" });
    await settle();
    expect(proseToText(value(mine, "story", "b") as Prose)).toBe("");
    expect(focused()).toBe(cell(1, "story"));
  }, 60_000);

  it("[T11] what does not fit its field stays to be put right, with the fix under it", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(0, "saved"));
    await type("900");
    await press("Enter");
    expect(screen.getByRole("alert").textContent).toBe("At most 500.");
    const editor = editorNamed("Hours saved, L1");
    expect(editor.value).toBe("900");
    expect(editor.getAttribute("aria-invalid")).toBe("true");
    fireEvent.blur(editor, { relatedTarget: null });
    await settle();
    expect(cell(0, "saved").textContent).toContain("900");
    expect(cell(0, "saved").textContent).toContain("At most 500.");
    expect(value(mine, "saved")).toBe(12);
    await goTo(cell(0, "saved"));
    await press("Enter");
    expect(editorNamed("Hours saved, L1").value).toBe("900");
    await press("Escape");
    expect(cell(0, "saved").textContent).toBe("12");
  });

  it("[T12] a letter that another person writes into my open line appears in it", async () => {
    const { ben, meet } = await openStage({ seed });
    await goTo(cell(0, "lesson"));
    await press("Enter");
    act(() => lineOf(ben.doc, section, "a", "lesson").insert(18, "!"));
    await meet();
    expect(editorNamed("Lesson, L1").value).toBe("Ask the desk first!");
  });

  it("[T13] who was overruled is told, and can take theirs back", async () => {
    const { mine, ben, meet } = await openStage({ seed });
    await goTo(cell(0, "saved"));
    await type("30");
    await press("Enter");
    await meet();
    act(() => void setValue(ben.writer, section, "a", "saved", 25));
    await meet();
    const take = await screen.findByRole("button", { name: "Use 30" });
    expect(cell(0, "saved").textContent).toContain("set 25. You had 30.");
    fireEvent.click(take);
    await settle();
    expect(value(mine, "saved")).toBe(30);
    expect(screen.queryByRole("button", { name: "Use 30" })).toBeNull();
  });

  it("[T14] a damaged value is marked and can be written again", async () => {
    const { mine, ben, meet } = await openStage({ seed });
    act(() => ben.doc.transact(() => recordsOf(ben.doc, section).set(encodeKey("a", "saved"), "many"), origins.local));
    await meet();
    expect(cell(0, "saved").textContent).toContain("Damaged");
    await goTo(cell(0, "saved"));
    await type("7");
    await press("Enter");
    expect(value(mine, "saved")).toBe(7);
    expect(cell(0, "saved").textContent).toBe("7");
  });

  it("[T25] a person who is not there yet can be added by name", async () => {
    const { mine } = await openStage({ seed });
    await goTo(cell(1, "teller"));
    await press("Enter");
    await screen.findByRole("combobox");
    await type("Boram");
    await press("Enter");
    const added = mine.snapshot.table("people").records.find((each) => each.values["name"] === "Boram");
    expect(value(mine, "teller", "b")).toBe(added?.id);
    expect(added).toBeDefined();
  }, 30_000);
});
