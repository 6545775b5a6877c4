import { type ComponentType, lazy } from "react";
import { type Section } from "@/lib/plan/section";

export interface PanelProps { readonly section: Section }

/** Sections with a panel of their own; every other one is a table. THE list: a panel is one more line. */
export const panels: Readonly<Record<string, ComponentType<PanelProps>>> = {
  milestones: lazy(() => import("./milestones/milestones-panel").then((module) => ({ default: module.MilestonesPanel }))),
};
