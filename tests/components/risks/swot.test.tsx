// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { runCommand } from "@/components/plan/commands";
import { settle } from "../table/stage";
import { openSwot } from "./risks-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(), usePathname: () => "/plans/p/swot" }));

const rows = {
  swot: {
    s: { statement: "People trust us", quadrant: "strength" },
    w: { statement: "One person knows it", quadrant: "weakness" },
    o: { statement: "Others would copy it", quadrant: "opportunity" },
    t: { statement: "The law changes", quadrant: "threat" },
    x: { statement: "Somewhere" },
  },
};
const quarter = (name: string) => screen.getByRole("region", { name: new RegExp(`^${name}`) });
const line = (text: string) => screen.getByText(text).closest<HTMLElement>("[role=row]") as HTMLElement;
const focus = (text: string) => act(() => line(text).focus());
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement as Element, { key, ...more });

test("[K50] lines stand in their quarter, and what is in none apart", async () => {
  await openSwot(rows);
  const read = (name: string) => within(quarter(name)).getAllByRole("row").map(({ textContent }) => textContent?.replace(/Make it a .*/, ""));
  expect(["Strengths", "Weaknesses", "Opportunities", "Threats", "In no quarter"].map(read)).toEqual([["People trust us"], ["One person knows it"], ["Others would copy it"], ["The law changes"], ["Somewhere"]]);
});

test("[K51] N adds to the quarter that has the focus, and Delete removes with a way back", async () => {
  const { mine } = await openSwot(rows);
  focus("The law changes");
  act(() => runCommand("add-row"));
  const input = within(quarter("Threats")).getByRole("textbox");
  fireEvent.change(input, { target: { value: "Prices rise" } });
  fireEvent.keyDown(input, { key: "Enter" });
  await settle();
  expect(within(quarter("Threats")).getByText("Prices rise")).toBeTruthy();
  focus("The law changes");
  press("Delete");
  await settle();
  expect(within(quarter("Threats")).queryByText("The law changes")).toBeNull();
  act(() => mine.undo.undo());
  await settle();
  expect(within(quarter("Threats")).getByText("The law changes")).toBeTruthy();
});

test("[K52] Alt and an arrow moves a line and the focus goes with it; arrows go from line to line", async () => {
  const { mine } = await openSwot(rows);
  focus("People trust us");
  press("ArrowRight");
  expect(document.activeElement).toBe(line("One person knows it"));
  press("ArrowDown");
  expect(document.activeElement).toBe(line("The law changes"));
  press("ArrowLeft", { altKey: true });
  await settle();
  expect(within(quarter("Opportunities")).getByText("The law changes")).toBeTruthy();
  expect(document.activeElement).toBe(line("The law changes"));
  act(() => mine.undo.undo());
  await settle();
  expect(within(quarter("Threats")).getByText("The law changes")).toBeTruthy();
});

test("[K53] it shows what it became, which leads there; as one step to undo", async () => {
  const { mine } = await openSwot(rows);
  fireEvent.click(within(line("The law changes")).getByRole("button", { name: "Make it a risk" }));
  await settle();
  expect(within(line("The law changes")).getByRole("link", { name: "R1, The law changes" }).getAttribute("href")).toBe("/plans/p/risks#R1");
  expect(within(line("The law changes")).queryByRole("button", { name: /Make/ })).toBeNull();
  fireEvent.click(within(line("Others would copy it")).getByRole("button", { name: "Make it a goal" }));
  await settle();
  expect(within(line("Others would copy it")).getByRole("link", { name: "G1, Others would copy it" })).toBeTruthy();
  act(() => mine.undo.undo());
  await settle();
  expect([mine.snapshot.ids("goals").length, mine.snapshot.ids("risks").length]).toEqual([0, 1]);
  expect(within(line("People trust us")).queryByRole("button", { name: /Make/ })).toBeNull();
});

test("[K54] whoever may only read meets no control that does nothing", async () => {
  await openSwot(rows, { role: "viewer" });
  expect(screen.queryAllByRole("button").map(({ textContent }) => textContent)).toEqual([]);
  focus("People trust us");
  press("ArrowRight", { altKey: true });
  press("Delete");
  press("Enter");
  expect([within(quarter("Strengths")).getAllByRole("row").length, screen.queryByRole("textbox")]).toEqual([1, null]);
});
