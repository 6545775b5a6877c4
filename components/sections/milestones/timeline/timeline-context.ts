"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type TimelineRow } from "@/lib/plan/derive/schedule/rows";
import { type MoveSession, type MoveState } from "./move-session";
import { type Scale } from "./scale";
import { type TimelineState, type TimelineStore } from "./timeline-state";

/** What everything drawn in one timeline shares. */
export interface Timeline {
  readonly schedule: ScheduleStore;
  readonly store: TimelineStore;
  readonly session: MoveSession;
  readonly scale: Scale;
  readonly rows: readonly TimelineRow[];
  /** Where a task or milestone stands among `rows`; -1 when it is not shown. */
  rowOf(id: string): number;
  readonly mayEdit: boolean;
  /** Px of the list at the left, which stays while the chart is scrolled. */
  readonly listWidth: number;
}

/** Px. */
export const rowHeight = 28;

/** Milestones whose date stands at their left, since a link leaves to the right. Apart: it changes as one scrolls. */
export const DatedLeft = createContext<ReadonlySet<string>>(new Set());

const Context = createContext<Timeline | null>(null);
export const TimelineProvider = Context;

export function useTimeline(): Timeline {
  const timeline = useContext(Context);
  if (!timeline) throw new Error("useTimeline needs a timeline around it");
  return timeline;
}

/** What `select` makes of the choices made in this timeline: a plain value, or a part of it. */
export function useTimelineState<T>(select: (state: TimelineState) => T): T {
  const { store } = useTimeline();
  const read = () => select(store.state());
  return useSyncExternalStore(store.subscribe, read, read);
}

/** What is being moved here, and what `select` makes of it. */
export function useMoveState<T>(select: (state: MoveState | null) => T): T {
  const { session } = useTimeline();
  const read = useCallback(() => select(session.state()), [session, select]);
  return useSyncExternalStore(session.subscribe, read, read);
}
