"use client";

import { useReplica } from "@/lib/client/use-replica";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { type ScheduleFindingCode } from "@/lib/plan/derive/schedule/findings";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useFindingWords } from "./use-finding-words";
import { useFindingsOf } from "./use-findings";

/** Said elsewhere in the row, or too little to mark a name for. */
const unmarked: readonly ScheduleFindingCode[] = ["noBuffer", "bufferUsedUp", "dateWithoutConstraint"];

/** Beside a name: that something is wrong with it, and in words what. */
export function FindingMark({ schedule, id }: { schedule: ScheduleStore; id: string }) {
  const { text } = useFindingWords(useReplica());
  const findings = useFindingsOf(schedule, id).filter(({ code }) => !unmarked.includes(code));
  if (findings.length === 0) return null;
  const words = findings.map(text).join(". ");
  return (
    <span data-tooltip={words} className="ml-1.5 grid size-5 flex-none place-items-center">
      <Icon name="alert" size={13} className={cx(findings.some(({ severity }) => severity === "broken") ? "text-critical-text" : "text-caution-text")} />
      <span className="sr-only">, {words}</span>
    </span>
  );
}
