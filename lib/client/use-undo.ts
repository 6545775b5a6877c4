import { type PresenceUser } from "@/lib/sync/presence";
import { useReplicaIfAny } from "./use-replica";
import { type UndoState } from "./undo";
import { useObservable } from "./use-observable";

export interface LiveUndo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last attempt changed nothing, because others have changed it since; `by` when it is known. */
  readonly blocked: { readonly by: PresenceUser | null; readonly at: number } | null;
  undo(): void;
  redo(): void;
  dismissBlocked(): void;
}

const nothing: UndoState = { canUndo: false, canRedo: false, blocked: null };

/** Takes back what I did in this plan, over fields and text, and nothing of anybody else. */
export function useUndo(): LiveUndo {
  const replica = useReplicaIfAny();
  const { canUndo, canRedo, blocked } = useObservable(replica?.undo.state, nothing);
  const by = blocked?.by == null ? null : (replica?.presence.userOf(blocked.by) ?? null);
  return {
    canUndo,
    canRedo,
    blocked: blocked && { by, at: blocked.at },
    undo: () => replica?.undo.undo(),
    redo: () => replica?.undo.redo(),
    dismissBlocked: () => replica?.undo.dismissBlocked(),
  };
}
