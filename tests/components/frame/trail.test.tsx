// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DetailsPanel } from "@/components/plan/details-panel";
import { type Role } from "@/lib/plan/access";
import { addRecord } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { type TrailEntry } from "@/lib/plan/trail";
import { goTo, press, type } from "../table/keys";
import { editorNamed, findSection, openStage, settle } from "../table/stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams() }));

const now = new Date(2027, 0, 19, 10);
let trail: Record<string, readonly TrailEntry[]>;
let isDown: boolean;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  [trail, isDown] = [{}, false];
  vi.stubGlobal("fetch", async (path: string) => {
    if (isDown) throw new TypeError("no network");
    return Response.json(trail[path.split("/trail?")[1] ?? ""] ?? []);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const changed = (section: string, record: string, field: string, before: number | null, value: number | null, day: number, name = "Jiwoo"): TrailEntry =>
  ({ section, record, field, before, value, at: new Date(2027, 0, day, 14, 5).getTime(), by: { id: name, name } });

interface Scene { readonly section: "goals" | "limits" | "risks" | "tasks"; readonly role?: Role; readonly language?: Language; readonly values?: Parameters<typeof addRecord>[3] }

async function open({ section: id, role, language, values = {} }: Scene) {
  const section = findSection(id);
  const close = vi.fn();
  const stage = await openStage({
    section, ...(role && { role }), ...(language && { language }),
    seed: (writer) => void addRecord({ ...writer, newId: () => "r1" }, id, {}, values),
    children: <DetailsPanel section={section} record="r1" onGo={close} onCopyLink={close} onClose={close} />,
  });
  await settle();
  return stage;
}

const goal = { title: "Fewer calls", unit: "calls", baseline: 210, current: 145, target: 80, due: "2027-06-30" };
const rows = () => screen.queryAllByRole("row").filter((row) => within(row).queryAllByRole("time").length > 0).map((row) => row.textContent);

describe("a figure", () => {
  test("[F40] its check-ins are summed up in a sentence, drawn with the figures beside them, and listed the last first", async () => {
    trail["section=goals&record=r1"] = [changed("goals", "r1", "current", 180, 145, 18), changed("goals", "r1", "current", 210, 180, 11, "Ben")];
    await open({ section: "goals", values: goal });
    expect(await screen.findByText("2 check-ins: 210 calls at first, 145 calls now, 80 calls to reach.")).toBeTruthy();
    expect(rows()).toEqual(["180 calls→145 callsJiwoo18 Jan 2027 14:05", "210 calls→180 callsBen11 Jan 2027 14:05"]);
    for (const label of ["At start 210 calls", "Target 80 calls", "30 Jun 2027"]) expect(screen.getByText(label).closest("[aria-hidden]")).not.toBeNull();
  });

  test("[F40] without a baseline its way begins at what the first check-in replaced; without a target it has none to reach", async () => {
    trail["section=limits&record=r1"] = [changed("limits", "r1", "current", 9, 12, 18)];
    await open({ section: "limits", language: "ko", values: { title: "대기", current: 12 } });
    expect(await screen.findByText("점검 1회: 처음 9, 지금 12.")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "점검 기록" })).toBeTruthy();
  });

  test("[F40] to check in is to set the figure, in its own editor", async () => {
    const { mine } = await open({ section: "goals", values: goal });
    expect(await screen.findByText(/^Nobody has checked in yet\. A check-in keeps/)).toBeTruthy();
    await goTo(screen.getByRole("button", { name: "Check in" }));
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Check in" })));
    await screen.findByRole("textbox", { name: "Now, G1" });
    await settle();
    expect(document.activeElement).toBe(editorNamed("Now, G1"));
    await type("120");
    await press("Enter");
    expect(mine.snapshot.record("goals", "r1")?.values["current"]).toBe(120);
  });

  test("[F40] who may only read meets no button", async () => {
    await open({ section: "goals", role: "viewer", values: goal });
    expect(await screen.findByText("Nobody has checked in yet.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Check in" })).toBeNull();
  });

  test("[F41] a trail that cannot be loaded is said to be safe, and the rest of the details stays", async () => {
    isDown = true;
    await open({ section: "goals", values: goal });
    expect(await screen.findByText(/could not be loaded\. It is safe on the server/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Check in" })).toBeTruthy();
  });
});

describe("a score", () => {
  test("[F41] its changes are listed by field, with the score of a week ago", async () => {
    const entries = [changed("risks", "r1", "impact", 5, 4, 18), changed("risks", "r1", "likelihood", 3, 2, 17), changed("risks", "r1", "likelihood", null, 3, 4)];
    trail["section=risks&record=r1"] = entries;
    trail["section=risks&days=7"] = entries.slice(0, 2);
    await open({ section: "risks", values: { title: "A supplier is late", likelihood: 2, impact: 4 } });
    expect(await screen.findByText("The score was 15 on Tue 12 Jan 2027.")).toBeTruthy();
    expect(rows()).toEqual(["Impact5→4Jiwoo18 Jan 2027 14:05", "Likelihood3→2Jiwoo17 Jan 2027 14:05", "Likelihoodnothing→3Jiwoo4 Jan 2027 14:05"]);
  });

  test("[F41] six changes are shown, and all on demand", async () => {
    trail["section=risks&record=r1"] = Array.from({ length: 9 }, (_, index) => changed("risks", "r1", "impact", 1 + (index % 2), 2 - (index % 2), 18 - index));
    await open({ section: "risks", values: { title: "Rain", likelihood: 2, impact: 2 } });
    await screen.findByRole("heading", { name: "How it changed" });
    expect(rows()).toHaveLength(6);
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Show all 9" })));
    expect(rows()).toHaveLength(9);
  });

  test("[F41] a section that watches nothing has no such part", async () => {
    await open({ section: "tasks", values: { title: "Agree" } });
    expect(screen.queryByRole("heading", { name: /How it changed|Check-ins/ })).toBeNull();
  });
});
