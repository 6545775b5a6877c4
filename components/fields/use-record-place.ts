"use client";

import { useMemo } from "react";
import { useLocale } from "next-intl";
import { usePlan } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Language } from "@/lib/plan/language";
import { placesIn, type Plan, recordNumber, type SectionTable, tableOf } from "@/lib/plan/plan";
import { type Registry, type Section } from "@/lib/plan/section";

export interface RecordPlace {
  readonly section: Section;
  /** "G2"; empty when the record was removed. */
  readonly number: string;
  /** What it is called; the section's word for it when nobody has named it. */
  readonly title: string;
}

/** Where a record that another one refers to stands; null when there is none of that id. */
export function useRecordPlace(sections: readonly string[], id: string): RecordPlace | null {
  const language = useLocale();
  const registry = useReplicaIfAny()?.registry;
  const select = useMemo(() => (registry ? placeReader(registry, sections, id, language) : () => null), [registry, sections, id, language]);
  return usePlan(select, isSamePlace);
}

/** Looks again only when one of the tables is another one: a page shows hundreds of names. */
function placeReader(registry: Registry, sections: readonly string[], id: string, language: Language): (plan: Plan) => RecordPlace | null {
  let known: { readonly tables: readonly SectionTable[]; readonly place: RecordPlace | null } | null = null;
  return (plan) => {
    if (!known || sections.some((section, index) => tableOf(plan, section) !== known?.tables[index]))
      known = { tables: sections.map((section) => tableOf(plan, section)), place: findPlace(plan, registry, sections, id, language) };
    return known.place;
  };
}

function findPlace(plan: Plan, registry: Registry, sections: readonly string[], id: string, language: Language): RecordPlace | null {
  for (const section of registry) {
    if (!sections.includes(section.id)) continue;
    const table = tableOf(plan, section.id);
    const record = table.records[placesIn(table).get(id) ?? -1] ?? table.removed.find((each) => each.id === id);
    if (!record) continue;
    const title = String(record.values[section.titleField] ?? "") || section.noun[language];
    return { section, number: recordNumber(section, table, id), title };
  }
  return null;
}

const isSamePlace = (a: RecordPlace | null, b: RecordPlace | null): boolean =>
  a === b || (a !== null && b !== null && a.section === b.section && a.number === b.number && a.title === b.title);
