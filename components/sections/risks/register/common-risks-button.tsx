"use client";

import { useTranslations } from "next-intl";
import { usePlan } from "@/lib/client/use-plan";
import { useWriteEdits } from "@/lib/client/use-write-edits";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { addCommonRisks, type CommonRisk, commonRisks, missingCommonRisks } from "@/lib/plan/derive/risk/common";
import { tableOf } from "@/lib/plan/plan";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";

/** Adds the risks most plans meet, those that no risk is about yet. Gone once there are none. */
export function CommonRisksButton({ onSay, className }: { onSay(text: string): void; className?: string }) {
  const t = useTranslations("risks.common");
  const write = useWriteEdits();
  const snapshot = useReplicaIfAny()?.snapshot;
  const count = usePlan((plan) => missingCommonRisks(tableOf(plan, "risks").records).length);
  if (!write || count === 0) return null;
  function add(): void {
    const titles = Object.fromEntries(commonRisks.map((id) => [id, t(id)])) as Record<CommonRisk, string>;
    const edits = addCommonRisks(snapshot?.table("risks").records ?? [], titles);
    if (write?.(edits)) onSay(t("added", { count: edits.length }));
  }
  return <Button size="sm" variant="outline" className={cx("max-sm:h-11", className)} onClick={add}>{t("offer", { count })}</Button>;
}
