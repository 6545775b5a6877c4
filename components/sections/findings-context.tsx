"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { Icon } from "@/components/ui/icon";
import { type Finding } from "@/lib/plan/derive/finding";

const none: readonly Finding[] = [];
const Context = createContext<ReadonlyMap<string, readonly Finding[]>>(new Map());

/** What was found, for whatever shows a record below. Only what shows findings renders again for them. */
export function FindingsProvider({ findings, children }: { findings: readonly Finding[]; children: ReactNode }) {
  const byRecord = useMemo(() => groupByRecord(findings), [findings]);
  return <Context value={byRecord}>{children}</Context>;
}

function groupByRecord(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.record, [...(groups.get(finding.record) ?? []), finding]);
  return groups;
}

export const useFindingsOf = (record: string): readonly Finding[] => useContext(Context).get(record) ?? none;

/** Gaps of a row, in words under its title. */
export function GapLine({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <span className="mt-1 flex items-start gap-1 text-note leading-4 text-caution-text">
      <Icon name="alert" size={12} className="mt-0.5" />
      <span>{texts.join(" · ")}</span>
    </span>
  );
}
