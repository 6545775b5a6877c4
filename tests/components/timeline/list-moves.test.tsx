// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setValue } from "@/lib/plan/doc/records";
import { focused, settle } from "../table/stage";
import { goTo, press } from "../table/keys";
import { click, openTimeline, row, said, values } from "./list-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date(2027, 0, 4, 9) }));
afterEach(() => void vi.useRealTimers());

const right = { key: "ArrowRight" } as const;

describe("moving by keys", () => {
  it("[G23] an arrow moves a day, with Shift a week; what it would do is said, Enter or going on keeps it, Escape puts it back", async () => {
    const stage = await openTimeline();
    await goTo(row("agree"));
    await press(right.key);
    expect(said()).toContain("5–11 Jan");
    expect(said()).toContain("Slack 1 → 0, joins the critical path. 2 tasks move along");
    expect(stage.mine.presence.state().drag).not.toBeNull();
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-04", due: "2027-01-08" });
    await press(right.key, { shiftKey: true });
    expect(said()).toContain("12–18 Jan");
    expect(said()).toContain("Uses 2 of 2 buffer days before Live");
    await press("Enter");
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-12", due: "2027-01-18" });
    expect(said()).toContain("Kept");
    act(() => stage.mine.undo.undo());
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-04", due: "2027-01-08" });
  });

  it("[G23] Escape leaves nothing behind", async () => {
    const stage = await openTimeline();
    await goTo(row("agree"));
    await press(right.key);
    await press("Escape");
    expect(said()).toContain("Put back");
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-04" });
    expect(stage.mine.presence.state().drag).toBeNull();
    await press(right.key);
    await press("ArrowDown");
    expect(focused()).toBe(row("phase Make"));
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-05" });
  });

  it("[G23] a press where nothing earlier is possible is no debt for the way back", async () => {
    const stage = await openTimeline();
    await goTo(row("build"));
    await press("ArrowLeft");
    await press("ArrowLeft");
    expect(said()).toContain("No earlier.");
    await press(right.key);
    await press("Enter");
    expect(values(stage, "tasks", "build")).toMatchObject({ start: "2027-01-12" });
  });

  it("[G23] what others write meanwhile stays, and what is moved is counted from where it stood", async () => {
    const stage = await openTimeline();
    await goTo(row("build"));
    await press(right.key);
    setValue(stage.ben.writer, "tasks", "build", "title", "Build it");
    await stage.meet();
    await press("Enter");
    expect(values(stage, "tasks", "build")).toMatchObject({ title: "Build it", start: "2027-01-12" });
  });

  it("[G24] signs make a task longer and shorter, and a buffer larger and smaller, before it is kept", async () => {
    const stage = await openTimeline();
    await goTo(row("design"));
    await press(">");
    await press(">");
    await press("<");
    await press("Enter");
    expect(values(stage, "tasks", "design")).toMatchObject({ estimate: 5 });
    await goTo(row("buffer live"));
    await press(">");
    await press("Enter");
    expect(values(stage, "milestones", "live")).toMatchObject({ buffer: 3 });
  });

  it("[G25] rows that are chosen move together, and how many they are is said", async () => {
    const stage = await openTimeline();
    await goTo(row("agree"));
    await press(" ");
    expect(row("agree").getAttribute("aria-selected")).toBe("true");
    expect(said()).toContain("1 row chosen");
    await click(row("design").querySelector("[data-mark]") as HTMLElement, { ctrlKey: true });
    expect(said()).toContain("2 rows chosen");
    await press(right.key, { shiftKey: true });
    await press("Enter");
    expect(values(stage, "tasks", "agree")).toMatchObject({ start: "2027-01-11" });
    expect(values(stage, "tasks", "design")).toMatchObject({ start: "2027-01-18" });
    expect(values(stage, "tasks", "build")).toMatchObject({ start: null });
    await press("Escape");
    expect(said()).toContain("Nothing chosen");
    await goTo(row("build"));
    await press("ArrowDown", { shiftKey: true });
    await press("ArrowDown", { shiftKey: true });
    expect(["build", "live"].map((key) => row(key).getAttribute("aria-selected"))).toEqual(["true", "true"]);
  });

  it("[G36] whoever may only read goes through everything and changes nothing", async () => {
    const stage = await openTimeline({ role: "viewer" });
    expect(screen.getByText(/^Up and down arrows move between rows. Enter goes into the cells, Escape back/)).toBeDefined();
    expect(screen.queryByRole("button", { name: "Add a task" })).toBeNull();
    await goTo(row("agree"));
    await press(right.key);
    expect((focused() as HTMLElement).dataset["cell"]).toBe("title");
    await press("Enter");
    await press("Delete");
    expect(document.querySelector("textarea")).toBeNull();
    await press("Escape");
    await press("Delete");
    await settle();
    expect(values(stage, "tasks", "agree")).toMatchObject({ title: "Agree", start: "2027-01-04" });
  });
});
