"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { usePlan } from "@/lib/client/use-plan";
import { type Plan, type SectionTable, tableOf } from "@/lib/plan/plan";
import { shortName } from "@/components/ui/initials";

/** What people call each other, by id, also those who were removed. */
export function useShortNames(): (person: string) => string {
  const t = useTranslations("fields");
  const names = usePlan(namesOf);
  return useCallback((person: string) => names.get(person) || t("unknownPerson"), [names, t]);
}

function namesOf(plan: Plan): ReadonlyMap<string, string> {
  const table = tableOf(plan, "people");
  const names = known.get(table) ?? new Map([...table.removed, ...table.records].map(({ id, values }) => [id, shortName(String(values["name"] ?? ""))]));
  known.set(table, names);
  return names;
}
const known = new WeakMap<SectionTable, ReadonlyMap<string, string>>();
