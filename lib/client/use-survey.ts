import { useMemo } from "react";
import { can } from "@/lib/plan/access";
import { usePlanSession } from "./plan-provider";
import { noSurvey, surveyOf, type SurveyState, type SurveyStore } from "./survey";
import { useObservable } from "./use-observable";
import { useRole } from "./use-role";

export interface LiveSurvey extends SurveyState, Omit<SurveyStore, "get" | "subscribe"> {
  /** Whether my role lets me make, change and close it, and remove answers. */
  readonly mayManage: boolean;
}

/** The survey of a research note and what can be done with it. */
export function useSurvey(record: string): LiveSurvey {
  const session = usePlanSession();
  const role = useRole();
  const store = useMemo(() => (session ? surveyOf(session, record) : null), [session, record]);
  const state = useObservable<SurveyState>(store, noSurvey);
  const { save, open, removeAnswer, restoreAnswer, showAll, dismiss } = store ?? noStore;
  return { ...state, save, open, removeAnswer, restoreAnswer, showAll, dismiss, mayManage: can(role, "survey.manage") };
}

const never = async () => false;
const noStore = { save: never, open: never, removeAnswer: never, restoreAnswer: never, showAll: () => undefined, dismiss: () => undefined };
