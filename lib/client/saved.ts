/** What the top bar says about saving, from what is known of the connection. It never says more than is true. */
import { type Refusal } from "@/lib/sync/protocol";

export type SavedState =
  | { readonly kind: "loading" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved" }
  /** `kept`: this browser stores the changes; otherwise they live as long as the tab does. */
  | { readonly kind: "offline"; readonly changes: number; readonly kept: boolean }
  | { readonly kind: "sending"; readonly changes: number }
  | { readonly kind: "read-only" }
  | { readonly kind: "not-saved"; readonly reason: NotSavedReason; readonly changes: number };

/** Why nothing is stored although the server answers. `gone`: no such plan, or no longer for me. */
export type NotSavedReason = "gone" | "signed-out" | "too-fast" | "failed" | Refusal["code"];

export interface SavedFacts {
  readonly link: "connecting" | "open" | "down";
  /** The server's state has arrived on this connection. */
  readonly synced: boolean;
  /** The first step 2 of this connection is acknowledged: the server has all that we had. */
  readonly answered: boolean;
  /** Update frames of this connection. */
  readonly sent: number;
  readonly acked: number;
  /** Places with changes that are not acknowledged. */
  readonly unsent: number;
  /** The connection was down, or the tab was closed, while there were changes. */
  readonly returning: boolean;
  /** A connection has failed, or there was one before. */
  readonly tried: boolean;
  readonly kept: boolean;
  readonly mayEdit: boolean;
  readonly stopped: NotSavedReason | null;
}

export function savedState(facts: SavedFacts): SavedState {
  const { unsent: changes, kept } = facts;
  if (facts.stopped) return { kind: "not-saved", reason: facts.stopped, changes };
  if (facts.link !== "open") return facts.tried ? { kind: "offline", changes, kept } : { kind: "loading" };
  if (!facts.mayEdit) return facts.synced ? { kind: "read-only" } : { kind: "loading" };
  if (changes > 0 && facts.returning && !facts.answered) return { kind: "sending", changes };
  if (changes > 0) return { kind: "saving" };
  if (!facts.synced || !facts.answered) return { kind: "loading" };
  return facts.acked < facts.sent ? { kind: "saving" } : { kind: "saved" };
}
