import { lineOf } from "@/lib/plan/doc/layout";
import { type FieldPlace, type PresenceUser } from "@/lib/sync/presence";
import { decodeCaret } from "./caret";
import { usePeopleInField } from "./use-presence";
import { useReplicaIfAny } from "./use-replica";

export interface OthersCaret {
  readonly user: PresenceUser;
  readonly start: number;
  readonly end: number;
}

/** Others' carets in a line of the plan, as places in its present text. */
export function useCarets(place: FieldPlace): readonly OthersCaret[] {
  const replica = useReplicaIfAny();
  const people = usePeopleInField(place);
  if (!replica) return [];
  const text = lineOf(replica.doc, place.section, place.record, place.field);
  return people.flatMap(({ user, caret }) => {
    const selection = caret && decodeCaret(text, caret);
    return selection ? [{ user, ...selection }] : [];
  });
}
