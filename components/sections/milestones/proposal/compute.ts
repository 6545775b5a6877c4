import { type ScheduleStore } from "@/lib/client/schedule-store";
import { tidyChanges } from "@/lib/plan/derive/level/tidy";
import { type RecordChange } from "@/lib/plan/plan";

export interface ComputeOptions {
  readonly signal: AbortSignal;
  /** `share` of the work that is done, from 0 to 1. */
  onProgress(share: number): void;
}

/** What can be worked out for the whole schedule. */
export const proposals = {
  tidy: async (store: ScheduleStore): Promise<readonly RecordChange[]> => tidyChanges(store.plan(), store.schedule(), store.today()),
} as const satisfies Record<string, (store: ScheduleStore, options: ComputeOptions) => Promise<readonly RecordChange[]>>;

export type ProposalKind = keyof typeof proposals;
export const proposalKinds = Object.keys(proposals) as readonly ProposalKind[];
