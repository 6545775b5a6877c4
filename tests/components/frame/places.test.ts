import { expect, test } from "vitest";
import { neighbours, recordPath, sectionPath, sectionsOf, sixSteps, stepNumber, stepPath } from "@/components/plan/places";
import { steps } from "@/lib/plan/section";
import { sections } from "@/lib/plan/sections";

test("[F4] every section is a part of exactly one step, and every step has a place", () => {
  expect(steps.flatMap((step) => sectionsOf(sections, step).map(({ id }) => id)).toSorted()).toEqual(sections.map(({ id }) => id).toSorted());
  for (const step of steps) expect(stepPath(sections, "p", step)).toMatch(step === "overview" ? /^\/plans\/p$/ : /^\/plans\/p\/[a-z-]+$/);
});

test("[F4] records have addresses, and the overview's is the plan's own", () => {
  for (const section of sections)
    expect(recordPath("p", section, "X1")).toBe(section.single ? "/plans/p" : `${sectionPath("p", section.id)}#X1`);
});

test("[F4] the six steps are numbered, and one leads to the next", () => {
  expect(sixSteps.map(stepNumber)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(stepNumber("kickoff")).toBeNull();
  expect(neighbours("overview")).toEqual({ previous: null, next: "goals" });
  expect(neighbours("risks")).toEqual({ previous: "research", next: "milestones" });
  expect(neighbours("outsider")).toEqual({ previous: "resources", next: "kickoff" });
  expect(neighbours("kickoff")).toEqual({ previous: "resources", next: null });
});
