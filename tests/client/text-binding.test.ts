// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { origins } from "@/lib/plan/doc/layout";
import { bindText, type TextElement } from "@/lib/client/text-binding";
import { createRandom } from "../support/random";
import { createTypist, syllables } from "./support/typist";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function setup(start = "", { mayEdit = true, tag = "input" }: { mayEdit?: boolean; tag?: "input" | "textarea" } = {}) {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  mine.clientID = 1;
  theirs.clientID = 2;
  const text = mine.getText("t");
  const remote = theirs.getText("t");
  text.insert(0, start);
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  const element: TextElement = document.createElement(tag);
  document.body.append(element);
  const onHistory = vi.fn();
  const onSelect = vi.fn();
  const unbind = bindText({ text, element, origin: origins.local, mayEdit, onHistory, onSelect });
  element.focus();
  /** Their edits reach me, and mine them. */
  const sync = () => {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs), origins.remote);
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine), origins.remote);
  };
  return { text, remote, element, sync, unbind, onHistory, onSelect, typist: createTypist(element) };
}

describe("typing", () => {
  it("[C20] letters merge with those of others, and both stay whole", () => {
    const { text, remote, element, sync, typist } = setup("goal");
    typist.select(4);
    remote.insert(0, "The ");
    typist.type("s!");
    sync();
    expect(element.value).toBe("The goals!");
    expect(remote.toString()).toBe("The goals!");
    expect(text.toString()).toBe("The goals!");
    typist.backspace();
    sync();
    expect(remote.toString()).toBe("The goals");
  });

  it("[C21] the caret and the selection stay with their letters", () => {
    const { remote, element, sync, typist } = setup("abcdef");
    typist.select(2, 4);
    remote.insert(0, "xx");
    sync();
    expect([element.selectionStart, element.selectionEnd]).toEqual([4, 6]);
    remote.delete(0, 3);
    sync();
    expect([element.selectionStart, element.selectionEnd]).toEqual([1, 3]);
    typist.select(3);
    remote.insert(3, "theirs");
    sync();
    expect(element.selectionStart).toBe(3);
  });

  it("[C20] a change in a run of equal letters lands where the caret was", () => {
    const { text, remote, sync, typist } = setup("aa");
    remote.insert(1, "X");
    typist.select(1);
    typist.type("a");
    sync();
    expect(text.toString()).toMatch(/^a(aX|Xa)a$/);
    expect(remote.toString()).toBe(text.toString());
  });

  it("[C22] a line break never enters a line, pasted or typed", () => {
    const { text, element, typist } = setup("", { tag: "textarea" });
    typist.type("one");
    element.setRangeText("\ntwo\n", 3, 3, "end");
    element.dispatchEvent(new InputEvent("input"));
    expect(text.toString()).toBe("one two ");
    expect(element.value).toBe("one two ");
    expect(element.selectionStart).toBe(8);
    const enter = new InputEvent("beforeinput", { inputType: "insertLineBreak", cancelable: true });
    element.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(true);
  });

  it("[C23] the browser's own undo is handed over, since it knows nothing of others", () => {
    const { element, onHistory } = setup("x");
    const event = new InputEvent("beforeinput", { inputType: "historyUndo", cancelable: true });
    element.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(onHistory).toHaveBeenCalledWith("undo");
  });

  it("[C20] who may not edit changes nothing, and sees what others write", () => {
    const { text, remote, element, sync, typist } = setup("plan", { mayEdit: false });
    typist.select(4);
    typist.type("x");
    expect(text.toString()).toBe("plan");
    expect(element.value).toBe("plan");
    remote.insert(4, "s");
    sync();
    expect(element.value).toBe("plans");
  });

  it("[C24] what was typed last is not lost when the input goes", () => {
    const { text, element, unbind } = setup("");
    element.value = "late";
    unbind();
    expect(text.toString()).toBe("late");
  });
});

describe("composing", () => {
  it.each([
    ["before", 0, "XX안b"], ["at", 1, "a안XXb"], ["after", 2, "a안bXX"],
  ])("[C25] a syllable stays whole when others write %s it", (_place, at, whole) => {
    const { text, remote, element, sync, typist } = setup("ab");
    typist.select(1);
    typist.beginSyllable();
    typist.compose("ㅇ");
    remote.insert(at, "XX");
    sync();
    expect(element.value).toBe("aㅇb");
    typist.compose("아");
    typist.compose("안");
    typist.endSyllable();
    vi.runAllTimers();
    expect(typist.isCorrupted).toBe(false);
    expect(text.toString()).toBe(at === 0 ? "XXa안b" : whole);
    expect(element.value).toBe(text.toString());
    expect(element.selectionStart).toBe(text.toString().indexOf("안") + 1);
    sync();
    expect(remote.toString()).toBe(text.toString());
  });

  it("[C25] a selection that is composed over goes, and what others put inside it stays", () => {
    const { text, remote, element, sync, typist } = setup("abcd");
    typist.select(1, 3);
    typist.beginSyllable();
    remote.insert(2, "X");
    sync();
    element.setRangeText("", 1, 3, "end");
    typist.compose("하");
    typist.endSyllable();
    vi.runAllTimers();
    expect(text.toString()).toMatch(/^a(하X|X하)d$/);
    expect(element.value).toBe(text.toString());
  });

  it("[C26] 400 seeded histories of syllables and others' edits: no syllable breaks, both texts are equal", () => {
    for (let seed = 1; seed <= 400; seed++) playHistory(seed);
  });
});

const latin = (text: string) => text.replace(/[^a-z]/g, "");
const hangul = (text: string) => text.replace(/[a-z]/g, "");

function playHistory(seed: number): void {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const { text, remote, element, sync, typist } = setup("plan");
  const disturb = () => {
    if (random() < 0.5) return;
    if (random() < 0.7) remote.insert(below(remote.length + 1), "xyz".slice(below(3)));
    else removeLatin(remote, below);
    if (random() < 0.7) sync();
  };
  const typed: string[] = [];
  typist.select(below(5));
  for (let count = 3 + below(8); count > 0; count--) {
    const steps = syllables[below(syllables.length)] ?? [];
    typist.beginSyllable();
    for (const step of steps) {
      disturb();
      typist.compose(step);
    }
    disturb();
    typist.endSyllable();
    typed.push(steps.at(-1) ?? "");
    if (random() < 0.5) vi.runAllTimers();
    disturb();
  }
  vi.runAllTimers();
  sync();
  sync();
  const name = `seed ${seed}`;
  expect(typist.isCorrupted, name).toBe(false);
  expect(hangul(text.toString()), name).toBe(typed.join(""));
  expect(element.value, name).toBe(text.toString());
  expect(remote.toString(), name).toBe(text.toString());
  expect(latin(text.toString()), name).toBe(latin(remote.toString()));
  document.body.replaceChildren();
}

function removeLatin(text: Y.Text, below: (limit: number) => number): void {
  const places = [...text.toString()].flatMap((letter, index) => (/[a-z]/.test(letter) ? [index] : []));
  const place = places[below(places.length)];
  if (place !== undefined) text.delete(place, 1);
}
