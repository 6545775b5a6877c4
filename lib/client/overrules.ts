/**
 * Values of mine that others replaced. A single value has one place, so the last one stands; whoever
 * was overruled is told and can take theirs back. Told is who was replaced by somebody that had not
 * seen their value, however long ago, or by somebody that came within 20 seconds after them.
 */
import type * as Y from "yjs";
import { decodeKey, recordsOf, textName } from "@/lib/plan/doc/layout";
import { readScalar, type Scalar, storageOf } from "@/lib/plan/fields";
import { type Registry, type Section } from "@/lib/plan/section";
import { type PresenceUser } from "@/lib/sync/presence";
import { createKeyedStore, type KeyedStore } from "./keyed-store";
import { isSameJson } from "./observable";
import { type Presence } from "./presence";
import { hasSeen, itemAt } from "./yjs-items";

export interface Overruled {
  /** Null when nobody here wrote it. */
  readonly by: PresenceUser | null;
  readonly mine: Scalar;
}

export interface Overrules {
  /** By `fieldKey`. */
  readonly notices: KeyedStore<Overruled | null>;
  /** Values I set before this tab was opened, and nobody has seen yet. */
  adopt(places: Iterable<string>): void;
  dismiss(place: string): void;
  destroy(): void;
}

/** How long somebody is told, and how soon after me counts as over me. */
const noticeTime = 20_000;
const mostRemembered = 500;

interface Mine {
  readonly value: Scalar;
  readonly item: Y.ID;
  readonly at: number;
}
interface Change {
  readonly place: string;
  readonly value: Scalar | null;
  /** The item that stands, or stood until it was cleared. */
  readonly item: Y.Item;
}

export function createOverrules(doc: Y.Doc, registry: Registry, presence: Presence): Overrules {
  const mine = new Map<string, Mine>();
  const shown = new Map<string, { notice: Overruled; timer: ReturnType<typeof setTimeout> }>();
  const notices = createKeyedStore<Overruled | null>(null, isSameJson);
  const show = () => notices.replace(new Map([...shown].map(([place, { notice }]) => [place, notice])));

  function follow(transaction: Y.Transaction): void {
    const { local } = transaction;
    for (const section of registry) {
      const keys = transaction.changed.get(recordsOf(doc, section.id) as never);
      if (!keys) continue;
      for (const change of readChanges(doc, section, keys, (place) => local || mine.has(place)))
        if (local) remember(change);
        else compare(change);
    }
  }

  function remember({ place, value, item }: Change, at = Date.now()): void {
    dismiss(place);
    mine.delete(place);
    if (value !== null) mine.set(place, { value, item: item.id, at });
    for (const oldest of mine.keys()) if (mine.size > mostRemembered) mine.delete(oldest);
  }

  function compare({ place, value, item }: Change): void {
    const own = mine.get(place);
    if (!own) return;
    if (value === own.value) return dismiss(place);
    mine.delete(place);
    const by = value === null ? whoIsIn(place) : presence.userOf(item.id.client);
    const isAfterMine = value === null || hasSeen(doc, item, own.item);
    if (by?.id === presence.state().user.id) return;
    if (isAfterMine && Date.now() - own.at > noticeTime) return;
    dismiss(place);
    shown.set(place, { notice: { by, mine: own.value }, timer: setTimeout(() => dismiss(place), noticeTime) });
    show();
  }

  /** What was cleared carries no name; if just one person is in the field, it was them. */
  function whoIsIn(place: string): PresenceUser | null {
    const people = presence.inField.get(place);
    return people.length === 1 ? (people[0]?.user ?? null) : null;
  }

  function dismiss(place: string): void {
    const entry = shown.get(place);
    if (!entry) return;
    clearTimeout(entry.timer);
    shown.delete(place);
    show();
  }

  function adopt(places: Iterable<string>): void {
    const wanted = new Set(places);
    for (const section of registry)
      for (const change of readChanges(doc, section, recordsOf(doc, section.id).keys(), (place) => wanted.has(place)))
        remember(change, -Infinity);
  }

  doc.on("afterTransaction", follow);
  return {
    notices, adopt, dismiss,
    destroy() {
      doc.off("afterTransaction", follow);
      for (const { timer } of shown.values()) clearTimeout(timer);
    },
  };
}

function readChanges(
  doc: Y.Doc, section: Section, keys: Iterable<string | null>, isWanted: (place: string) => boolean,
): Change[] {
  const records = recordsOf(doc, section.id);
  return [...keys].flatMap((key) => {
    const parts = key === null ? null : decodeKey(key);
    if (key === null || !parts) return [];
    const place = textName(section.id, parts.record, parts.field);
    const field = section.fields[parts.field];
    const item = itemAt(records, key);
    if (!field || !item || storageOf(field) !== "scalar" || !isWanted(place)) return [];
    const read = readScalar(field, records.get(key));
    return [{ place, value: read.ok ? read.value : null, item }];
  });
}
