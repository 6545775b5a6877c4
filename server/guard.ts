/**
 * May this update enter? Decided before it touches the document: an update that passes can be
 * applied, stored and sent to everyone.
 */
import * as Y from "yjs";
import { type Refusal } from "@/lib/sync/protocol";
import { countsAsWriting, type DeleteSet, deletesAnything, isOrdered, reachesBeyond } from "./guard-deletes";
import { type Struct, type Target } from "./guard-places";
import { placeStructs } from "./guard-structs";

export interface Visitor {
  readonly canEdit: boolean;
  /** Whether this person may write under the client id: it is theirs, or nobody's yet. */
  mayWriteAs(client: number): boolean;
}
export type Verdict =
  /** Nothing that the document does not have already. */
  | { readonly kind: "known" }
  /** `clients`: the client ids with new structs. */
  | { readonly kind: "change"; readonly clients: readonly number[] }
  | { readonly kind: "refused"; readonly code: Refusal["code"] };

export function judgeUpdate(update: Uint8Array, visitor: Visitor, target: Target): Verdict {
  const decoded = decodeUpdate(update);
  if (!decoded || !isOrdered(decoded.ds)) return refuse("malformed");
  const { structs, ds } = decoded;
  const { store } = target.doc;
  const hasNews = structs.some(({ id, length }) => length < 1 || id.clock + length > Y.getState(store, id.client));
  if (!visitor.canEdit) return hasNews || countsAsWriting(ds, store) ? refuse("read-only") : known;
  if (!hasNews && !deletesAnything(ds, store)) return known;

  const placement = placeStructs(structs, target);
  if (!placement.ok) return refuse(placement.code);
  const { clocks } = placement;
  if (reachesBeyond(ds, (client) => clocks.get(client) ?? Y.getState(store, client))) return refuse("gap");
  const clients = [...clocks.keys()];
  return clients.every((client) => visitor.mayWriteAs(client)) ? { kind: "change", clients } : refuse("layout");
}

const known: Verdict = { kind: "known" };
const refuse = (code: Refusal["code"]): Verdict => ({ kind: "refused", code });

export function decodeUpdate(update: Uint8Array): { readonly structs: readonly Struct[]; readonly ds: DeleteSet } | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null; // bytes that are no update; the decoder's own words help nobody
  }
}
