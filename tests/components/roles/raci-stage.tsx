/** A small responsibility chart on the page. */
import { act, fireEvent } from "@testing-library/react";
import { vi } from "vitest";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { runCommand } from "@/components/plan/commands";
import { ResponsibilitiesPanel } from "@/components/sections/responsibilities/responsibilities-panel";
import { type Role } from "@/lib/plan/access";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { findSection, openStage, settle, type Stage } from "../table/stage";

class NothingChanges {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
globalThis.ResizeObserver ??= NothingChanges;

for (const [side, size] of [["clientWidth", 1200], ["clientHeight", 700], ["offsetHeight", 32]] as const)
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => size });

/** Agree is complete, Accept has two accountable, Cover nobody who does it. */
export function seed(writer: Writer): void {
  const add = (section: string, id: string, values: Parameters<typeof addRecord>[3]) => addRecord(writer, section, { id }, values);
  add("people", "yuna", { name: "Yuna Seo", role: "Lead" });
  add("people", "haerin", { name: "Haerin Choi" });
  add("people", "grace", { name: "Grace Moon" });
  add("tasks", "t1", { title: "Sign it", status: "done", assignees: ["yuna"] });
  add("tasks", "t2", { title: "Stand in", assignees: ["grace"] });
  add("responsibilities", "agree", { title: "Agree the scope", phase: "Discover", raci: { yuna: "R", haerin: "A" }, tasks: ["t1", "t2"] });
  add("responsibilities", "accept", { title: "Accept the pilot", phase: "Prove", raci: { yuna: "R", haerin: "A", grace: "A" }, tasks: ["t1"] });
  add("responsibilities", "cover", { title: "Cover the desk", phase: "Prove", raci: { yuna: "A" }, tasks: ["t2"] });
}

export function asPhone(isPhone: boolean): void {
  vi.stubGlobal("matchMedia", () => ({ matches: isPhone, addEventListener: () => undefined, removeEventListener: () => undefined }));
}

export async function openRaci({ role = "editor", language = "en", isPhone = false, ...options }: {
  role?: Role;
  language?: Language;
  isPhone?: boolean;
  seed?: (writer: Writer) => void;
} = {}): Promise<Stage> {
  asPhone(isPhone);
  const section = findSection("responsibilities");
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({
    section, role, language, seed: options.seed ?? seed,
    children: <OpenPlanProvider plan={plan}><ResponsibilitiesPanel section={section} /></OpenPlanProvider>,
  });
  await settle();
  return stage;
}

/** The cell of a row and a person, "title" or "#". */
export function at(record: string, field: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`td[data-record="${record}"][data-field="${field}"]`);
  if (!found) throw new Error(`no cell ${record}/${field}`);
  return found;
}

/** A key on whatever has the focus, with its place on the keyboard. */
export async function key(name: string, more: { code?: string; altKey?: boolean; ctrlKey?: boolean } = {}): Promise<void> {
  await act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more }));
  await settle();
}

export async function command(id: string): Promise<void> {
  await act(async () => runCommand(id));
  await settle();
}
