import { levelPlan } from "@/lib/client/level-plan";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { tidyChanges } from "@/lib/plan/derive/level/tidy";
import { type RecordChange } from "@/lib/plan/plan";

export interface ComputeOptions {
  readonly signal: AbortSignal;
  /** `share` of the work that is done, from 0 to 1. */
  onProgress(share: number): void;
}

type Compute = (store: ScheduleStore, options: ComputeOptions) => Promise<readonly RecordChange[]>;

export const proposalKinds = ["tidy", "level"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** What can be worked out for the whole schedule. */
export const proposals: Readonly<Record<ProposalKind, Compute>> = {
  level: (store, options) => levelPlan(store.plan(), store.schedule(), options),
  tidy: async (store) => tidyChanges(store.plan(), store.schedule(), store.today()),
};
