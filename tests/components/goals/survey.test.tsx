// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { subscribeToasts, type Toast } from "@/components/ui/toast";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { type Survey, type SurveyAnswer } from "@/lib/plan/survey";
import { arrive, click, openPanel, press } from "./panel-stage";
import { type StageOptions } from "../table/stage";

vi.mock("next/navigation", () => ({ useRouter: () => ({}), useParams: () => ({}), usePathname: () => "/plans/plan/research", useSearchParams: () => new URLSearchParams() }));

const rows = { research: { a: { question: "Why do they phone?", method: "survey", finding: [{ type: "paragraph", content: [{ type: "text", text: "They wait." }] }] }, b: { question: "Who pays?", method: "desk" } } };
const given = (id: string, name: string, answer: string): SurveyAnswer => ({ id, name, at: Date.UTC(2027, 0, 18, 9, 30), answers: [{ question: "Why?", answer }] });

/** What the server has; a test that stands in for somebody else changes it. */
let stored: Survey | null;
let asked: string[];
let toasts: Toast[];
let stopToasts: () => void;
beforeEach(() => {
  [stored, asked, toasts] = [null, [], []];
  stopToasts = subscribeToasts((toast) => void toasts.push(toast));
  vi.stubGlobal("fetch", async (path: string, { method, body }: { method: string; body?: string }) => {
    if (!path.includes("/surveys/")) return Response.json([]);
    const sent = JSON.parse(body ?? "{}") as { questions: string[]; version: number; isOpen: boolean };
    if (method !== "GET") asked.push(`${method} ${path.split("/surveys/")[1]} ${body ?? ""}`.trim());
    if (method === "PUT") {
      if ((stored?.version ?? 0) !== sent.version) return Response.json({ error: { code: "questions-changed", message: "Somebody changed them." } }, { status: 409 });
      stored = { count: 0, answers: [], token: "secret", isOpen: true, ...stored, questions: sent.questions, version: sent.version + 1 };
    }
    if (method === "PATCH" && stored && !path.includes("answers/")) stored = { ...stored, isOpen: sent.isOpen };
    if (method === "DELETE" && stored) stored = { ...stored, count: stored.count - 1, answers: stored.answers.slice(1) };
    return Response.json(method === "GET" ? stored : {});
  });
});
afterEach(() => {
  stopToasts();
  vi.unstubAllGlobals();
});

async function openDetails(record = "a", options: StageOptions = {}) {
  const stage = await openPanel("research", { rows, ...options });
  const number = document.querySelector<HTMLElement>(`[data-record="${record}"][data-field="#"]`)!;
  number.focus();
  await press(number, "Enter");
  await screen.findByRole("complementary");
  await arrive();
  return stage;
}
const card = () => within(screen.getByRole("region", { name: "Survey link" }));
const button = (name: string) => card().getByRole("button", { name });
const write = (text: string) => act(async () => void fireEvent.change(card().getByRole("textbox", { name: "Questions" }), { target: { value: text } }));
const answered = (...answers: SurveyAnswer[]): Survey => ({ version: 1, questions: ["Why?"], isOpen: true, token: "secret", count: answers.length, answers });

test("[W45] a note that is a survey has a link, made with the note's question as the first, closed and opened again", async () => {
  await openDetails();
  expect(card().getByRole<HTMLTextAreaElement>("textbox", { name: "Questions" }).value).toBe("Why do they phone?");
  await write("Why do they phone?\n\n When? ");
  await click(button("Make the link"));
  expect(card().getByRole<HTMLInputElement>("textbox", { name: "Address of the survey" }).value).toBe(`${location.origin}/survey/secret`);
  expect(card().getAllByRole("listitem").map((item) => item.textContent)).toEqual(["Why do they phone?", "When?"]);
  await click(button("Close the survey"));
  expect(card().getByText("Closed")).toBeTruthy();
  await click(button("Open it again"));
  expect(asked).toEqual(['PUT a {"questions":["Why do they phone?","When?"],"version":0}', 'PATCH a {"isOpen":false}', 'PATCH a {"isOpen":true}']);
});

test("[W45] a note that asks in another way has none", async () => {
  await openDetails("b");
  expect(screen.queryByRole("region", { name: "Survey link" })).toBeNull();
});

test("[W46] questions that cannot be asked stay as they are written, with what is wrong, and are not sent", async () => {
  await openDetails();
  const cases = [["  \n", "Write at least one question."], ["a\n".repeat(11), "These are 11 questions. Ten are the most."], [`Why?\n${"x".repeat(301)}`, "Question 2 has 301 characters. Use 300 or fewer."]] as const;
  for (const [text, problem] of cases) {
    await write(text);
    await click(button("Make the link"));
    expect(card().getByRole("alert").textContent).toBe(problem);
    expect(card().getByRole<HTMLTextAreaElement>("textbox").value).toBe(text);
  }
  expect(asked).toEqual([]);
});

test("[W46] what I write stays when somebody else was faster; I see theirs, and may save mine then", async () => {
  await openDetails();
  await write("Mine?");
  stored = { ...answered(), questions: ["Theirs?"], version: 1 };
  await click(button("Make the link"));
  expect(card().getByRole("alert").textContent).toBe("Somebody changed them.");
  expect(card().getByText("Theirs?")).toBeTruthy();
  expect(card().getByRole<HTMLTextAreaElement>("textbox", { name: "Questions" }).value).toBe("Mine?");
  await click(button("Save the questions"));
  expect(stored.questions).toEqual(["Mine?"]);
  await click(button("Change the questions"));
  await write("Something else");
  await click(button("Cancel"));
  expect(card().getByText("Mine?")).toBeTruthy();
});

test("[W47] answers stand with who and when; a removed one can be brought back at once", async () => {
  stored = answered(given("x", "Min", "Slow"), given("y", "", ""));
  await openDetails();
  expect(card().getByRole("heading", { name: "2 answers" })).toBeTruthy();
  const items = card().getAllByRole("listitem").filter((item) => item.getAttribute("aria-label")?.startsWith("Answer"));
  expect(items.map((item) => [item.querySelector("span")?.textContent, item.querySelector("p")?.textContent])).toEqual([["Min", "Slow"], ["Without a name", "Left empty"]]);
  expect(items[0]?.querySelector("time")?.dateTime).toBe("2027-01-18T09:30:00.000Z");
  await click(within(items[0]!).getByRole("button", { name: "Remove this answer" }));
  expect(card().getByRole("heading", { name: "1 answer" })).toBe(document.activeElement);
  await act(async () => toasts.at(-1)?.action?.onPress());
  await arrive();
  expect(asked).toEqual(["DELETE a/answers/x", 'PATCH a/answers/x {"removed":false}']);
});

test("[W48] an answer becomes a quote in the finding, one step to undo, and others see it", async () => {
  stored = answered(given("x", "Min", "Slow"));
  const stage = await openDetails();
  const finding = (of = stage.mine) => proseToText((of.snapshot.record("research", "a")?.values["finding"] ?? []) as Prose);
  await click(button("Write into the finding"));
  expect(finding()).toBe("They wait.\nSlow\n\u2014 Min");
  expect(button("In the finding").getAttribute("aria-disabled")).toBe("true");
  await click(button("In the finding"));
  await stage.meet();
  expect(finding(stage.ben)).toBe("They wait.\nSlow\n\u2014 Min");
  await act(async () => toasts.at(-1)?.action?.onPress());
  await arrive();
  expect(finding()).toBe("They wait.");
  expect(button("Write into the finding")).toBeTruthy();
});

for (const role of ["viewer", "commenter"] as const)
  test(`[W49] a ${role} reads questions and answers, and meets no control`, async () => {
    stored = { ...answered(given("x", "Min", "Slow")), token: null };
    await openDetails("a", { role });
    expect(card().getByText("Slow")).toBeTruthy();
    expect(card().getByText("Why?")).toBeTruthy();
    expect([...card().queryAllByRole("button"), ...card().queryAllByRole("textbox")]).toEqual([]);
  });
