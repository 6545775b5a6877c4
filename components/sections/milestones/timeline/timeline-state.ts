/** What one person sees and has chosen in a timeline. Outside React's tree: a choice renders only whom it concerns. */
import { type Filter, noFilter } from "./structure";

export interface TimelineState {
  /** Px of a calendar day. */
  readonly dayWidth: number;
  /** Names of phases that are folded up. */
  readonly collapsed: ReadonlySet<string>;
  readonly filter: Filter;
  /** Tasks and milestones that are moved together. */
  readonly selected: ReadonlySet<string>;
  /** The record whose links stand out. */
  readonly hot: string | null;
  /** Whether the chosen baseline is drawn under the bars. */
  readonly showsBaseline: boolean;
}
export interface TimelineStore {
  state(): TimelineState;
  set(next: Partial<TimelineState>): void;
  subscribe(listener: () => void): () => void;
}

export function createTimelineStore(dayWidth: number): TimelineStore {
  let state: TimelineState = { dayWidth, collapsed: new Set(), filter: noFilter, selected: new Set(), hot: null, showsBaseline: false };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set(next) {
      const isNew = (Object.keys(next) as (keyof TimelineState)[]).some((key) => next[key] !== state[key]);
      if (!isNew) return;
      state = { ...state, ...next };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The set with `item`, or without it if it was in. */
export function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}
