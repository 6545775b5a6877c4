import { type ComponentType } from "react";
import { type Section } from "@/lib/plan/section";
import { lazy } from "@/components/ui/lazy";

export interface PanelProps { readonly section: Section }

/** Sections with a panel of their own; every other one is a table. THE list: a panel is one more line. */
export const panels: Readonly<Record<string, ComponentType<PanelProps>>> = {
  goals: lazy(() => import("./goals/goals-panel").then((module) => module.GoalsPanel)),
  scope: lazy(() => import("./scope/scope-panel").then((module) => module.ScopePanel)),
  deliverables: lazy(() => import("./deliverables/deliverables-panel").then((module) => module.DeliverablesPanel)),
  stakeholders: lazy(() => import("./stakeholders/stakeholders-panel").then((module) => module.StakeholdersPanel)),
  research: lazy(() => import("./research/research-panel").then((module) => module.ResearchPanel)),
  outcomes: lazy(() => import("./outcomes/outcomes-panel").then((module) => module.OutcomesPanel)),
  risks: lazy(() => import("./risks/risks-panel").then((module) => module.RisksPanel)),
  swot: lazy(() => import("./swot/swot-panel").then((module) => module.SwotPanel)),
  milestones: lazy(() => import("./milestones/milestones-panel").then((module) => module.MilestonesPanel)),
  tasks: lazy(() => import("./tasks/tasks-panel").then((module) => module.TasksPanel)),
  responsibilities: lazy(() => import("./responsibilities/responsibilities-panel").then((module) => module.ResponsibilitiesPanel)),
  rationale: lazy(() => import("./rationale/rationale-panel").then((module) => module.RationalePanel)),
  budget: lazy(() => import("./budget/budget-panel").then((module) => module.BudgetPanel)),
  people: lazy(() => import("./people/people-panel").then((module) => module.PeoplePanel)),
  resources: lazy(() => import("./resources/resources-panel").then((module) => module.ResourcesPanel)),
};
