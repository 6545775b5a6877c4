import { restoreRecord } from "@/lib/plan/doc/records";
import { useReplicaIfAny } from "./use-replica";
import { type Removal } from "./removals";
import { useObservable } from "./use-observable";
import { useWriter } from "./use-plan";

/** "Minjun deleted this while you wrote.": what was removed while I was in it, and a way back. */
export function useRemovedWhileEditing(): (Removal & { bringBack(): void; dismiss(): void }) | null {
  const notice = useReplicaIfAny()?.removals.notice;
  const removal = useObservable<Removal | null>(notice, null);
  const writer = useWriter();
  if (!removal) return null;
  return {
    ...removal,
    bringBack: () => writer && restoreRecord(writer, removal.section, removal.record),
    dismiss: () => notice?.set(null),
  };
}
