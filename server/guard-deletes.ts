/** What the deletions of an update would do to the document. */
import * as Y from "yjs";

export type DeleteSet = ReturnType<typeof Y.decodeUpdate>["ds"];
type Store = Y.Doc["store"];

/** As Yjs writes them. Ranges that overlap could make a small update cost without end. */
export const isOrdered = ({ clients }: DeleteSet): boolean =>
  [...clients.values()].every((ranges) => {
    let end = 0;
    return ranges.every(({ clock, len }) => {
      const follows = clock >= end;
      end = clock + len;
      return follows;
    });
  });

/** Whether it deletes anything that is still there, or that is not known at all. */
export const deletesAnything = (ds: DeleteSet, store: Store): boolean => someDeleted(ds, store, () => true);

/**
 * The same for a reader, who may not delete. Yjs removes marks that have become superfluous in every
 * replica by itself, also in a reader's: that changes nothing anyone sees and is no writing.
 */
export const countsAsWriting = (ds: DeleteSet, store: Store): boolean =>
  someDeleted(ds, store, (item) => !(item?.content instanceof Y.ContentFormat));

export const reachesBeyond = ({ clients }: DeleteSet, clockOf: (client: number) => number): boolean =>
  [...clients].some(([client, ranges]) => ranges.some(({ clock, len }) => clock + len > clockOf(client)));

/** `test` gets each item that would be deleted now, and null for a range beyond what is known. */
function someDeleted(ds: DeleteSet, store: Store, test: (item: Y.Item | null) => boolean): boolean {
  if (reachesBeyond(ds, (client) => Y.getState(store, client)) && test(null)) return true;
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      if (structsIn(store, client, clock, clock + len).some((struct) => struct instanceof Y.Item && !struct.deleted && test(struct)))
        return true;
  return false;
}

function structsIn(store: Store, client: number, from: number, to: number): (Y.Item | Y.GC)[] {
  const structs = store.clients.get(client) ?? [];
  if (to <= from || from >= Y.getState(store, client)) return [];
  const first = Y.findIndexSS(structs, from);
  const isAfter = (index: number) => (structs[index]?.id.clock ?? to) >= to;
  let end = first;
  while (!isAfter(end)) end += 1;
  return structs.slice(first, end);
}
