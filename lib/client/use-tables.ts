import { useMemo } from "react";
import { type Plan, type SectionTable, tableOf } from "@/lib/plan/plan";
import { isSameJson } from "./observable";
import { usePlan } from "./use-plan";

/**
 * What `derive` makes of a few sections of the plan: computed again when a row of them changed, and
 * rendered again when it then says something else. `derive` and `sections` keep their identity.
 */
export function useTables<T>(sections: readonly string[], derive: (plan: Plan) => T): T {
  return usePlan(useMemo(() => createReader(sections, derive), [sections, derive]), isSameJson);
}

function createReader<T>(sections: readonly string[], derive: (plan: Plan) => T): (plan: Plan) => T {
  let known: { readonly tables: readonly SectionTable[]; readonly value: T } | null = null;
  return (plan) => {
    const tables = sections.map((section) => tableOf(plan, section));
    if (!known?.tables.every((table, index) => table === tables[index])) known = { tables, value: derive(plan) };
    return known.value;
  };
}
