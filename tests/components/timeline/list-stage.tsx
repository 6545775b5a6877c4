/** A small plan with its timeline on the page: list, keys, table. */
import { act, fireEvent, screen } from "@testing-library/react";
import { vi } from "vitest";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { TimelineView } from "@/components/sections/milestones/timeline/timeline-view";
import { ToastHost } from "@/components/ui/toast-host";
import { type Role } from "@/lib/plan/access";
import { addRecord, setValue, type Writer } from "@/lib/plan/doc/records";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";
import { findSection, openStage, settle, type Stage } from "../table/stage";

/** A Monday, on which the plan begins. */
export const planStart = "2027-01-04";

/** jsdom lays nothing out. */
class NothingChanges {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
globalThis.ResizeObserver ??= NothingChanges;
/** Room for the chart, and for all rows of a small plan. */
for (const [side, size] of [["clientWidth", 1200], ["clientHeight", 700]] as const)
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => size });

/** Agree (5 days), then Build (10) and Design (4); Live waits for Build, with 2 days of buffer. */
export function seed(writer: Writer): void {
  setValue(writer, "overview", singleId, "start", planStart);
  const add = (section: string, id: string, values: Parameters<typeof addRecord>[3]) => addRecord(writer, section, { id }, values);
  add("people", "ana", { name: "Ana Kim" });
  add("tasks", "agree", { title: "Agree", phase: "Discover", estimate: 5, start: planStart, due: "2027-01-08", assignees: ["ana"] });
  add("tasks", "build", { title: "Build", phase: "Make", estimate: 10, after: [{ on: "agree", type: "FS", lag: 0 }] });
  add("tasks", "design", { title: "Design", phase: "Make", estimate: 4, after: [{ on: "agree", type: "FS", lag: 0 }] });
  add("milestones", "live", { name: "Live", phase: "Make", buffer: 2, date: "2027-01-27", after: [{ on: "build", type: "FS", lag: 0 }] });
}

export async function openTimeline({ isTable = false, role = "editor", language = "en", ...options }: {
  isTable?: boolean;
  role?: Role;
  language?: Language;
  /** What is there before the page opens; the small plan, unless said otherwise. */
  seed?: (writer: Writer) => void;
} = {}): Promise<Stage> {
  vi.stubGlobal("fetch", async () => Response.json([]));
  const section = findSection("milestones");
  const tabs = [{ href: "/a", label: "Timeline", current: !isTable }, { href: "/a?view=table", label: "Table", current: isTable }];
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  const stage = await openStage({
    section, role, language, seed: options.seed ?? seed,
    children: (
      <OpenPlanProvider plan={plan}>
        <PlanFactsProvider><TimelineView section={section} tabs={tabs} isTable={isTable} /></PlanFactsProvider>
        <ToastHost />
      </OpenPlanProvider>
    ),
  });
  await settle();
  return stage;
}

export function row(key: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-row="${key}"]`);
  if (!found) throw new Error(`no row ${key}`);
  return found;
}
export function cell(key: string, column: string): HTMLElement {
  const found = row(key).querySelector<HTMLElement>(`[data-cell="${column}"]`);
  if (!found) throw new Error(`no cell ${column} in ${key}`);
  return found;
}
export const rowKeys = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>("[data-row]")].map((each) => each.dataset["row"]);
export const said = (): string => screen.getAllByRole("status").map((each) => each.textContent).join(" ");
export const click = async (element: HTMLElement, modifiers = {}): Promise<void> => {
  // Awaited, since what opens may wait for its code.
  await act(async () => void fireEvent.click(element, modifiers));
  await settle();
};
export const values = ({ mine }: Stage, section: string, id: string): Readonly<Record<string, unknown>> => mine.snapshot.record(section, id)?.values ?? {};
