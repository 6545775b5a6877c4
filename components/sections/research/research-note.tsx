"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useSection } from "@/components/plan/use-section";
import { useTables } from "@/lib/client/use-tables";
import { idsIn } from "@/lib/plan/derive/read-values";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";

const read: readonly string[] = ["outcomes"];

/** Under a question: which outcomes rest on its answer. */
export function ResearchNote({ record }: { record: AnyRecord }) {
  const t = useTranslations("research");
  const { prefix } = useSection("outcomes");
  const names = useTables(read, useCallback((plan: Plan) => outcomesOn(plan, record.id, prefix), [record.id, prefix]));
  return names === "" ? null : <span className="mt-1 block text-note text-ink-subtle tabular-nums">{t("citedBy", { names })}</span>;
}

const outcomesOn = (plan: Plan, note: string, prefix: string): string =>
  tableOf(plan, "outcomes").records.map(({ values }, index) => (idsIn(values["evidence"]).includes(note) ? `${prefix}${index + 1}` : ""))
    .filter((number) => number !== "").join(", ");
