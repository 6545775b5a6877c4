/** What must never be seen, whatever happens: everything a server says is held against what is on the disk. */
import * as Y from "yjs";
import { type Witness } from "./client";
import { holdsAll } from "../support/holds-all";
import { type Disk } from "./disk";

export interface Evidence extends Witness {
  readonly violations: readonly string[];
  /** What servers said is stored. */
  readonly promised: readonly Uint8Array[];
  /** The clock up to which someone honest wrote under the client id; 0 for any other. */
  written(client: number): number;
  violated(what: string): void;
}
/** Where the intruder says they are, and nobody else. */
export const intruder = { user: "intruder", section: "risks" };

export interface EvidenceDeps {
  readonly disk: Disk;
  /** How long a server may know less than the disk does, in milliseconds. */
  readonly mostBehindMs: number;
}

export function gatherEvidence({ disk, mostBehindMs }: EvidenceDeps): Evidence {
  const violations: string[] = [];
  const promised: Uint8Array[] = [];
  const documents = new Map<number, { readonly doc: Y.Doc; readonly user: string }>();
  const violated = (what: string): void => void violations.push(what);

  function checkPresence(own: number, states: ReadonlyMap<number, unknown>): void {
    for (const [id, state] of states) {
      const { user, section } = state as { user?: { id: string }; section: string };
      if (id === own) continue;
      const isTrue = section === intruder.section ? user?.id === intruder.user : user?.id === documents.get(id)?.user;
      if (!isTrue) violated(`presence: ${user?.id} stands for somebody else`);
    }
  }

  return {
    violations, promised, violated,
    began: (doc, user) => void documents.set(doc.clientID, { doc, user }),
    written: (client) => Y.getState(documents.get(client)?.doc.store ?? new Y.Doc().store, client),
    sentToClient(_, update) {
      if (!disk.holds(update)) violated("sent before it was on the disk");
    },
    acknowledged(_, update) {
      promised.push(update);
      if (update.length === 0) violated("acknowledged more than was sent");
      else if (!disk.holds(update)) violated("acknowledged before it was on the disk");
    },
    synced({ doc }, askedAt) {
      if (!disk.syncedUntil(askedAt - mostBehindMs).every((update) => holdsAll(doc, update))) violated("synced before all of it was there");
    },
    refused: (client, code) => violated(`refused: ${client.user}, ${code}`),
    present: ({ doc }, states) => checkPresence(doc.clientID, states),
  };
}
