// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { OutsiderPage } from "@/components/plan/outsider/outsider-page";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { type Role } from "@/lib/plan/access";
import { addRecord, removeRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { readinessOf } from "@/lib/plan/derive/readiness/findings";
import { readPlan } from "@/lib/plan/doc/snapshot";
import { seedPlan } from "@/lib/plan/doc/template";
import { type OutsiderMark } from "@/lib/plan/outsider-mark";
import { textToProse } from "@/lib/plan/prose";
import { missingAnswers } from "../../plan/derive/readiness/whole-sample";
import { createRandom } from "../../support/random";
import { registryWithLessons } from "../../support/lessons-learned";
import { openStage, settle } from "../table/stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), useSearchParams: () => new URLSearchParams(), usePathname: () => "/plans/p/outsider" }));
afterEach(cleanup);

let marks: OutsiderMark[];
let asked: string[];

/** A plan with two goals, of which only one has a measure, and with nothing else. */
function seed(writer: Writer): void {
  addRecord({ ...writer, newId: () => "yuna" }, "people", {}, { name: "Yuna Seo" });
  for (const [id, measure] of [["g1", "Calls"], ["g2", ""]] as const)
    addRecord({ ...writer, newId: () => id }, "goals", {}, { title: `Goal ${id}`, measure, owner: "yuna", due: "2027-05-17" });
}

async function open(role: Role = "editor", more: (writer: Writer) => void = () => {}, open: readonly OutsiderMark[] = []) {
  [marks, asked] = [[...open], []];
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    asked.push(`${method} ${path} ${body ?? ""}`.trim());
    if (method === "DELETE") marks = marks.filter(({ id }) => !path.endsWith(id));
    return Response.json(method === "GET" ? marks : { id: "new" });
  });
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({
    role,
    seed: (writer) => {
      seed(writer);
      more(writer);
    },
    children: <OpenPlanProvider plan={plan}><OutsiderPage /></OpenPlanProvider>,
  });
  await settle();
  return stage;
}

const rule = (question: string) => screen.getByText(question, { selector: "li p, li p *" }).closest("li") as HTMLElement;
const measure = "What proves it worked?";
const press = async (element: HTMLElement) => {
  await act(async () => void fireEvent.click(element));
  await settle();
};

test("[O1] a tick for every rule, and their sum in words", async () => {
  const { mine } = await open();
  const ticks = readinessOf(registryWithLessons, mine.snapshot.plan());
  const answered = ticks.filter(({ isAnswered }) => isAnswered).length;
  expect(document.querySelectorAll("[aria-hidden=true] > span.rounded-\\[3px\\]")).toHaveLength(ticks.length);
  expect(document.body.textContent).toContain(`${answered} of ${ticks.length}`);
});

test("[O2] an open question names its row, why, where, and who could answer", async () => {
  await open();
  const line = rule(measure);
  expect(line.textContent).toContain("G2Goal g2");
  expect(line.textContent).toContain("“Measure” is empty.");
  expect(within(line).getByRole("link", { name: "Goals: G2" }).getAttribute("href")).toBe("/plans/p/goals#g2");
  expect(within(line).getByText("Yuna Seo")).toBeTruthy();
});

test("[O3] an answer is written in place, the row leaves the list with it, and the focus goes on", async () => {
  const { mine } = await open();
  await press(within(rule(measure)).getByRole("button"));
  const editor = await screen.findByRole("textbox", { name: "Measure, G2" });
  await act(async () => {
    fireEvent.input(editor, { target: { value: "Visits" } });
    fireEvent.change(editor, { target: { value: "Visits" } });
  });
  await settle();
  expect(mine.snapshot.record("goals", "g2")?.values["measure"]).toBe("Visits");
  expect(rule(measure)).toBeTruthy();
  await act(async () => void fireEvent.keyDown(editor, { key: "Enter" }));
  await settle();
  expect(screen.queryByRole("textbox", { name: "Measure, G2" })).toBeNull();
  expect(within(screen.getByRole("region", { name: /^Still open/ })).queryByText(measure)).toBeNull();
  expect(document.activeElement?.hasAttribute("data-answer")).toBe(true);
});

test("[O4] a row that somebody else answers shows them, and stays until they have left", async () => {
  const { mine, ben, meet } = await open();
  const tell = async () => {
    await act(async () => applyAwarenessUpdate(mine.awareness, encodeAwarenessUpdate(ben.awareness, [ben.awareness.clientID]), "test"));
    await settle();
  };
  ben.presence.say({ field: { section: "goals", record: "g2", field: "measure" } });
  await tell();
  expect(within(rule(measure)).getByText("Ben Lee is editing")).toBeTruthy();
  setValue(ben.writer, "goals", "g2", "measure", "Vis");
  await meet();
  expect(rule(measure).textContent).toContain("Vis");
  ben.presence.say({ field: null });
  await tell();
  expect(within(screen.getByRole("region", { name: /^Still open/ })).queryByText(measure)).toBeNull();
});

test("[O5] of many rows three are shown, and the rest opens", async () => {
  await open("editor", (writer) => {
    for (let index = 0; index < 9; index++) addRecord({ ...writer, newId: () => `more${index}` }, "goals", {}, { title: `More ${index}` });
  });
  const line = rule(measure);
  expect(within(line).getAllByRole("listitem")).toHaveLength(3);
  await press(within(line).getByRole("button", { name: "and 7 more" }));
  expect(within(rule(measure)).getAllByRole("listitem")).toHaveLength(10);
});

test("[O6] what another section answers is answered by picking the row that names it", async () => {
  const { mine } = await open("editor", (writer) => void addRecord({ ...writer, newId: () => "d1" }, "deliverables", {}, { title: "The portal" }));
  const line = rule("How is each goal reached?");
  expect(line.textContent).toContain("No deliverable is linked to it.");
  const [first] = within(line).getAllByRole("button");
  await press(first as HTMLElement);
  const search = await screen.findByRole("combobox", { name: "Deliverables, G1" });
  await act(async () => void fireEvent.keyDown(search, { key: "ArrowDown" }));
  await press(await screen.findByRole("option", { name: /The portal/ }));
  expect(mine.snapshot.record("deliverables", "d1")?.values["goals"]).toEqual(["g1"]);
});

test("[O7] a reader meets no way to answer, and can say that they cannot tell", async () => {
  await open("viewer");
  expect(screen.queryByRole("button", { name: /^(Answer|Choose)/ })).toBeNull();
  await press(screen.getByRole("button", { name: `I can't tell: ${measure} G2` }));
  fireEvent.change(await screen.findByRole("textbox", { name: /^What is unclear/ }), { target: { value: "Which calls?" } });
  await press(screen.getByRole("button", { name: "Ask the team" }));
  const sent = asked.find((each) => each.startsWith("POST"));
  expect(JSON.parse(sent?.slice(sent.indexOf("{")) ?? "{}")).toMatchObject({ section: "goals", record: "g2", note: "Which calls?" });
});

test("[O8] an answered question says what the plan says", async () => {
  await open();
  const answered = within(screen.getByRole("region", { name: /^Answered/ }));
  expect(answered.getByText("Who answers for each goal?").closest("div")?.textContent).toContain("Yuna");
  expect(answered.getByText("By when is each goal reached?").closest("div")?.textContent).toContain("17 May");
});

test("[O25] what an outsider cannot tell stands with their name, and is settled by who answers", async () => {
  const grace = { id: "u", name: "Grace" };
  const { mine } = await open("editor", () => {}, [
    { id: "m1", rule: 5, section: "goals", record: "g1", note: "Which calls?", by: grace, at: 1 },
    { id: "m2", rule: null, section: "goals", record: "g2", note: "", by: grace, at: 2 },
  ]);
  const region = () => screen.getByRole("region", { name: "What outsiders cannot tell" });
  expect(region().textContent).toContain("Grace cannot tell: What proves it worked?");
  expect(region().textContent).toContain("Which calls?");
  await press(within(region()).getByRole("button", { name: "Settled: Goal g2" }));
  expect(region().textContent).not.toContain("Goal g2");
  await press(within(region()).getByRole("button", { name: /^Answer/ }));
  const editor = await screen.findByRole("textbox", { name: "Measure, G1" });
  await act(async () => void fireEvent.input(editor, { target: { value: "Result calls a week" } }));
  await act(async () => void fireEvent.keyDown(editor, { key: "Enter" }));
  await settle();
  expect(mine.snapshot.record("goals", "g1")?.values["measure"]).toBe("Result calls a week");
  expect(asked.filter((each) => each.startsWith("DELETE")).map((each) => each.split("/").at(-1))).toEqual(["m2", "m1"]);
  expect(screen.queryByRole("region", { name: "What outsiders cannot tell" })).toBeNull();
});

test("[O9] a plan without an open question says that anyone can run it", async () => {
  await open("editor", (writer) => {
    let count = 0;
    const seeded = seedPlan({ template: "sample", language: "en", name: "", start: "2027-01-04", random: createRandom(3), newId: () => `id${++count}` });
    Y.applyUpdate(writer.doc, seeded);
    for (const id of ["g1", "g2"]) removeRecord(writer, "goals", id);
    removeRecord(writer, "people", "yuna");
    for (const { section, record, values } of missingAnswers(readPlan(writer.doc, registryWithLessons)))
      for (const [field, value] of Object.entries(values)) setValue(writer, section, record, field, value);
    addRecord(writer, "lessons-learned", {}, { lesson: "Ask early", story: textToProse("It was late") });
  });
  expect(screen.getByText(/^Nothing is open/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^(Answer|Choose)/ })).toBeNull();
});
