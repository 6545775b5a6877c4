// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { MilestonesPanel } from "@/components/sections/milestones/milestones-panel";
import { findSection, openStage, settle } from "../table/stage";
import { seed } from "./list-stage";

let asked = "";
vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(asked) }));

let isPhone: boolean;
let tellWidth: () => void;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 9) });
  [isPhone, asked] = [true, ""];
  vi.stubGlobal("fetch", async () => Response.json([]));
  vi.stubGlobal("matchMedia", () => ({
    get matches() {
      return isPhone;
    },
    addEventListener: (_: string, tell: () => void) => (tellWidth = tell),
    removeEventListener: () => undefined,
  }));
});
afterEach(() => void vi.useRealTimers());

async function openPanel(): Promise<void> {
  const section = findSection("milestones");
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  await openStage({ section, seed, children: <OpenPlanProvider plan={plan}><MilestonesPanel section={section} /></OpenPlanProvider> });
  await settle();
}
const tabs = (): (string | null)[] => within(screen.getByRole("navigation", { name: "Milestones" })).getAllByRole("link").map((each) => each.textContent);
const current = (): string | null => screen.getByRole("navigation", { name: "Milestones" }).querySelector("[aria-current]")?.textContent ?? null;

describe("the step on a phone", () => {
  it("[G40] opens with the list, and has the chart and the milestones beside it", async () => {
    await openPanel();
    expect(await screen.findByRole("list", { name: "Timeline" })).toBeDefined();
    expect(tabs()).toEqual(["List", "Chart", "Milestones1"]);
    isPhone = false;
    await act(async () => tellWidth());
    await settle();
    expect(tabs()).toEqual(["Timeline", "Table5", "Milestones1"]);
    expect(screen.queryByRole("list", { name: "Timeline" })).toBeNull();
  });

  it("[G41] the chart is the timeline itself, with how far the goal is beside the title", async () => {
    asked = "view=chart";
    await openPanel();
    expect(await screen.findByRole("treegrid")).toBeDefined();
    expect(current()).toBe("Chart");
    expect(screen.getByText("Live in 23 days")).toBeDefined();
  });
});
