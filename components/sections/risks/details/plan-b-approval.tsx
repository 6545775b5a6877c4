"use client";

import { useTranslations } from "next-intl";
import { useApprovals } from "@/lib/client/use-approvals";
import { usePlan } from "@/lib/client/use-plan";
import { planBContent, planBSubject, stepsOfRisk } from "@/lib/plan/derive/risk/contingency";
import { localDay } from "@/lib/plan/day-number";
import { findRecord } from "@/lib/plan/plan";
import { formatDate } from "@/lib/plan/format/dates";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { Icon } from "@/components/ui/icon";
import { useRefusalText } from "@/components/ui/use-refusal-text";

/** Who approved plan B and when, as the server keeps it; and that it is another one since. */
export function PlanBApproval({ risk }: { risk: string }) {
  const t = useTranslations("risks.approval");
  const refusalText = useRefusalText();
  const { language, year } = usePlanFacts();
  const { approvals, hindrance, isPending, refusal, give, withdraw, mayWithdraw } = useApprovals();
  const content = usePlan((plan) => {
    const record = findRecord(plan, "risks", risk);
    return record && stepsOfRisk(plan, risk).length > 0 ? planBContent(plan, record) : null;
  });
  const approval = approvals?.get(planBSubject(risk));
  if (!approvals || (content === null && !approval)) return null;
  const isChanged = approval !== undefined && approval.content !== content;
  const words = approval && { name: approval.by.name, date: formatDate(localDay(new Date(approval.at)), { language, year, short: true }) };
  const isOffline = hindrance === "offline";
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1.5" role="group" aria-label={t("approve")}>
      {words ? (
        <span className={isChanged ? "text-caution-text" : "text-positive-text"}>
          <Icon name={isChanged ? "alert" : "check"} size={14} className="mr-1.5 mb-0.5 align-middle" />
          {t(isChanged ? "changed" : "given", words)}
        </span>
      ) : (
        <span className="text-ink-subtle">{t("missing")}</span>
      )}
      {hindrance !== "role" && content !== null && (!approval || isChanged) && (
        <Button
          size="sm" variant="outline" className="max-sm:h-11" aria-disabled={isOffline || isPending}
          data-tooltip={isOffline ? t("offline") : undefined}
          onClick={() => !isOffline && !isPending && void give(planBSubject(risk), content)}
        >
          {t(approval ? "again" : "approve")}
        </Button>
      )}
      {approval && hindrance === null && mayWithdraw(approval) && (
        <Button size="sm" className="max-sm:h-11" onClick={() => !isPending && void withdraw(planBSubject(risk))}>{t("withdraw")}</Button>
      )}
      {refusal && <div className="basis-full"><FieldError>{refusalText(refusal)}</FieldError></div>}
    </div>
  );
}
