// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue } from "@/lib/plan/doc/records";
import { arrive, click, command, openPanel, press, stored } from "./panel-stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), usePathname: () => "/plans/plan/scope", useSearchParams: () => new URLSearchParams() }));

const rows = { scope: {
  a: { statement: "Results", kind: "in", reason: "Most calls" }, b: { statement: "Payments", kind: "out" },
  c: { statement: "Booking", kind: "in" }, d: { statement: "Servers in Korea", kind: "constraint" },
} };
let given: { subject: string; content: string; at: number; by: { id: string; name: string } }[] = [];
beforeEach(() => {
  given = [];
  vi.stubGlobal("fetch", async (_: string, { method, body }: { method: string; body?: string }) => {
    if (method === "GET") return Response.json(given);
    given = [{ ...(JSON.parse(body ?? "{}") as { subject: string; content: string }), at: Date.UTC(2027, 0, 19, 12), by: { id: "ana", name: "Ana Kim" } }];
    return Response.json({}, { status: 201 });
  });
});

const list = (name: string) => screen.getByRole("grid", { name });
const texts = (name: string) => within(list(name)).getAllByRole("row").slice(1).map(({ textContent }) => textContent);
const cellOf = (record: string, field = "statement") => document.querySelector<HTMLElement>(`[data-record="${record}"][data-field="${field}"]`)!;

test("[W20] items stand in their lists by their numbers, and what is in none stands first", async () => {
  const stage = await openPanel("scope", { rows });
  expect(texts("In")).toEqual(["S1ResultsMost calls", "S3BookingNot set"]);
  expect(texts("Out")).toEqual(["S2PaymentsNot set"]);
  expect(screen.queryByRole("region", { name: "In or out?" })).toBeNull();
  expect(screen.getByRole("region", { name: "Assumptions" }).textContent).toContain("Nothing here");
  setValue(stage.ben.writer, "scope", "c", "kind", null);
  await stage.meet();
  expect(screen.getAllByRole("grid").map((grid) => grid.getAttribute("aria-label"))).toEqual(["In or out?", "In", "Out", "Constraints"]);
});

test("[W21] Alt with an arrow moves an item to the next list, in one step, with the focus", async () => {
  const stage = await openPanel("scope", { rows });
  cellOf("a").focus();
  await press(cellOf("a"), "ArrowRight", { altKey: true });
  expect(texts("Out")).toEqual(["S1ResultsMost calls", "S2PaymentsNot set"]);
  expect(document.activeElement).toBe(cellOf("a"));
  expect(screen.getByText("S1 is now in Out")).toBeTruthy();
  stage.mine.undo.undo();
  await arrive();
  expect(texts("In")).toEqual(["S1ResultsMost calls", "S3BookingNot set"]);
  cellOf("a").focus();
  await press(cellOf("a"), "ArrowLeft", { altKey: true });
  expect(stored(stage, "scope", "kind")).toEqual(["in", "out", "in", "constraint"]);
});

test("[W22] arrows go through all lists, and from In to Out and back", async () => {
  await openPanel("scope", { rows });
  cellOf("c").focus();
  await press(cellOf("c"), "ArrowDown");
  expect(document.activeElement).toBe(cellOf("b"));
  await press(cellOf("b"), "ArrowDown");
  expect(document.activeElement).toBe(cellOf("d"));
  cellOf("c", "reason").focus();
  await press(cellOf("c", "reason"), "ArrowRight");
  expect(document.activeElement).toBe(cellOf("b"));
  cellOf("b", "#").focus();
  await press(cellOf("b", "#"), "ArrowLeft");
  expect(document.activeElement).toBe(cellOf("a"));
});

test("[W23] N adds to the list one is in and a list's line to its own; an empty row goes", async () => {
  const stage = await openPanel("scope", { rows });
  cellOf("d").focus();
  await command("add-row");
  expect(stored(stage, "scope", "kind")).toEqual(["in", "out", "in", "constraint", "constraint"]);
  await press(document.activeElement!, "Escape");
  cellOf("a").focus();
  await arrive();
  expect(stored(stage, "scope", "kind")).toEqual(["in", "out", "in", "constraint"]);
  await click(screen.getByRole("button", { name: "Add to Assumptions" }));
  expect(stored(stage, "scope", "kind").at(-1)).toBe("assumption");
});

test("[W24] what came in, went out or says something else since the approval is told, until it is approved again", async () => {
  const stage = await openPanel("scope", { rows });
  await click(screen.getByRole("button", { name: "Approve the scope" }));
  expect(screen.getByText(/Approved by Ana Kim on 19 Jan 2027\. Nothing has come in since\./)).toBeTruthy();
  setValue(stage.ben.writer, "scope", "a", "statement", "Results and notes");
  setValue(stage.ben.writer, "scope", "b", "kind", "in");
  setValue(stage.ben.writer, "scope", "c", "kind", "out");
  await stage.meet();
  const changes = screen.getByRole("button", { name: "3 changes since" }).closest("div")!.parentElement!;
  expect(within(changes).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Says something elseResults and noteswas: Results", "Was out, now inPayments", "Was in, now outBooking",
  ]);
  await click(screen.getByRole("button", { name: "Approve it as it is now" }));
  expect(screen.getByText(/Nothing has come in since/)).toBeTruthy();
});

test("[W24] who may only read is told, and approves nothing", async () => {
  await openPanel("scope", { rows, role: "viewer" });
  expect(screen.getByText("The scope is not approved yet.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve the scope" })).toBeNull();
});
