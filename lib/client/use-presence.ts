import { type RefObject, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { type FieldPlace } from "@/lib/sync/presence";
import { enterField, leaveField } from "./field-visit";
import { type KeyedStore } from "./keyed-store";
import { useReplicaIfAny } from "./use-replica";
import { type Drag, fieldKey, type Person, type PersonInField, type Pointer } from "./presence";
import { watchPointer } from "./presence-page";
import { useObservable } from "./use-observable";

/** Everybody else in this plan, each once, by name. */
export const usePeopleHere = (): readonly Person[] => useObservable(useReplicaIfAny()?.presence.here, nobody);

export const usePeopleInSection = (section: string): readonly Person[] =>
  useKeyed(useReplicaIfAny()?.presence.inSection, section, nobody);

/** Who else is in any field of this row. A row of many cells asks once for all of them. */
export function usePeopleInRow(section: string, record: string): readonly Person[] {
  const store = useReplicaIfAny()?.presence.inSection;
  const last = useRef<readonly Person[]>(nobody);
  const listen = useCallback((tell: () => void) => store?.subscribe(section, tell) ?? (() => undefined), [store, section]);
  return useSyncExternalStore(listen, () => {
    const here = (store?.get(section) ?? nobody).filter(({ away, field }) => !away && field?.record === record);
    if (here.length !== last.current.length || here.some((person, index) => person !== last.current[index])) last.current = here;
    return last.current;
  }, () => nobody);
}

/** Of those in a row, who is in this field of it. */
export const peopleAt = (inRow: readonly Person[], field: string): readonly Person[] =>
  inRow.length === 0 ? nobody : inRow.filter((person) => person.field?.field === field);

/** Who else is in this field, with their carets. */
export const usePeopleInField = (place: FieldPlace): readonly PersonInField[] =>
  useKeyed(useReplicaIfAny()?.presence.inField, fieldKey(place), nobody);

/** Others' pointers over this section; at most six, and only of those that moved within 30 seconds. */
export const usePointers = (section: string): readonly Pointer[] =>
  useKeyed(useReplicaIfAny()?.presence.pointers, section, nobody);

/** What others are moving and have not let go of. */
export const useDrags = (): readonly Drag[] => useObservable(useReplicaIfAny()?.presence.drags, nobody);

export interface Following {
  /** The id of whom I follow. */
  readonly following: string | null;
  /** Where they are; null also while they are away from the plan. */
  readonly person: Person | null;
  /** Null stops. */
  follow(user: string | null): void;
}

export function useFollowing(): Following {
  const following = useReplicaIfAny()?.presence.following;
  const user = useObservable(following, null);
  const people = usePeopleHere();
  const follow = useCallback((next: string | null) => following?.set(next), [following]);
  return { following: user, person: people.find((person) => person.user.id === user) ?? null, follow };
}

/** Says that I have this section open. */
export function useSectionPresence(section: string | null): void {
  const presence = useReplicaIfAny()?.presence;
  useEffect(() => presence?.say({ section, pointer: null }), [presence, section]);
}

/** Says that I am in this field, while `isIn`. `useText` says it by itself. */
export function useFieldPresence({ section, record, field }: FieldPlace, isIn: boolean): void {
  const replica = useReplicaIfAny();
  useEffect(() => {
    if (!replica || !isIn) return;
    const place = { section, record, field };
    enterField(replica, place);
    return () => leaveField(replica, place);
  }, [replica, isIn, section, record, field]);
}

/** Says where my pointer is below `root`, unless `isHidden`: presenting, or switched off. */
export function usePointerPresence(root: RefObject<HTMLElement | null>, isHidden = false): void {
  const presence = useReplicaIfAny()?.presence;
  useEffect(() => {
    if (!presence || isHidden || !root.current) return;
    return watchPointer(root.current, presence);
  }, [presence, isHidden, root]);
}

/** Says which row is at the top of my view, for those who follow me. */
export function useSayTopRow(): (row: string | null) => void {
  const presence = useReplicaIfAny()?.presence;
  return useCallback((row: string | null) => presence?.say({ row }), [presence]);
}

const nobody: readonly never[] = Object.freeze([]);

function useKeyed<V>(store: KeyedStore<V> | undefined, key: string, absent: V): V {
  const listen = useCallback((tell: () => void) => store?.subscribe(key, tell) ?? (() => undefined), [store, key]);
  return useSyncExternalStore(listen, () => store?.get(key) ?? absent, () => absent);
}
