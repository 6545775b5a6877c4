"use client";

import { useCallback, useMemo, useState } from "react";
import { useRecordIds } from "@/lib/client/use-plan";
import { useMayEdit } from "@/lib/client/use-role";
import { type Section } from "@/lib/plan/section";
import { useRowLink } from "@/components/table/use-row-link";
import { type RisksContextValue } from "./risks-context";

/** Which risk is chosen, in the register, the matrix and the details alike; an address chooses one too. */
export function useRisksState(section: Section): RisksContextValue {
  const ids = useRecordIds(section.id);
  const mayEdit = useMayEdit();
  const [{ selected, field }, setSelected] = useState<{ selected: string | null; field: string | null }>({ selected: null, field: null });
  const select = useCallback((risk: string | null, at: string | null = null) => setSelected({ selected: risk, field: at }), []);
  useRowLink(section, ids, select);
  const there = selected !== null && ids.includes(selected) ? selected : null;
  const nameOf = useMemo(() => {
    const numbers = new Map(ids.map((id, index) => [id, index + 1]));
    return (risk: string) => `${section.prefix}${numbers.get(risk) ?? 0}`;
  }, [section, ids]);
  return useMemo(() => ({ section, ids, nameOf, selected: there, field, select, mayEdit }), [section, ids, nameOf, there, field, select, mayEdit]);
}
