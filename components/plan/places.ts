/** Where one can be in a plan: its overview, the six steps, the kickoff. Each step has sections as parts. */
import { type Registry, type Section, type Step } from "@/lib/plan/section";

/** Numbered 1 to 6 wherever they are named. */
export const sixSteps = ["goals", "research", "risks", "milestones", "roles", "resources"] as const satisfies readonly Step[];

export const sectionsOf = (registry: Registry, step: Step): readonly Section[] => registry.filter((section) => section.step === step);

export const findSection = (registry: Registry, id: string): Section | null => registry.find((section) => section.id === id) ?? null;

/** "1" to "6"; null for a place without a number. */
export function stepNumber(step: Step): number | null {
  const index = (sixSteps as readonly Step[]).indexOf(step);
  return index < 0 ? null : index + 1;
}

export const overviewPath = (plan: string): string => `/plans/${plan}`;
export const sectionPath = (plan: string, section: string): string => `/plans/${plan}/${section}`;
/** `number` as it is printed in the row: "R1". */
export const recordPath = (plan: string, section: Section, number: string): string =>
  section.single ? overviewPath(plan) : `${sectionPath(plan, section.id)}#${number}`;

export function stepPath(registry: Registry, plan: string, step: Step): string {
  const first = sectionsOf(registry, step)[0];
  return first && !first.single ? sectionPath(plan, first.id) : overviewPath(plan);
}

/** The steps before and after, in the order of the rail; null at either end. */
export function neighbours(step: Step): { previous: Step | null; next: Step | null } {
  const order: readonly Step[] = ["overview", ...sixSteps, "kickoff"];
  const index = order.indexOf(step);
  return { previous: order[index - 1] ?? null, next: order[index + 1] ?? null };
}
