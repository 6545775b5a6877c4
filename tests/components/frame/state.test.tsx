// @vitest-environment jsdom
import { act, render, screen } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { AnsweredLine } from "@/components/plan/answered-line";
import { Banners } from "@/components/plan/banners";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { SavedLine } from "@/components/plan/saved-line";
import { themeScript } from "@/components/ui/theme-script";
import { createObservable } from "@/lib/client/observable";
import { PlanProvider } from "@/lib/client/plan-provider";
import { type PlanSession } from "@/lib/client/plan-session";
import { createReplica } from "@/lib/client/replica";
import { type SavedState } from "@/lib/client/saved";
import { messagesOf } from "@/lib/i18n/messages";
import { type Role } from "@/lib/plan/access";
import { addRecord, setValue } from "@/lib/plan/doc/records";
import { sections } from "@/lib/plan/sections";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }), useParams: () => ({}) }));

const retry = vi.fn();
const role: Role = "editor";
let plans = 0;

function openFrame(state: SavedState, children: ReactNode, facts: Partial<PlanSession> = {}) {
  const saved = createObservable(state);
  const session = {
    saved,
    retry,
    returned: createObservable(null),
    lostEdits: createObservable(null),
    hold: { begin: () => undefined, end: () => undefined },
    destroy: () => undefined,
    ...facts,
  } as unknown as PlanSession;
  const plan = { id: `plan-${++plans}`, name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  render(
    <NextIntlClientProvider locale="en" messages={messagesOf("en")} timeZone="UTC">
      <OpenPlanProvider plan={plan}>
        <PlanProvider planId={plan.id} user={plan.me} role={role} registry={sections} createSession={() => session}>{children}</PlanProvider>
      </OpenPlanProvider>
    </NextIntlClientProvider>,
  );
  return saved;
}

test("[F5] a step is answered as far as all its records answer its questions", async () => {
  const replica = createReplica(sections, { id: "ana", name: "Ana", color: 1 });
  openFrame({ kind: "saved" }, <AnsweredLine step="research" />, { replica: createObservable(replica) });
  const answered = async (change: () => void) => {
    await act(async () => {
      change();
      await new Promise((done) => requestAnimationFrame(done));
    });
    return document.body.textContent;
  };
  expect(document.body.textContent).toBe("0 of 4 questions answered");
  expect(await answered(() => addRecord(replica.writer, "research", { id: "r" }, { participants: "Eight patients" }))).toBe("1 of 4 questions answered");
  expect(await answered(() => addRecord(replica.writer, "research", { id: "s" }))).toBe("0 of 4 questions answered");
  expect(await answered(() => setValue(replica.writer, "research", "s", "participants", "The desk"))).toBe("1 of 4 questions answered");
});

test.each<[SavedState, string, boolean]>([
  [{ kind: "loading" }, "Opening", false],
  [{ kind: "saving" }, "Saving", false],
  [{ kind: "saved" }, "Saved", false],
  [{ kind: "offline", changes: 0, kept: true }, "Offline", true],
  [{ kind: "offline", changes: 3, kept: true }, "Offline. 3 changes kept here", true],
  [{ kind: "offline", changes: 1, kept: false }, "Offline. 1 change in this tab", true],
  [{ kind: "sending", changes: 2 }, "Back online. Sending 2 changes", true],
  [{ kind: "read-only" }, "You can read, not edit", true],
  [{ kind: "not-saved", reason: "failed", changes: 1 }, "Not saved", true],
])("[F10] %o reads as it is, and aloud only when it stays", (state, text, isSaid) => {
  openFrame(state, <SavedLine />);
  expect(screen.getAllByText(text)).toHaveLength(isSaid ? 2 : 1);
  expect(screen.getByRole("status").textContent).toBe(isSaid ? text : "");
});

test("[F10] the line follows what becomes of a change", () => {
  const saved = openFrame({ kind: "saving" }, <SavedLine />);
  act(() => saved.set({ kind: "saved" }));
  expect(screen.getByText("Saved")).toBeTruthy();
  expect(screen.queryByText("Saving")).toBeNull();
});

test.each<[SavedState, RegExp]>([
  [{ kind: "offline", changes: 0, kept: true }, /You are offline\. Keep writing\. Your changes stay on this device/],
  [{ kind: "offline", changes: 0, kept: false }, /keep this tab open: this browser stores nothing/],
  [{ kind: "not-saved", reason: "failed", changes: 1 }, /Not saved\. The server did not take the last changes\. They are kept here/],
  [{ kind: "not-saved", reason: "signed-out", changes: 1 }, /kept here until you sign in again/],
])("[F11] %o says what is safe and what to do", (state, text) => {
  openFrame(state, <Banners />);
  expect(document.body.textContent).toMatch(text);
});

test("[F11] what was not saved can be tried again, but not in a plan that is gone", () => {
  const saved = openFrame({ kind: "not-saved", reason: "failed", changes: 1 }, <Banners />);
  screen.getByRole("button", { name: "Try again" }).click();
  expect(retry).toHaveBeenCalledOnce();
  act(() => saved.set({ kind: "not-saved", reason: "gone", changes: 1 }));
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

test("[F11] changes that will not be taken are offered as a file until they are dismissed", async () => {
  const dismiss = vi.fn();
  const lost = { count: 2, reason: "read-only" as const, downloadJson: vi.fn(), downloadUpdate: vi.fn(), dismiss };
  openFrame({ kind: "read-only" }, <Banners />, { lostEdits: createObservable(lost) } as unknown as Partial<PlanSession>);
  const discard = await screen.findByRole("button", { name: "Discard" });
  expect(document.body.textContent).toMatch(/2 changes could not be added/);
  discard.click();
  expect(dismiss).toHaveBeenCalledOnce();
});

test("[F11] what was sent and received on return is said, and nothing covers the sheet when all is well", () => {
  openFrame({ kind: "saved" }, <Banners />, { returned: createObservable({ sent: 3, received: 5 }) } as unknown as Partial<PlanSession>);
  expect(document.body.textContent).toMatch(/Back online\. 3 changes sent, 5 received/);
  openFrame({ kind: "saved" }, <Banners />);
  expect(document.body.textContent?.match(/Back online/g)).toHaveLength(1);
});

test.each([
  ["dark", false, "dark"],
  ["light", true, "light"],
  [null, true, "dark"],
  [null, false, "light"],
  ["sepia", true, "dark"],
])("[F12] a device that chose %s on a system that is dark: %s, is %s", (chosen, isDark, theme) => {
  if (chosen) localStorage.setItem("planroom.theme", chosen);
  else localStorage.removeItem("planroom.theme");
  vi.stubGlobal("matchMedia", () => ({ matches: isDark }));
  new Function(themeScript)();
  expect(document.documentElement.dataset["theme"]).toBe(theme);
});
