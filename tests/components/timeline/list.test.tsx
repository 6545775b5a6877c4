// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { focused } from "../table/stage";
import { goTo, press } from "../table/keys";
import { openTimeline, row, rowKeys } from "./list-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 9) }));
afterEach(() => void vi.useRealTimers());

describe("rows", () => {
  it("[G21] the list is one tree with one tab stop; arrows move between its rows", async () => {
    await openTimeline();
    const tree = screen.getByRole("treegrid", { name: "Tasks. The chart beside it shows the same dates." });
    expect(rowKeys()).toEqual(["phase Discover", "agree", "phase Make", "build", "buffer live", "live", "design"]);
    expect([...tree.querySelectorAll("[tabindex='0']")]).toEqual([row("phase Discover")]);
    await goTo(row("phase Discover"));
    await press("ArrowDown");
    expect(focused()).toBe(row("agree"));
  });
});
