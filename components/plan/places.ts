/** Where one can be in a plan: its overview, the six steps, the kickoff, each with sections as parts; and pages that are of no step. */
import { type Registry, type Section, type Step } from "@/lib/plan/section";

/** Numbered 1 to 6 wherever they are named. */
export const sixSteps = ["goals", "research", "risks", "milestones", "roles", "resources"] as const satisfies readonly Step[];

/** Pages that are no section; each has an address like one. */
export const pages = ["outsider"] as const;
export type Page = (typeof pages)[number];
export type Place = Step | Page;

export const findPage = (id: string): Page | null => pages.find((page) => page === id) ?? null;

export const sectionsOf = (registry: Registry, step: Place): readonly Section[] => registry.filter((section) => section.step === step);

export const findSection = (registry: Registry, id: string): Section | null => registry.find((section) => section.id === id) ?? null;

/** "1" to "6"; null for a place without a number. */
export function stepNumber(step: Place): number | null {
  const index = (sixSteps as readonly Place[]).indexOf(step);
  return index < 0 ? null : index + 1;
}

export const overviewPath = (plan: string): string => `/plans/${plan}`;
export const sectionPath = (plan: string, section: string): string => `/plans/${plan}/${section}`;
/** `number` as it is printed in the row: "R1". */
export const recordPath = (plan: string, section: Section, number: string): string =>
  section.single ? overviewPath(plan) : `${sectionPath(plan, section.id)}#${number}`;

export function stepPath(registry: Registry, plan: string, step: Place): string {
  if (findPage(step)) return sectionPath(plan, step);
  const first = sectionsOf(registry, step)[0];
  return first && !first.single ? sectionPath(plan, first.id) : overviewPath(plan);
}

/** The steps before and after, in the order of the rail; null at either end. A page stands before the kickoff, and is nobody's neighbour. */
export function neighbours(step: Place): { previous: Place | null; next: Place | null } {
  const order: readonly Place[] = ["overview", ...sixSteps, "kickoff"];
  if (findPage(step)) return { previous: order.at(-2) ?? null, next: order.at(-1) ?? null };
  const index = order.indexOf(step);
  return { previous: order[index - 1] ?? null, next: order[index + 1] ?? null };
}
