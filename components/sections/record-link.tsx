"use client";

import { useMemo } from "react";
import { RecordName } from "@/components/fields/records-view";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useOpenPlan } from "@/components/plan/plan-context";
import { recordPath } from "@/components/plan/places";

/** "T4 Results interface", leading to the row. */
export function RecordLink({ section, id }: { section: string; id: string }) {
  const plan = useOpenPlan();
  const sections = useMemo(() => [section], [section]);
  const place = useRecordPlace(sections, id);
  const name = <RecordName id={id} sections={sections} />;
  return place?.number
    ? <a href={recordPath(plan.id, place.section, place.number)} className="block min-h-6 min-w-0 rounded-cell py-0.5 hover:underline max-sm:py-2.5">{name}</a>
    : name;
}
