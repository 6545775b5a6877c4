/** A panel of a section on a stage of its own, as a person with some role meets it. */
import { act, fireEvent } from "@testing-library/react";
import { Suspense } from "react";
import { vi } from "vitest";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { runCommand } from "@/components/plan/commands";
import { panels } from "@/components/sections";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { findSection, openStage, settle, type Stage, type StageOptions } from "../table/stage";

export interface PanelOptions extends Omit<StageOptions, "section" | "children" | "seed"> {
  /** By section, then by id. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, FieldValue>>>>>>;
}

export async function openPanel(id: string, { rows = {}, ...options }: PanelOptions = {}): Promise<Stage> {
  const section = findSection(id);
  const Panel = panels[id];
  if (!Panel) throw new Error(`no panel ${id}`);
  const seed = (writer: Writer) => {
    for (const [table, records] of Object.entries(rows))
      for (const [record, values] of Object.entries(records)) addRecord(writer, table, { id: record }, values);
  };
  const me = { id: "ana", name: "Ana Kim", color: 4, isGuest: false };
  const stage = await openStage({
    ...options, section, seed,
    children: <OpenPlanProvider plan={{ id: "plan", name: "Portal", code: null, me }}><Suspense><Panel section={section} /></Suspense></OpenPlanProvider>,
  });
  // Panels come when they are asked for, and so does what they hold.
  for (let depth = 0; depth < 4; depth++) await arrive();
  return stage;
}

/** Code that was asked for has come, and what it draws is drawn. */
export const arrive = (): Promise<void> => act(async () => {
  await settle();
  await vi.dynamicImportSettled();
  await settle();
});

export async function press(element: Element, key: string, modifiers: Partial<KeyboardEventInit> = {}): Promise<void> {
  await act(async () => void fireEvent.keyDown(element, { key, ...modifiers }));
  await arrive();
}
export async function click(element: Element): Promise<void> {
  await act(async () => void fireEvent.click(element));
  await arrive();
}
export async function command(id: string): Promise<void> {
  await act(async () => runCommand(id));
  await arrive();
}
/** Types into the field that has the focus, and Enter. */
export async function write(input: HTMLElement, text: string): Promise<void> {
  await act(async () => void fireEvent.change(input, { target: { value: text } }));
  await press(input, "Enter");
}
/** What the rows of a section hold, by field. */
export const stored = ({ mine }: Stage, section: string, field: string): unknown[] =>
  mine.snapshot.table(section).records.map(({ values }) => values[field]);
