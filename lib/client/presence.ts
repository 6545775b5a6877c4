/** Who is here and where: what this tab says of itself, and what others say, grouped by person. */
import { type Awareness } from "y-protocols/awareness";
import { textName } from "@/lib/plan/doc/layout";
import { type DraggedRecord, type FieldPlace, type PointerPlace, type PresenceState, type PresenceUser } from "@/lib/sync/presence";
import { type Caret } from "./caret";
import { type FrameBatch } from "./frame-batch";
import { createKeyedStore, type KeyedStore } from "./keyed-store";
import { createObservable, isSameJson, type MutableObservable, type Observable } from "./observable";
import { readPresence } from "./presence-reader";

/** Somebody else, as their most lively tab shows them. */
export interface Person {
  readonly user: PresenceUser;
  readonly away: boolean;
  readonly section: string | null;
  readonly field: FieldPlace | null;
  readonly row: string | null;
}
export interface PersonInField {
  readonly user: PresenceUser;
  readonly caret: Caret | null;
}
export interface Pointer {
  readonly client: number;
  readonly user: PresenceUser;
  readonly place: PointerPlace;
  /** Milliseconds, by this browser's clock. */
  readonly movedAt: number;
}

/** What somebody else is moving right now. */
export interface Drag {
  readonly client: number;
  readonly user: PresenceUser;
  readonly records: readonly DraggedRecord[];
}

export interface Presence {
  readonly here: Observable<readonly Person[]>;
  readonly inSection: KeyedStore<readonly Person[]>;
  /** By `fieldKey`. */
  readonly inField: KeyedStore<readonly PersonInField[]>;
  /** At most six of a section, the last moved first, none that rested for 30 s. */
  readonly pointers: KeyedStore<readonly Pointer[]>;
  readonly drags: Observable<readonly Drag[]>;
  /** The id of whom I follow, if anyone. */
  readonly following: MutableObservable<string | null>;
  /** Who writes under this client id; also somebody who has left since. */
  userOf(client: number): PresenceUser | null;
  /** Says something new of this tab. */
  say(part: Partial<PresenceState>): void;
  state(): PresenceState;
  destroy(): void;
}

export const fieldKey = (place: FieldPlace): string => textName(place.section, place.record, place.field);

const pointerLife = 30_000;
const mostPointers = 6;

interface Tab extends PresenceState {
  readonly client: number;
  readonly changedAt: number;
  readonly movedAt: number;
}

export function createPresence(awareness: Awareness, me: PresenceUser, batch: FrameBatch): Presence {
  const tabs = new Map<number, Tab>();
  const known = new Map<number, PresenceUser>();
  const here = createObservable<readonly Person[]>([], isSameJson);
  const inSection = createKeyedStore<readonly Person[]>([], isSameJson);
  const inField = createKeyedStore<readonly PersonInField[]>([], isSameJson);
  const pointers = createKeyedStore<readonly Pointer[]>([], isSameJson);
  const drags = createObservable<readonly Drag[]>([], isSameJson);
  let mine: PresenceState = { user: me, section: null, field: null, caret: null, pointer: null, row: null, drag: null, away: false };
  let expiry: ReturnType<typeof setTimeout> | null = null;

  function follow({ added, updated, removed }: Record<"added" | "updated" | "removed", number[]>): void {
    for (const client of removed) tabs.delete(client);
    for (const client of [...added, ...updated]) readTab(client);
    batch.add(regroup);
  }

  function readTab(client: number): void {
    if (client === awareness.clientID) return;
    const state = readPresence(awareness.getStates().get(client));
    if (!state) return void tabs.delete(client);
    known.set(client, state.user);
    const before = tabs.get(client);
    const now = Date.now();
    const movedAt = before && isSameJson(before.pointer, state.pointer) ? before.movedAt : now;
    tabs.set(client, { ...state, client, changedAt: now, movedAt });
  }

  function regroup(): void {
    const others = [...tabs.values()].filter(({ user }) => user.id !== mine.user.id).toSorted(livelier);
    const people = [...groupBy(others, ({ user }) => user.id, same).values()].flatMap((own) => own.slice(0, 1));
    const persons = people.map(toPerson).toSorted((a, b) => a.user.name.localeCompare(b.user.name));
    here.set(persons);
    inSection.replace(groupBy(persons, ({ section }) => section, same));
    inField.replace(groupBy(others.filter(({ away }) => !away), ({ field }) => field && fieldKey(field), toPersonInField));
    drags.set(others.flatMap(toDrag));
    regroupPointers(others);
  }

  function regroupPointers(others: readonly Tab[]): void {
    const oldest = Date.now() - pointerLife;
    const moved = others.filter((tab) => tab.pointer && tab.movedAt > oldest).toSorted((a, b) => b.movedAt - a.movedAt);
    const bySection = groupBy(moved, ({ pointer }) => pointer?.section ?? null, toPointer);
    pointers.replace(new Map([...bySection].map(([section, list]) => [section, list.flat().slice(0, mostPointers)])));
    if (expiry !== null) clearTimeout(expiry);
    const next = moved.at(-1);
    expiry = next ? setTimeout(() => batch.add(regroup), next.movedAt - oldest) : null;
  }

  function publish(): void {
    // Editors keep their caret in the same state, under a name of their own.
    awareness.setLocalState({ ...awareness.getLocalState(), ...mine });
  }

  awareness.on("change", follow);
  publish();
  return {
    here, inSection, inField, pointers, drags,
    following: createObservable<string | null>(null),
    userOf: (client) => (client === awareness.clientID ? mine.user : (known.get(client) ?? null)),
    state: () => mine,
    say(part) {
      const next = { ...mine, ...part };
      if (isSameJson(mine, next)) return;
      mine = next;
      publish();
    },
    destroy() {
      awareness.off("change", follow);
      if (expiry !== null) clearTimeout(expiry);
    },
  };
}

const livelier = (a: Tab, b: Tab): number => Number(a.away) - Number(b.away) || b.changedAt - a.changedAt;

const toPerson = ({ user, away, section, field, row }: Tab): Person => ({ user, away, section, field, row });
const toPersonInField = ({ user, caret }: Tab): PersonInField => ({ user, caret });
const toDrag = ({ client, user, drag }: Tab): Drag[] => (drag ? [{ client, user, records: drag }] : []);
const toPointer = ({ client, user, pointer, movedAt }: Tab): Pointer[] => (pointer ? [{ client, user, place: pointer, movedAt }] : []);

const same = <T>(item: T): T => item;

function groupBy<T, V>(items: readonly T[], keyOf: (item: T) => string | null, valueOf: (item: T) => V): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), valueOf(item)]);
  }
  return groups;
}
