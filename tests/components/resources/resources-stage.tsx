/** Step 6 on a stage: Anna has too much in the first week, Bora has time, the budget is nearly spent. */
import { act, fireEvent } from "@testing-library/react";
import { type ReactNode } from "react";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { allCommands } from "@/components/plan/commands";
import { type Role } from "@/lib/plan/access";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";
import { openStage, settle, type Stage } from "../table/stage";

// What every browser has and jsdom lacks.
Element.prototype.scrollTo = () => undefined;
globalThis.matchMedia = ((media: string) => ({ media, matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })) as unknown as typeof matchMedia;

/** The Monday the plan begins on. */
export const today = new Date(2027, 0, 4, 9);

export function seed(writer: Writer): void {
  setValue(writer, "overview", singleId, "start", "2027-01-04");
  setValue(writer, "overview", singleId, "budget", 100);
  setValue(writer, "overview", singleId, "currency", "EUR");
  setValue(writer, "overview", singleId, "holidays", [{ from: "2027-01-12", to: "2027-01-13", label: "Feast" }]);
  const add = (section: string, id: string, values: Record<string, FieldValue>) => void addRecord(writer, section, { id }, values);
  add("people", "anna", { name: "Anna Lee", hours: 40 });
  add("people", "bora", { name: "Bora Kim", hours: 20, strengths: "Recordings", timeOff: [{ from: "2027-01-11", to: "2027-01-17", label: "" }] });
  add("tasks", "record", { title: "Record the interviews", assignees: ["anna"], estimate: 5, effort: 40, important: true });
  add("tasks", "draft", { title: "Draft the letter", assignees: ["anna"], estimate: 5, effort: 20 });
  add("tasks", "long", { title: "Wait for the answer", estimate: 12 });
  add("deliverables", "d", { title: "A letter" });
  add("budget", "print", { title: "Printing", category: "services", owner: "anna", planned: 40, committed: 30, actual: 10, deliverable: "d" });
  add("budget", "stamps", { title: "Stamps", category: "services", owner: "anna", planned: 30 });
  add("budget", "spare", { title: "For what comes", category: "contingency", owner: "anna", planned: 20 });
}

export interface Scene {
  readonly role?: Role;
  readonly language?: Language;
  readonly rows?: (writer: Writer) => void;
  readonly children: ReactNode;
}

export async function open({ role = "editor", language = "en", rows = seed, children }: Scene): Promise<Stage> {
  const plan = { id: "p", name: "Letters", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({ role, language, seed: rows, children: <OpenPlanProvider plan={plan}>{children}</OpenPlanProvider> });
  await settle();
  return stage;
}

export const text = (): string => document.body.textContent?.replace(/\s+/g, " ") ?? "";
export const press = async (element: Element): Promise<void> => {
  await act(async () => void fireEvent.click(element));
  await settle();
};
export const command = (keys: string): Promise<void> => act(async () => allCommands().findLast((each) => each.keys === keys)?.run());
