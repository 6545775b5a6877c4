// @vitest-environment jsdom
import { act, fireEvent, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, expect, test, vi } from "vitest";
import { SurveyPage } from "@/components/survey/survey-page";
import { messagesOf } from "@/lib/i18n/messages";
import { type Language } from "@/lib/plan/language";

afterEach(() => void vi.unstubAllGlobals());

function open(answer: () => Promise<Response>, { language = "en", questions = ["Why?", "When?"] }: { language?: Language; questions?: string[] } = {}) {
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (path: string, { body }: { body: string }) => {
    sent.push({ path, body: JSON.parse(body) });
    return answer();
  });
  render(
    <NextIntlClientProvider locale={language} messages={messagesOf(language)} timeZone="UTC">
      <SurveyPage token="secret" title="Why do people phone?" questions={questions} version={3} />
    </NextIntlClientProvider>,
  );
  return sent;
}
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const send = (name = "Send") => act(async () => {
  fireEvent.click(screen.getByRole("button", { name }));
  await new Promise((done) => setTimeout(done));
});
const refuse = (status: number, code: string, message: string) => async () => Response.json({ error: { code, message } }, { status });

test("[A31] who answers is told who reads it, needs no name, and is thanked", async () => {
  const sent = open(async () => Response.json({}, { status: 201 }));
  expect(screen.getByRole("heading", { name: "Why do people phone?" })).toBeTruthy();
  expect(screen.getByText("The people of this plan read your answers.")).toBeTruthy();
  type("Why?", "It is slow.\u000BVery.\u0000");
  await send();
  expect(sent).toEqual([{ path: "/api/surveys/secret", body: { version: 3, answers: ["It is slow.\nVery.", ""], name: "" } }]);
  expect(screen.getByRole("heading", { name: "Your answers have arrived" })).toBeTruthy();
});

test("[W53] nothing is sent that would be refused, and what is wrong stands at its field", async () => {
  const sent = open(async () => Response.json({}));
  await send();
  expect([screen.getByRole("alert").textContent, document.activeElement]).toEqual(["Answer at least one question.", field("Why?")]);
  type("When?", "x".repeat(2_001));
  type("Your name", "y".repeat(81));
  await send();
  expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual(["This has 2001 characters. Use 2,000 or fewer.", "This has 81 characters. Use 80 or fewer."]);
  expect([document.activeElement, field("When?").value.length, sent]).toEqual([field("When?"), 2_001, []]);
});

test("[W53] without a network, too early or closed: the text stays, and it is said what to do", async () => {
  const answers = [
    async () => Promise.reject(new TypeError("Failed to fetch")), refuse(429, "survey-busy", "Send it again in 20 seconds."), refuse(410, "survey-closed", "Closed meanwhile."),
  ];
  const said = ["The server cannot be reached. What you wrote is still here; try again in a moment.", "Send it again in 20 seconds.", "Closed meanwhile."];
  open(async () => (answers.shift() ?? refuse(500, "failed", ""))());
  type("Why?", "It is slow");
  for (const message of said) {
    await send();
    expect([screen.getByRole("alert").textContent, field("Why?").value]).toEqual([message, "It is slow"]);
  }
});

test("[W53] in Korean, and where the heading is the only question it is not said twice", async () => {
  open(async () => Response.json({}), { language: "ko", questions: ["Why do people phone?"] });
  expect(field("Why do people phone?").closest("div")?.querySelector("label")?.className).toBe("sr-only");
  await send("보내기");
  expect(screen.getByRole("alert").textContent).toBe("질문 하나에는 답해 주세요.");
});
