// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue } from "@/lib/plan/doc/records";
import { settle } from "../table/stage";
import { cell, details, matrix, openRisks, press, register, risks, row, rows } from "./risks-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(), usePathname: () => "/plans/p/risks" }));
beforeEach(() => {
  history.replaceState(null, "", "/plans/p/risks");
  vi.stubGlobal("fetch", async () => Response.json([]));
});

test("[K1] the largest first, with what one has to know of each", async () => {
  await openRisks();
  expect(rows()[0]).toMatch(/^R1The vendor is lateReduceNo plan B20, very high4 × 5.*Minjun Park/);
  expect(rows().map((text) => text.slice(0, 2))).toEqual(["R1", "R2", "R3"]);
  expect(rows()[2]).toContain("No score");
  expect(within(register()).getAllByRole("row").filter((each) => each.tabIndex === 0)).toHaveLength(1);
  row("The vendor").focus();
  press(register(), "ArrowDown", "ArrowDown", "ArrowUp");
  expect(document.activeElement).toBe(row("Somebody"));
  press(register(), "End");
  expect(document.activeElement).toBe(row("Something"));
});

test("[K2] rows keep their places while I go through them, and take their new ones afterwards", async () => {
  const { ben, meet } = await openRisks();
  act(() => row("The vendor").focus());
  await settle();
  setValue(ben.writer, "risks", "vague", "likelihood", 5);
  setValue(ben.writer, "risks", "vague", "impact", 5);
  await meet();
  expect(rows().map((text) => text.slice(0, 2))).toEqual(["R1", "R2", "R3"]);
  expect(rows()[2]).toContain("25");
  act(() => row("The vendor").blur());
  await settle();
  expect(rows().map((text) => text.slice(0, 2))).toEqual(["R3", "R1", "R2"]);
});

test("[K3] Enter opens a risk, Escape closes it and the focus is back on its row", async () => {
  await openRisks();
  row("Somebody").focus();
  press(register(), "Enter");
  expect(await details()).toBeTruthy();
  expect(row("Somebody").getAttribute("aria-selected")).toBe("true");
  fireEvent.keyDown(within(await details()).getAllByRole("button")[0] as Element, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
  expect(document.activeElement).toBe(row("Somebody"));
});

test("[K3] Delete removes one with a way back, and an address opens its risk", async () => {
  history.replaceState(null, "", "/plans/p/risks#R2");
  await openRisks();
  await details();
  expect(row("Somebody").getAttribute("aria-selected")).toBe("true");
  row("Something").focus();
  press(register(), "Delete");
  await settle();
  expect(rows()).toHaveLength(2);
  expect(document.activeElement).toBe(row("Somebody"));
});

test("[K4] N takes a title in place; left empty it adds nothing", async () => {
  const { mine } = await openRisks();
  fireEvent.click(screen.getByRole("button", { name: /^Add a risk/ }));
  const input = screen.getByRole("textbox", { name: "Add a risk" });
  fireEvent.change(input, { target: { value: "The room is taken" } });
  fireEvent.keyDown(input, { key: "Enter" });
  await settle();
  expect(rows()).toHaveLength(4);
  fireEvent.keyDown(screen.getByRole("textbox", { name: "Add a risk" }), { key: "Enter" });
  await settle();
  expect([screen.queryByRole("textbox", { name: "Add a risk" }), mine.snapshot.ids("risks").length]).toEqual([null, 4]);
});

test("[K5] an empty register asks its question, and offers the common risks until none is missing", async () => {
  const { mine } = await openRisks({});
  expect(screen.getByText("What could stop this plan?")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Add 5 common risks" }));
  await settle();
  expect(rows()).toHaveLength(5);
  expect(screen.queryByRole("button", { name: /common/ })).toBeNull();
  act(() => mine.undo.undo());
  await settle();
  expect(screen.getByText("What could stop this plan?")).toBeTruthy();
});

test("[K6] somebody else's place shows on the row they are in", async () => {
  const { mine } = await openRisks();
  act(() => {
    mine.awareness.states.set(99, { user: { id: "ben", name: "Ben Lee", color: 7 }, section: "risks", field: { section: "risks", record: "away", field: "planB" } });
    mine.awareness.emit("change", [{ added: [99], updated: [], removed: [] }, "test"]);
  });
  await settle();
  expect(within(row("Somebody")).getByText("Ben Lee")).toBeTruthy();
  expect(within(row("The vendor")).queryByText("Ben Lee")).toBeNull();
});

test("[K10] a cell says in words where it is, how large, and what stands there", async () => {
  const same = Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, { title: id, likelihood: 2, impact: 5 }]));
  await openRisks({ risks: { ...risks, ...same } });
  expect(cell(/^Likelihood 4, likely; impact 5, severe; very high, score 20: R1$/)).toBeTruthy();
  expect(cell(/^Likelihood 1, rare; impact 1, minor; low, score 1$/)).toBeTruthy();
  const crowded = cell(/high, score 10: R4, R5, R6, R7$/);
  expect(within(crowded).getAllByRole("button").map(({ textContent, dataset }) => textContent || dataset["more"])).toEqual(["R4", "+3"]);
  expect(within(matrix()).getAllByRole("gridcell")).toHaveLength(25);
});

test("[K11] choosing in the matrix chooses in the register, and back", async () => {
  await openRisks();
  fireEvent.click(screen.getByRole("button", { name: "R2: Somebody is away" }));
  expect(row("Somebody").getAttribute("aria-selected")).toBe("true");
  fireEvent.click(row("The vendor"));
  expect(screen.getByRole("button", { name: "R1: The vendor is late" }).getAttribute("aria-pressed")).toBe("true");
});

test("[K12] Enter takes in hand, arrows move, Enter keeps as one step, Escape puts back", async () => {
  const { mine } = await openRisks();
  const stored = () => mine.snapshot.record("risks", "away")?.values;
  act(() => cell(/: R2$/).focus());
  press(matrix(), "Enter", "ArrowUp", "ArrowRight");
  expect([stored()?.["likelihood"], stored()?.["impact"]]).toEqual([2, 3]);
  expect(mine.presence.state().drag).toEqual([{ section: "risks", record: "away", values: { likelihood: 3, impact: 4 } }]);
  press(matrix(), "Escape");
  expect([mine.presence.state().drag, stored()?.["likelihood"]]).toEqual([null, 2]);
  press(matrix(), "Enter", "ArrowUp", "ArrowUp", "ArrowRight", "Enter");
  await settle();
  expect([stored()?.["likelihood"], stored()?.["impact"]]).toEqual([4, 4]);
  act(() => mine.undo.undo());
  await settle();
  expect(cell(/: R2$/).getAttribute("aria-label")).toContain("score 6");
});

test("[K12] Space takes the next one of the cell; going on keeps what is held", async () => {
  const { mine } = await openRisks({ risks: { a: { title: "a", likelihood: 3, impact: 3 }, b: { title: "b", likelihood: 3, impact: 3 } } });
  act(() => cell(/: R1, R2$/).focus());
  press(matrix(), "Enter", " ", "ArrowDown");
  act(() => (document.activeElement as HTMLElement).blur());
  expect([mine.snapshot.record("risks", "a")?.values["likelihood"], mine.snapshot.record("risks", "b")?.values["likelihood"]]).toEqual([3, 2]);
});

test("[K13] what somebody else holds is over what stands, with their name", async () => {
  const { mine } = await openRisks();
  act(() => {
    mine.awareness.states.set(99, { user: { id: "ben", name: "Ben Lee", color: 7 }, section: "risks", drag: [{ section: "risks", record: "late", values: { likelihood: 1, impact: 1 } }] });
    mine.awareness.emit("change", [{ added: [99], updated: [], removed: [] }, "test"]);
  });
  await settle();
  expect(within(cell(/low, score 1/)).getByText("Ben Lee moves R1")).toBeTruthy();
  expect(cell(/: R1$/).getAttribute("aria-label")).toContain("score 20");
});

test("[K15] a sentence counts them, another says what they put at stake", async () => {
  await openRisks({ risks: { late: { ...risks.late, delay: 10, planBCost: 1_000_000 }, away: risks.away, vague: risks.vague } });
  expect(screen.getByText("1 very high, 1 medium, 1 without a score.")).toBeTruthy();
  expect(document.body.textContent).toContain("At stake on average: 7 d and ₩700K.");
});

test("[K16] what is open leads to its field, the largest risk first", async () => {
  await openRisks();
  const open = within(screen.getByRole("heading", { name: "Still open" }).parentElement as HTMLElement);
  expect(open.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["R1No plan B", "R3No score", "R3Nobody watches it", "R3Endangers no goal and no task"]);
  fireEvent.click(open.getByRole("button", { name: /Nobody watches it/ }));
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Owner, R3"));
});
