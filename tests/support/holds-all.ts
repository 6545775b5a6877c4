import * as Y from "yjs";

/** Whether the document has every struct of the update, and has deleted all that it deletes. */
export function holdsAll(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  const hasStructs = structs.every(({ id, length }) => id.clock + length <= Y.getState(doc.store, id.client));
  return hasStructs && [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => isDeleted(doc, client, clock, len)));
}

function isDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  if (clock + length > Y.getState(doc.store, client)) return false;
  const structs = doc.store.clients.get(client) ?? [];
  for (let index = Y.findIndexSS(structs, clock); index < structs.length && (structs[index]?.id.clock ?? 0) < clock + length; index += 1)
    if (!structs[index]?.deleted) return false;
  return true;
}
