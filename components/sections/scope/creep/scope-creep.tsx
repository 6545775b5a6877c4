"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useId, useState } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { FieldError } from "@/components/ui/field-error";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toast";
import { useRefusalText } from "@/components/ui/use-refusal-text";
import { type Approvals, useApprovals } from "@/lib/client/use-approvals";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useTables } from "@/lib/client/use-tables";
import { type Approval } from "@/lib/plan/approval";
import { localDay } from "@/lib/plan/day-number";
import { readApprovedScope, scopeCreep, type ScopeChange, scopeToApprove } from "@/lib/plan/derive/scope-creep";
import { formatDate } from "@/lib/plan/format/dates";
import { type Plan } from "@/lib/plan/plan";

const read: readonly string[] = ["scope"];
const subject = "scope";

/** Who approved the scope and when, and what has come in or gone out since. */
export function ScopeCreep() {
  const approvals = useApprovals();
  const refusalText = useRefusalText();
  const isSomething = useTables(read, hasScope);
  const approval = approvals.approvals?.get(subject) ?? null;
  if (approvals.approvals === null || (!approval && !isSomething)) return null;
  return (
    <div className="border-b border-line-faint py-2.5 text-ui print:border-0">
      {approval ? <Since approval={approval} approvals={approvals} /> : <Never approvals={approvals} />}
      {approvals.refusal && <FieldError>{refusalText(approvals.refusal)}</FieldError>}
    </div>
  );
}

const hasScope = (plan: Plan): boolean => scopeToApprove(plan).in.length > 0;

function Never({ approvals }: { approvals: Approvals }) {
  const t = useTranslations("goals.creep");
  return (
    <div className="flex min-h-control flex-wrap items-center gap-x-3">
      <p className="text-ink-subtle">{t("never")}</p>
      <Approve approvals={approvals} label={t("approve")} />
    </div>
  );
}

function Since({ approval, approvals }: { approval: Approval; approvals: Approvals }) {
  const t = useTranslations("goals.creep");
  const language = useLocale();
  const textLanguage = useTextLanguage();
  const { year } = usePlanFacts();
  const listId = useId();
  const { content } = approval;
  const changes = useTables(read, useCallback((plan: Plan) => scopeCreep(readApprovedScope(content), plan), [content]));
  const [isOpen, setOpen] = useState(true);
  const date = formatDate(localDay(new Date(approval.at)), { language, year, short: true });
  return (
    <>
      <div className="flex min-h-control flex-wrap items-center gap-x-3">
        <p className="text-ink-muted">{t("approved", { name: approval.by.name, date })} {changes.length === 0 && t("same")}</p>
        {changes.length > 0 && (
          <>
            <Button aria-expanded={isOpen} aria-controls={isOpen ? listId : undefined} className="text-caution-text! max-sm:h-11" onClick={() => setOpen(!isOpen)}>
              <Icon name="alert" size={14} />
              {t("since", { count: changes.length })}
              <Icon name="down" size={12} className={cx("transition-transform duration-(--duration-quick)", isOpen && "rotate-180")} />
            </Button>
            <Approve approvals={approvals} label={t("approveAgain")} />
          </>
        )}
      </div>
      {isOpen && changes.length > 0 && (
        <ul id={listId} className="max-w-read pb-1">
          {changes.map((change) => (
            <li key={change.id} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 py-1 max-sm:grid-cols-1">
              <span className="text-ink-subtle">{t(change.kind)}</span>
              <span lang={textLanguage(textOf(change))} className={cx("wrap-anywhere", change.now === null && "line-through decoration-ink-subtle")}>
                {textOf(change)}
                {change.kind === "reworded" && <span className="block text-note text-ink-subtle">{t("was", { text: change.was ?? "" })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const textOf = ({ now, was }: ScopeChange): string => now ?? was ?? "";

/** Approves what stands there now. Without a network the server cannot keep it. */
function Approve({ approvals, label }: { approvals: Approvals; label: string }) {
  const t = useTranslations("goals.creep");
  const snapshot = useReplicaIfAny()?.snapshot;
  if (approvals.hindrance === "role" || !snapshot) return null;
  const isOffline = approvals.hindrance === "offline";
  async function approve(plan: Plan): Promise<void> {
    if (await approvals.give(subject, JSON.stringify(scopeToApprove(plan)))) showToast({ message: t("saved") });
  }
  return (
    <Button
      variant="outline"
      size="sm"
      aria-disabled={isOffline || approvals.isPending}
      data-tooltip={isOffline ? t("offline") : undefined}
      className="max-sm:h-11 print:hidden"
      onClick={() => !isOffline && !approvals.isPending && void approve(snapshot.plan())}
    >
      {label}
    </Button>
  );
}
