// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Panel, PanelSlot } from "@/components/plan/panel";
import { PeopleHere } from "@/components/plan/people-here";
import { SharePanel } from "@/components/plan/share/share-panel";
import { PlanProvider } from "@/lib/client/plan-provider";
import { type PlanSession } from "@/lib/client/plan-session";
import { type Person } from "@/lib/client/presence";
import { messagesOf } from "@/lib/i18n/messages";
import { sections } from "@/lib/plan/sections";
import { type Role } from "@/lib/plan/access";

const words = (children: ReactNode) => (
  <NextIntlClientProvider locale="en" messages={messagesOf("en")} timeZone="UTC">{children}</NextIntlClientProvider>
);
const person = (name: string, away = false): Person => ({
  user: { id: name.toLowerCase(), name, color: 2 }, away, section: "goals", field: null, row: null,
});

test("[F14] who is here is shown one by one, and the rest and the away as a number", () => {
  const people = ["Ben", "Cleo", "Dan"].map((name) => person(name)).concat(person("Eve", true));
  render(words(<PeopleHere me={{ name: "Ana", color: 1 }} people={people} following={null} most={2} onFollow={() => undefined} />));
  expect(screen.getByRole("group").getAttribute("aria-label")).toBe("4 people here");
  expect(screen.getAllByRole("button").map((button) => button.getAttribute("aria-label"))).toEqual(["Follow Ben", "Follow Cleo", "2 more people"]);
});

test("[F14] a press follows, and another one stops", () => {
  const onFollow = vi.fn();
  const props = { me: { name: "Ana", color: 1 }, people: [person("Ben")], onFollow };
  const { rerender } = render(words(<PeopleHere {...props} following={null} />));
  fireEvent.click(screen.getByRole("button", { name: "Follow Ben" }));
  rerender(words(<PeopleHere {...props} following="ben" />));
  expect(screen.getByRole("button", { name: "Follow Ben" }).getAttribute("aria-pressed")).toBe("true");
  fireEvent.click(screen.getByRole("button", { name: "Follow Ben" }));
  expect(onFollow.mock.calls).toEqual([["ben"], [null]]);
});

const members = [
  { user: "ana", name: "Ana", role: "owner", color: 1, kind: "account" },
  { user: "ben", name: "Ben", role: "viewer", color: 2, kind: "guest" },
];
const answers: Record<string, unknown> = {
  "/api/plans/p/links": [{ id: "l", role: "editor", code: "KX4-92M" }],
  "/api/plans/p/members": members,
};
const made = { id: "m", role: "viewer", code: "QQ2-34P", token: "t" };
const answer = async (path: string, { method }: RequestInit) => Response.json(method === "POST" ? made : (answers[path] ?? {}));
beforeEach(() => vi.stubGlobal("fetch", vi.fn(answer)));

async function openShare(role: Role) {
  const session = { hold: {}, destroy: () => undefined } as unknown as PlanSession;
  render(words(<PlanProvider planId={`p-${role}`} user={{ id: "ana", name: "Ana" }} role={role} registry={sections} createSession={() => session}><SharePanel plan="p" me="ana" /></PlanProvider>));
  await screen.findByText("Ben");
}

test("[F15] an owner sees links with their codes, makes and ends them, and gives roles", async () => {
  await openShare("owner");
  expect(screen.getByText("KX4-92M")).toBeTruthy();
  expect(screen.getByRole("button", { name: /change what Ben may do/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Turn off KX4-92M" }));
  await waitFor(() => expect(fetch).toHaveBeenCalledWith("/api/plans/p/links/l", expect.objectContaining({ method: "DELETE" })));
  fireEvent.click(screen.getByRole("button", { name: "Can read" }));
  fireEvent.click(screen.getByRole("button", { name: "New link" }));
  await waitFor(() => expect(fetch).toHaveBeenCalledWith("/api/plans/p/links", expect.objectContaining({ body: '{"role":"viewer"}' })));
  expect(await screen.findByText("QQ2-34P")).toBeTruthy();
});

test.each<Role>(["commenter", "viewer"])("[F15] a %s sees who is in the plan, and no way to let others in", async (role) => {
  await openShare(role);
  expect(screen.queryByText("KX4-92M")).toBeNull();
  expect(screen.queryByRole("button", { name: "New link" })).toBeNull();
  expect(screen.queryByRole("button", { name: /change what/ })).toBeNull();
});

function Desk() {
  const [isOpen, setOpen] = useState(false);
  return (
    <PanelSlot>
      <button type="button" onClick={() => setOpen(true)}>open</button>
      <input aria-label="cell" />
      {isOpen && <Panel label="Details" title="R1" onClose={() => setOpen(false)}><input aria-label="inside" /></Panel>}
    </PanelSlot>
  );
}

test("[F13] Esc inside the panel closes it, beside it and while composing it does not", () => {
  render(words(<Desk />));
  fireEvent.click(screen.getByText("open"));
  fireEvent.keyDown(screen.getByLabelText("cell"), { key: "Escape" });
  fireEvent.keyDown(screen.getByLabelText("inside"), { key: "Escape", isComposing: true });
  expect(screen.getByRole("complementary", { name: "Details" })).toBeTruthy();
  fireEvent.keyDown(screen.getByLabelText("inside"), { key: "Escape" });
  expect(screen.queryByRole("complementary")).toBeNull();
});
