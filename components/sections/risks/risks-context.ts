"use client";

import { createContext, useContext } from "react";
import { type Section } from "@/lib/plan/section";

/** What everything in the panel shares; nobody's edit of a risk changes it. */
export interface RisksContextValue {
  readonly section: Section;
  /** Ids as in the table, which numbers them. */
  readonly ids: readonly string[];
  /** "R1" */
  nameOf(risk: string): string;
  readonly selected: string | null;
  /** Where the focus goes in what opens: a field of it. */
  readonly field: string | null;
  /** Null closes what is open. */
  select(risk: string | null, field?: string | null): void;
  readonly mayEdit: boolean;
}

const Context = createContext<RisksContextValue | null>(null);
export const RisksProvider = Context.Provider;

export function useRisks(): RisksContextValue {
  const value = useContext(Context);
  if (!value) throw new Error("useRisks needs a RisksProvider above it");
  return value;
}
