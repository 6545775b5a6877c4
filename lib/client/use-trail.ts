import { useCallback, useMemo } from "react";
import { earlierRisks, type RiskPosition } from "@/lib/plan/derive/trail";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { usePlanSession } from "./plan-provider";
import { noTrail, trailOf, type TrailState } from "./trail";
import { useObservable } from "./use-observable";
import { usePlan } from "./use-plan";

/** How the watched fields of a record changed, the last change first. */
export function useTrail(section: string, record: string): TrailState {
  const session = usePlanSession();
  const store = useMemo(() => (session ? trailOf(session, { section, record }) : null), [session, section, record]);
  return useObservable(store, noTrail);
}

/** Days that "lately" has. */
export const lately = 7;

/** Where each risk stood a week ago, if it stood elsewhere. */
export function useEarlierRisks(): Positions {
  const session = usePlanSession();
  const store = useMemo(() => (session ? trailOf(session, { section: "risks", days: lately }) : null), [session]);
  const { entries } = useObservable(store, noTrail);
  const select = useCallback((plan: Plan) => earlierRisks(entries ?? [], tableOf(plan, "risks").records), [entries]);
  return usePlan(select, isSamePlace);
}

type Positions = ReadonlyMap<string, RiskPosition>;
const isSamePlace = (a: Positions, b: Positions): boolean =>
  a.size === b.size && [...a].every(([id, { likelihood, impact }]) => b.get(id)?.likelihood === likelihood && b.get(id)?.impact === impact);
