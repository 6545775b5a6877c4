"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { tableOf } from "@/lib/plan/plan";
import { personOf } from "./plan-person";
import { type PickerOption } from "./picker-option";

/** The rows of some sections as choices, by number and name; people with their colour. */
export function useRecordOptions(sections: readonly string[]): readonly PickerOption[] {
  const language = useLocale();
  const plan = usePlan(whole);
  const registry = useReplicaIfAny()?.registry;
  return useMemo(
    () => (registry ?? []).filter(({ id }) => sections.includes(id)).flatMap((section) =>
      tableOf(plan, section.id).records.map((record, index) => ({
        id: record.id,
        label: String(record.values[section.titleField] ?? "") || section.noun[language],
        ...(section.id === "people" ? { color: personOf(record)?.color } : { number: `${section.prefix}${index + 1}` }),
      }))),
    [plan, registry, sections, language],
  );
}

const whole = <T>(plan: T): T => plan;
