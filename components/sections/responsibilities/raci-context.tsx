"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { createRaci, type Raci, type RaciFollower, type RaciRowState } from "@/lib/plan/derive/raci";
import { type Plan } from "@/lib/plan/plan";

const Context = createContext<RaciFollower | null>(null);

/** What the chart says is worked out once for all that show a part of it. */
export function RaciProvider({ children }: { children: ReactNode }) {
  const [raci] = useState(createRaci);
  return <Context value={raci}>{children}</Context>;
}

/** What `select` makes of the chart; renders again when that is no longer equal. `select` keeps its identity. */
export function useRaci<T>(select: (raci: Raci, plan: Plan) => T, isEqual?: (a: T, b: T) => boolean): T {
  const follower = useContext(Context);
  if (!follower) throw new Error("useRaci needs a RaciProvider above it");
  return usePlan(useCallback((plan: Plan) => select(follower.follow(plan), plan), [follower, select]), isEqual);
}

export const useRaciRow = (id: string): RaciRowState | null => useRaci(useCallback((raci: Raci) => raci.rows.get(id) ?? null, [id]));
