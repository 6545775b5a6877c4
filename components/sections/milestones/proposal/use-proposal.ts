"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type MoveSession } from "../timeline/move-session";
import { type ProposalKind, proposals } from "./compute";

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

export function useProposal(session: MoveSession, store: ScheduleStore): Proposal {
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
    const onProgress = (share: number) => {
      if (!controller.signal.aborted) setState({ phase: "computing", kind, share });
    };
    try {
      const changes = await proposals[kind](store, { signal: controller.signal, onProgress });
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
