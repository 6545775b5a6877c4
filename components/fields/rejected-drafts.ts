"use client";

import { useCallback, useSyncExternalStore } from "react";
import { type FieldPlace } from "@/lib/sync/presence";
import { type DraftProblem } from "./draft";

/** What someone typed that does not fit its field. It stays under their eyes until it fits or is put back. */
export interface RejectedDraft {
  readonly text: string;
  readonly problem: DraftProblem;
  readonly limit: string;
}

const drafts = new Map<string, RejectedDraft>();
const listeners = new Set<() => void>();

export const rejectedDraft = (place: FieldPlace): RejectedDraft | null => drafts.get(keyOf(place)) ?? null;

export function rejectDraft(place: FieldPlace, draft: RejectedDraft | null): void {
  if (draft) drafts.set(keyOf(place), draft);
  else if (!drafts.delete(keyOf(place))) return;
  for (const listener of listeners) listener();
}

export function useRejectedDraft(place: FieldPlace): RejectedDraft | null {
  const key = keyOf(place);
  return useSyncExternalStore(subscribe, useCallback(() => drafts.get(key) ?? null, [key]), () => null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const keyOf = ({ section, record, field }: FieldPlace): string => `${section}/${record}.${field}`;
