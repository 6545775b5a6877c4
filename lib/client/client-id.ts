/** The id under which a tab writes and is present. */
import * as random from "lib0/random";
import { type Awareness, removeAwarenessStates } from "y-protocols/awareness";
import type * as Y from "yjs";

/**
 * The server has given the tab's client id to somebody else, or the tab exists twice: what it writes
 * from now on has another. What it wrote before stays as it is.
 */
export function renewClientId(doc: Y.Doc, awareness: Awareness): void {
  const state = awareness.getLocalState();
  removeAwarenessStates(awareness, [doc.clientID], renewClientId);
  doc.clientID = random.uint32();
  awareness.clientID = doc.clientID;
  awareness.setLocalState(state);
}
