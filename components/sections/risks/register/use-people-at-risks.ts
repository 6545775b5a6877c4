"use client";

import { useMemo } from "react";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { type PresenceUser } from "@/lib/sync/presence";
import { useRisks } from "../risks-context";

/** By risk, the first of those who are in a field of it. */
export function usePeopleAtRisks(): ReadonlyMap<string, PresenceUser> {
  const people = usePeopleInSection(useRisks().section.id);
  return useMemo(() => {
    const byRisk = new Map<string, PresenceUser>();
    for (const { user, field, away } of people) if (!away && field && !byRisk.has(field.record)) byRisk.set(field.record, user);
    return byRisk;
  }, [people]);
}
