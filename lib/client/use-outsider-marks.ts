import { useMemo } from "react";
import { can } from "@/lib/plan/access";
import { type OutsiderMark } from "@/lib/plan/outsider-mark";
import { marksOf, type MarksState, type MarksStore, noMarks } from "./outsider-marks";
import { usePlanSession } from "./plan-provider";
import { useObservable } from "./use-observable";
import { useRole } from "./use-role";

export interface OutsiderMarks extends MarksState, Pick<MarksStore, "mark" | "settle"> {
  /** Whether I may say that this one has been answered, or take it back. */
  maySettle(mark: OutsiderMark): boolean;
  isMine(mark: OutsiderMark): boolean;
}

/** What outsiders could not tell from this plan, and what can be done about it. */
export function useOutsiderMarks(): OutsiderMarks {
  const session = usePlanSession();
  const role = useRole();
  const store = useMemo(() => (session ? marksOf(session) : null), [session]);
  const state = useObservable<MarksState>(store, noMarks);
  const { mark, settle } = store ?? noStore;
  const isMine = ({ by }: OutsiderMark) => by.id === session?.me.get().id;
  return { ...state, mark, settle, isMine, maySettle: (each) => isMine(each) || can(role, "plan.comment") };
}

const never = async () => false;
const noStore = { mark: never, settle: never };
