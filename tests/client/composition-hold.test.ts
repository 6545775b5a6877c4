// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createCompositionHold, listenForComposition } from "@/lib/client/composition-hold";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function setup() {
  const hold = createCompositionHold();
  const stop = listenForComposition(document, hold);
  const input = document.body.appendChild(document.createElement("input"));
  const say = (type: string) => input.dispatchEvent(new Event(type, { bubbles: true }));
  const seen: number[] = [];
  const arrive = (...messages: number[]) => messages.forEach((message) => hold.run(() => seen.push(message)));
  return { hold, stop, input, say, seen, arrive };
}

it("[C30] what arrives while somebody composes waits, then replays in order", () => {
  const { say, seen, arrive } = setup();
  arrive(1);
  say("compositionstart");
  arrive(2, 3);
  say("compositionend");
  arrive(4);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(50);
  expect(seen).toEqual([1, 2, 3, 4]);
  arrive(5);
  expect(seen).toEqual([1, 2, 3, 4, 5]);
});

it("[C30] syllables that follow each other are one composition", () => {
  const { say, seen, arrive } = setup();
  say("compositionstart");
  arrive(1);
  say("compositionend");
  say("compositionstart");
  vi.advanceTimersByTime(1_000);
  expect(seen).toEqual([]);
  say("compositionend");
  vi.advanceTimersByTime(50);
  expect(seen).toEqual([1]);
});

it("[C31] nothing waits longer than four seconds", () => {
  const { say, seen, arrive } = setup();
  say("compositionstart");
  vi.advanceTimersByTime(10_000);
  arrive(1);
  vi.advanceTimersByTime(3_999);
  arrive(2);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual([1, 2]);
});

it("[C31] a composition ends with the field that is left or taken away", () => {
  const { input, say, seen, arrive } = setup();
  say("compositionstart");
  arrive(1);
  say("focusout");
  vi.advanceTimersByTime(50);
  expect(seen).toEqual([1]);
  say("compositionstart");
  input.remove();
  arrive(2);
  expect(seen).toEqual([1, 2]);
});
