/** The risks' panel on a plan in memory. */
import { fireEvent, screen, within } from "@testing-library/react";
import { type ReactNode } from "react";
import { OpenPlanProvider } from "@/components/plan/plan-context";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { RegisterView } from "@/components/sections/risks/register-view";
import { SwotView } from "@/components/sections/swot/swot-view";
import { type Role } from "@/lib/plan/access";
import { addRecord, type Writer } from "@/lib/plan/doc/records";
import { type FieldValue } from "@/lib/plan/fields";
import { type Language } from "@/lib/plan/language";
import { findSection, openStage, settle, type Stage } from "../table/stage";

type Values = Readonly<Record<string, FieldValue>>;
export type Rows = Readonly<Record<string, Readonly<Record<string, Values>>>>;

export const risks = {
  late: { title: "The vendor is late", likelihood: 4, impact: 5, response: "reduce", owner: "minjun", trigger: "smoke", goals: ["g"] },
  away: { title: "Somebody is away", likelihood: 2, impact: 3, response: "accept", owner: "minjun", goals: ["g"] },
  vague: { title: "Something else" },
};
const people = { minjun: { name: "Minjun Park" } };

const seed = (rows: Rows) => (writer: Writer): void => {
  for (const [section, records] of Object.entries({ people, ...rows }))
    for (const [id, values] of Object.entries(records)) addRecord(writer, section, { id }, values);
};

interface Options { readonly role?: Role; readonly language?: Language }

function openOn(section: string, view: ReactNode, rows: Rows, options: Options): Promise<Stage> {
  const plan = { id: "p", name: "Clinic", code: null, me: { id: "ana", name: "Ana", color: 1, isGuest: true } };
  return openStage({
    section: findSection(section), ...options, seed: seed(rows),
    children: <OpenPlanProvider plan={plan}><PlanFactsProvider>{view}</PlanFactsProvider></OpenPlanProvider>,
  });
}

export async function openRisks(rows: Rows = { risks }, options: Options = {}): Promise<Stage> {
  const stage = await openOn("risks", <RegisterView section={findSection("risks")} />, rows, options);
  await settle();
  return stage;
}

export const openSwot = (rows: Rows, options: Options = {}): Promise<Stage> => openOn("swot", <SwotView section={findSection("swot")} />, rows, options);

export const register = (): HTMLElement => screen.getByRole("grid", { name: "Register" });
export const matrix = (): HTMLElement => screen.getByRole("grid", { name: "Matrix" });
export const rows = (): string[] => within(register()).getAllByRole("row").slice(1).map((row) => row.textContent?.replace(/\s+/g, " ") ?? "");
export const row = (title: string): HTMLElement => {
  const found = within(register()).getAllByRole("row").find((each) => each.textContent?.includes(title));
  if (!found) throw new Error(`no row ${title}`);
  return found;
};
export const cell = (name: RegExp): HTMLElement => within(matrix()).getByRole("gridcell", { name });
export const press = (element: Element, ...keys: string[]): void => {
  for (const key of keys) fireEvent.keyDown(document.activeElement === document.body ? element : (document.activeElement ?? element), { key });
};
export const details = (): Promise<HTMLElement> => screen.findByRole("complementary");
