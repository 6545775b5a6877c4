"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useRecordIds, useTable } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { createRiskFinder, type RiskFinding } from "@/lib/plan/derive/risk/findings";
import { scoreOf } from "@/lib/plan/derive/risk/score";
import { type AnyRecord } from "@/lib/plan/section";
import { useToday } from "@/components/fields/use-today";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useRisks } from "../risks-context";

const shownAtFirst = 4;

/** What the register leaves open, the largest risk first; each leads to the field that answers it. */
export function OpenPoints() {
  const t = useTranslations("risks.open");
  const { nameOf, select } = useRisks();
  const today = useToday();
  const [isWhole, setWhole] = useState(false);
  const found = usePoints(today);
  if (found.length === 0) return null;
  const shown = isWhole ? found : found.slice(0, shownAtFirst);
  return (
    <section className="mt-5 print:hidden">
      <h2 className="border-b border-line pb-1.5 font-semibold">{t("title")}</h2>
      <ul>
        {shown.map((finding) => finding.code !== "lostStep" && (
          <li key={`${finding.record}/${finding.code}`} className="border-b border-line-faint">
            <button
              type="button"
              onClick={() => select(finding.record, finding.field)}
              className="flex min-h-row w-full items-center gap-2 rounded-chip py-1.5 text-left -outline-offset-2 hover:bg-surface-hover/55 max-sm:min-h-11"
            >
              <span className="w-8 flex-none text-note text-ink-subtle tabular-nums">{nameOf(finding.record)}</span>
              <span className="min-w-0 flex-1 text-caution-text">{t(finding.code)}</span>
              <Icon name="right" size={14} className="mr-1 text-ink-subtle" />
            </button>
          </li>
        ))}
      </ul>
      {shown.length < found.length && <Button size="sm" className="mt-1 -ml-1.5 max-sm:h-11" onClick={() => setWhole(true)}>{t("more", { count: found.length - shown.length })}</Button>}
    </section>
  );
}

/** Looked for again only when something changed that it looks at: thousands of edits are none of it. */
function usePoints(today: string): readonly RiskFinding[] {
  const snapshot = useReplicaIfAny()?.snapshot;
  const [{ records: risks }, steps, tasks] = [useTable("risks"), useTable("contingency"), useRecordIds("tasks")];
  // oxlint-disable-next-line react/exhaustive-deps -- the plan is read where these parts of it are
  const find = useMemo(() => snapshot && createRiskFinder(snapshot.plan(), today), [snapshot, steps, tasks, today]);
  return useMemo(() => (find ? bySize(risks.filter((risk) => find(risk).length > 0)).flatMap(find) : []), [find, risks]);
}

function bySize(risks: readonly AnyRecord[]): readonly AnyRecord[] {
  const scores = new Map(risks.map((risk) => [risk, scoreOf(risk)?.score ?? 0]));
  return risks.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}
