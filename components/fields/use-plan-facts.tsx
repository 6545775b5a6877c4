"use client";

import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { useMayEdit } from "@/lib/client/use-role";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";

/** What the plan says of itself that decides how its values read. */
export interface PlanFacts {
  readonly language: Language;
  /** The year that goes without saying; null before the plan has a start. */
  readonly year: number | null;
  readonly currency: string;
  /** Whether empty fields ask me their question. */
  readonly asks: boolean;
}

const Context = createContext<PlanFacts | null>(null);
const defaultCurrency = "KRW";

/** Read once for all the values below: a table has thousands. Inside another one it adds nothing. */
export function PlanFactsProvider({ children }: { children: ReactNode }) {
  return useContext(Context) ? children : <OwnFacts>{children}</OwnFacts>;
}

function OwnFacts({ children }: { children: ReactNode }) {
  const language = useLocale();
  const mayEdit = useMayEdit();
  const { start, currency, prompts } = useRecord("overview", singleId)?.values ?? {};
  const facts = useMemo((): PlanFacts => ({
    language,
    year: typeof start === "string" ? Number(start.slice(0, 4)) : null,
    currency: typeof currency === "string" ? currency : defaultCurrency,
    asks: prompts === true && mayEdit,
  }), [language, start, currency, prompts, mayEdit]);
  return <Context value={facts}>{children}</Context>;
}

export function usePlanFacts(): PlanFacts {
  const facts = useContext(Context);
  if (!facts) throw new Error("usePlanFacts needs a PlanFactsProvider above it");
  return facts;
}
