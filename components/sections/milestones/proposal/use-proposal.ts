"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type RecordChange } from "@/lib/plan/plan";
import { type MoveSession } from "../timeline/move-session";

export type ProposalKind = "tidy" | "level";
export type ProposalState =
  | { readonly phase: "computing"; readonly kind: ProposalKind; readonly share: number }
  /** It stands on the timeline as a ghost, to be kept or put back. */
  | { readonly phase: "ready"; readonly kind: ProposalKind; readonly count: number }
  | { readonly phase: "nothing"; readonly kind: ProposalKind }
  | { readonly phase: "failed"; readonly kind: ProposalKind };

export interface Proposal {
  readonly state: ProposalState | null;
  ask(kind: ProposalKind): void;
  keep(): void;
  putBack(): void;
}

/** Works out changes for the whole plan. `onProgress` hears the share that is done. */
export type Compute = (
  kind: ProposalKind, store: ScheduleStore, options: { signal: AbortSignal; onProgress(share: number): void },
) => Promise<readonly RecordChange[]>;

export function useProposal(session: MoveSession, store: ScheduleStore, compute: Compute): Proposal {
  const [state, setState] = useState<ProposalState | null>(null);
  const running = useRef<AbortController | null>(null);
  const isProposed = useSyncExternalStore(session.subscribe, useCallback(() => session.state()?.proposed != null, [session]));
  useEffect(() => () => running.current?.abort(), []);

  function stop(): void {
    running.current?.abort();
    running.current = null;
    session.putBack();
  }

  async function run(kind: ProposalKind): Promise<void> {
    stop();
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: "computing", kind, share: 0 });
    const onProgress = (share: number) => controller.signal.aborted || setState({ phase: "computing", kind, share });
    try {
      const changes = await compute(kind, store, { signal: controller.signal, onProgress });
      if (controller.signal.aborted) return;
      session.propose(changes);
      setState(changes.length > 0 ? { phase: "ready", kind, count: changes.length } : { phase: "nothing", kind });
    } catch {
      if (!controller.signal.aborted) setState({ phase: "failed", kind });
    }
  }

  return {
    // Everything in it may have been done or removed by others meanwhile.
    state: state?.phase === "ready" && !isProposed ? null : state,
    ask: (kind) => void run(kind),
    keep() {
      session.keep();
      setState(null);
    },
    putBack() {
      stop();
      setState(null);
    },
  };
}
