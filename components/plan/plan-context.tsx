"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What does not change while a plan is open. */
export interface OpenPlan {
  readonly id: string;
  /** As the server knew it when the page was asked for; what people write there is in the plan itself. */
  readonly name: string;
  /** The room code I may pass on; null when there is none. */
  readonly code: string | null;
  readonly me: { readonly id: string; readonly name: string; readonly color: number; readonly isGuest: boolean };
}

const OpenPlanContext = createContext<OpenPlan | null>(null);

export function OpenPlanProvider({ plan, children }: { plan: OpenPlan; children: ReactNode }) {
  return <OpenPlanContext value={plan}>{children}</OpenPlanContext>;
}

export function useOpenPlan(): OpenPlan {
  const plan = useContext(OpenPlanContext);
  if (!plan) throw new Error("useOpenPlan needs a PlanFrame above it");
  return plan;
}
