/** A record that somebody removed while I was in it: their tombstone, my text, and a way back. */
import type * as Y from "yjs";
import { encodeKey, recordsOf, removedField } from "@/lib/plan/doc/layout";
import { type PresenceUser } from "@/lib/sync/presence";
import { createObservable, type MutableObservable } from "./observable";
import { type Presence } from "./presence";
import { itemAt } from "./yjs-items";

export interface Removal {
  readonly section: string;
  readonly record: string;
  readonly by: PresenceUser | null;
}

export interface Removals {
  /** Until it is brought back, by whomever, or set to null. */
  readonly notice: MutableObservable<Removal | null>;
  destroy(): void;
}

export function createRemovals(doc: Y.Doc, presence: Presence): Removals {
  const notice = createObservable<Removal | null>(null);

  const tombstone = ({ section, record }: { section: string; record: string }) =>
    itemAt(recordsOf(doc, section), encodeKey(record, removedField));

  function follow(transaction: Y.Transaction): void {
    const shown = notice.get();
    if (shown && tombstone(shown)?.deleted) notice.set(null);
    const place = presence.state().field;
    if (transaction.local || !place) return;
    const keys = transaction.changed.get(recordsOf(doc, place.section) as never);
    const item = keys?.has(encodeKey(place.record, removedField)) ? tombstone(place) : null;
    if (!item || item.deleted) return;
    notice.set({ section: place.section, record: place.record, by: presence.userOf(item.id.client) });
  }

  doc.on("afterTransaction", follow);
  return { notice, destroy: () => doc.off("afterTransaction", follow) };
}
