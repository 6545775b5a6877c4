// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { cardBeside, zoneBeside } from "@/components/sections/tasks/cards/zones";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { goTo } from "../table/keys";
import { settle, type Stage } from "../table/stage";
import { command, key } from "./raci-stage";
import { openTasks } from "./tasks-stage";

const address = vi.hoisted(() => ({ search: "" }));
vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(address.search) }));
beforeEach(() => {
  history.replaceState(null, "", "/plans/p/tasks");
});

const card = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};
const zone = (id: string) => [...document.querySelectorAll(`[data-zone="${id}"] [data-card]`)].map((each) => each.getAttribute("data-card"));
const valuesOf = ({ mine }: Stage, id: string) => mine.snapshot.record("tasks", id)?.values ?? {};
const open = async (search: string, options?: Parameters<typeof openTasks>[0]) => {
  address.search = search;
  const stage = await openTasks(options);
  // The code of a view comes after its panel's.
  if (search !== "") await waitFor(() => expect(document.querySelector("[data-zone], table, article")).toBeTruthy());
  await settle();
  return stage;
};
const press = async (element: HTMLElement) => {
  await act(async () => fireEvent.click(element));
  await settle();
};

describe("the board", () => {
  it("[R40] a column for each status, in their order; without one a task has not begun", async () => {
    await open("view=board");
    expect([...document.querySelectorAll("[data-zone]")].map((each) => each.getAttribute("aria-label"))).toEqual([
      "To do, 2 tasks", "Doing, 1 task", "Blocked, 0 tasks", "Done, 1 task", "Dropped, 0 tasks",
    ]);
    expect(zone("todo")).toEqual(["agree", "tell"]);
    expect(card("agree").textContent).toContain("past due");
  });

  it("[R41] cards are one tab stop, and arrows go between them, over empty columns too", async () => {
    await open("view=board");
    expect([...document.querySelectorAll("[data-card][tabindex='0']")]).toEqual([card("agree")]);
    await goTo(card("agree"));
    await key("ArrowDown");
    expect(document.activeElement).toBe(card("tell"));
    await key("ArrowRight");
    await key("ArrowRight");
    expect(document.activeElement).toBe(card("heard"));
    const zones = [["a", "b"], [], ["c"], ["d"]].map((cards, index) => ({ id: `z${index}`, label: "", cards }));
    expect(cardBeside(zones, 2, "a", "up")).toBeNull();
    expect(cardBeside(zones, 2, "b", "down")).toBe("c");
    expect(cardBeside(zones, 2, "d", "up")).toBeNull();
    expect(cardBeside(zones, 4, "b", "right")).toBe("c");
    expect(zoneBeside(zones, 2, "z1", "right")).toBeNull();
  });

  it("[R42] Alt and an arrow moves a card, in one step to undo, and the focus goes along", async () => {
    const stage = await open("view=board");
    await goTo(card("agree"));
    await key("ArrowRight", { altKey: true });
    expect(valuesOf(stage, "agree")["status"]).toBe("doing");
    expect(document.activeElement).toBe(card("agree"));
    await key("ArrowDown", { altKey: true });
    expect(zone("doing")).toEqual(["build", "agree"]);
    await act(async () => stage.mine.undo.undo());
    await act(async () => stage.mine.undo.undo());
    await settle();
    expect(zone("todo")).toEqual(["agree", "tell"]);
  });

  it("[R42] what others move arrives in its column", async () => {
    const stage = await open("view=board");
    setValue(stage.ben.writer, "tasks", "tell", "status", "blocked");
    await stage.meet();
    expect(zone("blocked")).toEqual(["tell"]);
  });

  it("[R43] Space opens what can be done with a card", async () => {
    const stage = await open("view=board");
    await goTo(card("tell"));
    await key(" ");
    const menu = await screen.findByRole("menu", { name: "Actions for T3" });
    expect(within(menu).getAllByRole("menuitem").map((each) => each.textContent)).toEqual(["To do", "Doing", "Blocked", "Done", "Dropped", "Open detailsEnter", "Copy link", "DeleteDel"]);
    await press(within(menu).getByRole("menuitem", { name: "Blocked" }));
    await settle();
    expect(valuesOf(stage, "tell")["status"]).toBe("blocked");
  });

  it("[R44] a new task stands in the column with the focus", async () => {
    const stage = await open("view=board");
    await goTo(card("build"));
    await command("add-row");
    const added = stage.mine.snapshot.ids("tasks").at(-1) ?? "";
    expect(valuesOf(stage, added)["status"]).toBe("doing");
    expect(await screen.findByRole("complementary")).toBeTruthy();
  });

  it("[R45] of a long column some cards are drawn, the rest on demand, and an address leads to any of them", async () => {
    history.replaceState(null, "", "/plans/p/tasks?view=board#T90");
    await open("view=board", { seed: (writer) => {
      for (let index = 1; index <= 100; index++) addRecord(writer, "tasks", { id: `t${index}` }, { title: `Task ${index}`, status: index > 95 ? "done" : "todo" });
    } });
    expect(zone("todo")).toHaveLength(90);
    await press(screen.getByRole("button", { name: "Show 5 more" }));
    expect(zone("todo")).toHaveLength(95);
    expect(zone("done")).toHaveLength(5);
  });

  it("[R46] whoever may only read goes through the cards and changes nothing", async () => {
    const stage = await open("view=board", { role: "viewer" });
    await goTo(card("agree"));
    for (const [name, more] of [["ArrowRight", { altKey: true }], ["Delete", {}]] as const) await key(name, more);
    expect(valuesOf(stage, "agree")["status"]).toBe("todo");
    expect(stage.mine.snapshot.ids("tasks")).toHaveLength(4);
    await key("ArrowDown");
    expect(document.activeElement).toBe(card("tell"));
    expect(screen.queryByRole("button", { name: "Add a task" })).toBeNull();
  });
});

describe("people", () => {
  it("[R47] a line says what somebody owes, what is late, what they delivered and answer for, and leads to their page", async () => {
    await open("view=people");
    const rows = screen.getAllByRole("row").slice(1).map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent));
    expect(rows.map((cells) => cells.slice(1, 5))).toEqual([["2", "1", "0", "1"], ["1", "0", "1", "0"], ["1", "0", "0", ""]]);
    expect(screen.getByRole("link", { name: /Yuna Seo/ }).getAttribute("href")).toBe("/plans/p/tasks?view=people&person=yuna");
  });

  it("[R48] a page tells what somebody owes by when, why they and what done means, and takes a missing reason in place", async () => {
    const stage = await open("view=people&person=yuna");
    expect(screen.getByRole("heading", { name: "Yuna Seo" })).toBeTruthy();
    expect(screen.getByText("1 is late")).toBeTruthy();
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines[0]).toMatch(/T1Agree the scope.*past due.*Decides quickly.*Done means/);
    expect(lines[1]).toMatch(/T2Build it/);
    expect(lines[2]).toMatch(/RA1The scopeAccountableA/);
    setValue(stage.ben.writer, "rationale", "why", "why", "Knows everyone");
    await stage.meet();
    expect(screen.getAllByRole("listitem")[0]?.textContent).toContain("Knows everyone");
  });

  it("[R48] a missing reason is written where it is missed", async () => {
    const stage = await open("view=people&person=grace");
    await press(screen.getAllByRole("button", { name: "Say why" })[0]!);
    await settle();
    const added = stage.mine.snapshot.ids("rationale").at(-1) ?? "";
    expect(stage.mine.snapshot.record("rationale", added)?.values).toMatchObject({ person: "grace", work: "build" });
  });

  it("says so of a person who left, and of a plan without people", async () => {
    await open("view=people&person=nobody");
    expect(screen.getByText("This person is no longer in the plan.")).toBeTruthy();
  });
});

describe("urgent and important", () => {
  it("[R42] moving a card sets both flags, by keys around the cross", async () => {
    const stage = await open("view=matrix");
    expect([zone("do"), zone("schedule"), zone("delegate"), zone("drop")]).toEqual([["agree"], ["build"], ["tell"], []]);
    await goTo(card("tell"));
    await key("ArrowRight", { altKey: true });
    expect(valuesOf(stage, "tell")).toMatchObject({ urgent: false, important: false });
    await key("ArrowUp", { altKey: true });
    expect(valuesOf(stage, "tell")).toMatchObject({ urgent: false, important: true });
    expect(document.activeElement).toBe(card("tell"));
  });

  it("[R49] each quarter acts on its tasks, and dates that contradict it are told with what follows them", async () => {
    const stage = await open("view=matrix");
    await press(screen.getByRole("button", { name: "Begin T1: its status becomes Doing" }));
    expect(valuesOf(stage, "agree")["status"]).toBe("doing");
    expect(card("agree").textContent).toContain("Begun");
    await press(screen.getByRole("button", { name: "Set dates of T2" }));
    expect(await screen.findByRole("button", { name: "Starts, T2" })).toBeTruthy();
    await key("Escape");
    await press(screen.getByRole("button", { name: "Hand over T3: choose who does it" }));
    expect(await screen.findByRole("button", { name: "Who, T3" })).toBeTruthy();
    setValue(stage.ben.writer, "tasks", "build", "due", "2020-01-10");
    await stage.meet();
    expect(card("build").textContent).toContain("Its due date is past");
    await press(within(card("build")).getByRole("button", { name: "Mark as urgent" }));
    expect(zone("do")).toEqual(["agree", "build"]);
    await goTo(card("tell"));
    await key("ArrowRight", { altKey: true });
    await press(screen.getByRole("button", { name: "Drop T3: its status becomes Dropped" }));
    expect(valuesOf(stage, "tell")["status"]).toBe("dropped");
    expect(screen.getByText("2 tasks are done or dropped and not shown.")).toBeTruthy();
  });
});

it("[R50] T goes to the table and back to the view one came from", async () => {
  await open("view=matrix");
  await command("tasks-table");
  expect(location.search).toBe("");
  history.replaceState(null, "", "/plans/p/tasks?view=matrix");
});

it("[R51] a task's details say why each of its people, and who answers for what it belongs to", async () => {
  await open("view=board");
  await goTo(card("agree"));
  await key("Enter");
  const panel = await screen.findByRole("complementary");
  expect(await within(panel).findByText("Decides quickly")).toBeTruthy();
  expect(within(panel).getByText("The scope")).toBeTruthy();
  expect(panel.textContent).toContain("Accountable:");
});

it("[R52] reasons that are missing are named, and a press writes the first word", async () => {
  const stage = await open("", { section: "rationale" });
  await press(screen.getAllByRole("button", { name: /assignments? ha(s|ve) no reason/ })[0]!);
  const list = screen.getByRole("region", { name: "Assignments without a reason" });
  const lines = () => within(list).getAllByRole("listitem").map((line) => line.textContent).toSorted();
  expect(lines()).toEqual(["GMGraceRA1The scopeSay why", "GMGraceT2Build itSay why", "YSYunaT2Build itSay why"]);
  await press(within(list.querySelector<HTMLElement>("li:has([title^='Yuna'])")!).getByRole("button", { name: "Say why" }));
  expect(stage.mine.snapshot.ids("rationale")).toHaveLength(2);
  // The first word is said; what it rests on is still open.
  await waitFor(() => expect(lines()).toEqual(["GMGraceRA1The scopeSay why", "GMGraceT2Build itSay why", "YSYunaY2reasonNo strength it rests on"]));
});

