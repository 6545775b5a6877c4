/**
 * The port between the servers of a cluster. What it brings are hints: they may be lost, doubled or
 * late, and nothing depends on them but how soon others see a change.
 */
import { type Entry } from "./journal";

export type Hint =
  /** Entries that the sender has stored, in order. */
  | { readonly kind: "entries"; readonly entries: readonly Entry[] }
  /** States of people who are there with the sender: a frame of awareness, stamped. */
  | { readonly kind: "presence"; readonly frame: Uint8Array }
  /** The sender has just opened the plan and asks who is there. */
  | { readonly kind: "who" }
  /** A frame for everyone in the room. */
  | { readonly kind: "notice"; readonly frame: Uint8Array };

export interface Fanout {
  /** Tells the other servers that have the plan open. */
  tell(plan: string, hint: Hint): void;
  /** Answers how to stop listening. A server does not hear itself. */
  listen(plan: string, listener: (hint: Hint) => void): () => void;
  close(): Promise<void>;
}

/** For one server on its own. */
export const noFanout: Fanout = { tell: () => {}, listen: () => () => {}, close: async () => {} };
