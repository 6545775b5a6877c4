"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useSection } from "@/components/plan/use-section";
import { useTables } from "@/lib/client/use-tables";
import { quarterOf, standingOf } from "@/lib/plan/derive/stakeholders";
import { idsIn } from "@/lib/plan/derive/read-values";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type AnyRecord } from "@/lib/plan/section";
import { GapLine, useFindingsOf } from "../findings-context";
import { useFindingWords } from "../goals/use-finding-words";

const read: readonly string[] = ["deliverables"];

/** Under a name: how to treat them, what they get in their hands, and what is missing to tell them. */
export function StakeholderNote({ record }: { record: AnyRecord }) {
  const t = useTranslations("goals.people");
  const words = useFindingWords();
  const standing = standingOf(record);
  const { prefix } = useSection("deliverables");
  const names = useTables(read, useCallback((plan: Plan) => deliverablesOf(plan, record.id, prefix), [record.id, prefix]));
  const parts = [standing && t(`quarter.${quarterOf(standing.power, standing.interest)}`), names !== "" && t("gets", { names })].filter(Boolean);
  return (
    <>
      {parts.length > 0 && <span className="mt-1 block text-note text-ink-muted tabular-nums">{parts.join(" · ")}</span>}
      <GapLine texts={useFindingsOf(record.id).map(words)} />
    </>
  );
}

/** "D1, D4": what goes to them, by number. */
const deliverablesOf = (plan: Plan, stakeholder: string, prefix: string): string =>
  tableOf(plan, "deliverables").records.map(({ values }, index) => (idsIn(values["stakeholders"]).includes(stakeholder) ? `${prefix}${index + 1}` : ""))
    .filter((number) => number !== "").join(", ");
