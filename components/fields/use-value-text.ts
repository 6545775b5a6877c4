"use client";

import { useTranslations } from "next-intl";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Field, type FieldValue } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { formatMoney } from "@/lib/plan/format/money";
import { formatNumber } from "@/lib/plan/format/numbers";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { usePlanFacts } from "./use-plan-facts";

/** A single value in words, for sentences: "2:00", "Fri 12 Feb", "Minjun Park". Empty for none. */
export function useValueText(): (field: Field, value: FieldValue, unit?: string) => string {
  const t = useTranslations("fields");
  const { language, year, currency } = usePlanFacts();
  const snapshot = useReplicaIfAny()?.snapshot;
  return (field, value, unit = "") => {
    if (value === null || value === "" || typeof value === "object") return "";
    switch (field.kind) {
      case "number": return formatNumber(Number(value), unit, language);
      case "money": return formatMoney(Number(value), currency, language);
      case "date": return formatDate(String(value), { language, year });
      case "flag": return value === true ? t("yes") : t("no");
      case "choice": return field.options.find(({ id }) => id === value)?.label[language] ?? "";
      case "person": return nameOf(snapshot?.plan(), ["people"], String(value));
      case "reference": return nameOf(snapshot?.plan(), field.to, String(value));
      default: return String(value);
    }
  };
}

function nameOf(plan: Plan | undefined, sections: readonly string[], id: string): string {
  for (const section of sections) {
    const record = plan && tableOf(plan, section).records.find((each) => each.id === id);
    if (record) return String(record.values["name"] ?? record.values["title"] ?? "");
  }
  return "";
}
