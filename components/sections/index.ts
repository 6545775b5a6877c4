import { type ComponentType } from "react";
import { type Section } from "@/lib/plan/section";
import { defer, type Deferred } from "@/components/ui/deferred";

export interface PanelProps { readonly section: Section }

/** Sections with a panel of their own; every other one is a table. THE list: a panel is one more line. */
export const panels: Readonly<Record<string, Deferred<PanelProps>>> = {
  milestones: panel(() => import("./milestones/milestones-panel").then((module) => module.MilestonesPanel)),
};

function panel(load: () => Promise<ComponentType<PanelProps>>): Deferred<PanelProps> {
  return defer(load);
}
