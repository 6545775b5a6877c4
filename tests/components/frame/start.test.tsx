// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { beforeEach, expect, test, vi } from "vitest";
import { EntryProvider } from "@/components/start/entry";
import { JoinForm } from "@/components/start/join-form";
import { SampleCard } from "@/components/start/sample-card";
import { StartForm } from "@/components/start/start-form";
import { messagesOf } from "@/lib/i18n/messages";

const push = vi.fn();
vi.mock("next/navigation", () => ({ useRouter: () => ({ push, refresh: () => undefined }) }));

interface Sent { readonly path: string; readonly body: Record<string, unknown> }
let sent: Sent[] = [];
/** Answers by path, one after the other. */
let answers: Record<string, Response[]> = {};
const refusal = (status: number, code: string, message: string) => Response.json({ error: { code, message } }, { status });

beforeEach(() => {
  sent = [];
  push.mockClear();
  vi.stubGlobal("fetch", async (path: string, { body }: { body: string }) => {
    sent.push({ path, body: JSON.parse(body) });
    const answer = answers[path]?.shift();
    if (!answer) throw new TypeError("network");
    return answer;
  });
});

const open = (isKnown: boolean) =>
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf("en")} timeZone="UTC">
      <EntryProvider isKnown={isKnown}><StartForm /><JoinForm /><SampleCard /></EntryProvider>
    </NextIntlClientProvider>,
  );
const typeCode = (code: string) => fireEvent.change(screen.getByRole("textbox", { name: /1 of 6/ }), { target: { value: code } });
const sayName = async (name: string) => {
  fireEvent.change(await screen.findByRole("textbox", { name: "Your name" }), { target: { value: name } });
  fireEvent.click(screen.getByRole("button", { name: "Go on" }));
};

test("[F16] somebody known starts a plan without being asked for a name", async () => {
  answers = { "/api/plans": [Response.json({ id: "p1", code: "KX4-92M" }, { status: 201 })] };
  open(true);
  fireEvent.change(screen.getByRole("textbox", { name: "What are you planning?" }), { target: { value: " Second clinic " } });
  fireEvent.click(screen.getByRole("radio", { name: "Blank" }));
  fireEvent.click(screen.getByRole("button", { name: "Start the plan" }));
  await waitFor(() => expect(push).toHaveBeenCalledWith("/plans/p1"));
  expect(sent.map(({ path }) => path)).toEqual(["/api/plans"]);
  expect(sent[0]?.body).toMatchObject({ name: "Second clinic", template: "blank", language: "en" });
});

test("[F16] a stranger gives a name once, and then the sample opens", async () => {
  answers = { "/api/guests": [Response.json({ id: "u" }, { status: 201 })], "/api/plans": [Response.json({ id: "p2" }, { status: 201 })] };
  open(false);
  fireEvent.click(screen.getByRole("button", { name: /Open the sample/ }));
  await sayName("Sofia");
  await waitFor(() => expect(push).toHaveBeenCalledWith("/plans/p2"));
  expect(sent.map(({ path }) => path)).toEqual(["/api/guests", "/api/plans"]);
});

test("[F16] a code is tried before a name is asked for", async () => {
  answers = {
    "/api/join": [refusal(401, "name-required", "Give a name to enter."), Response.json({ id: "p3" })],
    "/api/guests": [Response.json({ id: "u" }, { status: 201 })],
  };
  open(false);
  typeCode("kx4-92m");
  await sayName("Minjun");
  await waitFor(() => expect(push).toHaveBeenCalledWith("/plans/p3"));
  expect(sent.map(({ path }) => path)).toEqual(["/api/join", "/api/guests", "/api/join"]);
  expect(sent[0]?.body).toEqual({ code: "KX4-92M" });
});

test("[F17] a refused code keeps what was typed and says what to do", async () => {
  answers = { "/api/join": [refusal(404, "no-room", "No room has the code ZZZ-ZZZ. Check the last letter.")] };
  open(true);
  typeCode("zzzzzz");
  expect(await screen.findByText("No room has the code ZZZ-ZZZ. Check the last letter.")).toBeTruthy();
  const boxes = screen.getAllByRole("textbox", { name: /of 6/ });
  expect(boxes.map((box) => (box as HTMLInputElement).value)).toEqual(["Z", "Z", "Z", "Z", "Z", "Z"]);
  expect(screen.queryByRole("textbox", { name: "Your name" })).toBeNull();
});

test("[F17] without a server the first screen says so and keeps what was written", async () => {
  answers = {};
  open(true);
  const field = screen.getByRole("textbox", { name: "What are you planning?" }) as HTMLInputElement;
  fireEvent.change(field, { target: { value: "Second clinic" } });
  fireEvent.click(screen.getByRole("button", { name: "Start the plan" }));
  expect(await screen.findByText(/The server cannot be reached/)).toBeTruthy();
  expect(field.value).toBe("Second clinic");
});

test("[F17] too short a code is not sent", () => {
  open(true);
  typeCode("kx4");
  fireEvent.click(screen.getByRole("button", { name: "Join" }));
  expect(screen.getByText("The code has six letters and figures.")).toBeTruthy();
  expect(sent).toEqual([]);
});

test("[F18] a plan without a name is asked for one before anything is sent", () => {
  open(true);
  fireEvent.click(screen.getByRole("button", { name: "Start the plan" }));
  expect(screen.getByText("Write what you are planning. You can change it later.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "What are you planning?" }));
  expect(sent).toEqual([]);
});
