// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Stepper } from "@/components/sections/milestones/phone/sheet-lines";
import { messagesOf } from "@/lib/i18n/messages";

let steps: number[];
let isHeldBack: boolean;
beforeEach(() => {
  vi.useFakeTimers();
  [steps, isHeldBack] = [[], false];
  const onStep = (by: 1 | -1) => {
    steps.push(by);
    return !isHeldBack;
  };
  render(<NextIntlClientProvider locale="en" messages={messagesOf("en")} timeZone="UTC"><Stepper less="Less" more="More" onStep={onStep} /></NextIntlClientProvider>);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const more = () => screen.getByRole("button", { name: "More" });
const press = (after: number) => {
  fireEvent.pointerDown(more());
  vi.advanceTimersByTime(after);
  fireEvent.pointerUp(more());
  fireEvent.click(more(), { detail: 1 });
};

describe("a stepper", () => {
  it("[G43] steps once for a press, and again and again while it is held", () => {
    press(100);
    expect(steps).toEqual([1]);
    press(450 + 3 * 110);
    expect(steps).toEqual([1, 1, 1, 1, 1]);
    vi.advanceTimersByTime(5_000);
    expect(steps).toHaveLength(5);
    fireEvent.click(screen.getByRole("button", { name: "Less" }), { detail: 0 });
    expect(steps.at(-1)).toBe(-1);
  });

  it("[G46] a hold ends where it can go no farther", () => {
    isHeldBack = true;
    press(3_000);
    expect(steps).toEqual([1]);
  });
});
