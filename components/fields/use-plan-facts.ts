"use client";

import { useLocale } from "next-intl";
import { useRecord } from "@/lib/client/use-plan";
import { type Language } from "@/lib/plan/language";
import { singleId } from "@/lib/plan/section";

/** What the plan says of itself that decides how its values read. */
export interface PlanFacts {
  readonly language: Language;
  /** The year that goes without saying; null before the plan has a start. */
  readonly year: number | null;
  readonly currency: string;
  /** Whether empty fields ask their question. */
  readonly asks: boolean;
}

const defaultCurrency = "KRW";

export function usePlanFacts(): PlanFacts {
  const language = useLocale();
  const { start, currency, prompts } = useRecord("overview", singleId)?.values ?? {};
  return {
    language,
    year: typeof start === "string" ? Number(start.slice(0, 4)) : null,
    currency: typeof currency === "string" ? currency : defaultCurrency,
    asks: prompts === true,
  };
}
