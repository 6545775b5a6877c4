"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { PersonAvatar } from "@/components/fields/people-view";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { useTable } from "@/lib/client/use-plan";
import { riskScore } from "@/lib/plan/derive/readiness/record-rules";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { type AnyRecord } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { sectionPath } from "../places";
import { Part } from "./part";

const most = 3;

/** The risks with the highest scores, and whether there is a plan B for them. */
export function RiskList() {
  const t = useTranslations("overview");
  const { id: plan } = useOpenPlan();
  const { records } = useTable("risks");
  const highest = useMemo(() => {
    const scored = records.map((record, index) => ({ record, number: `R${index + 1}`, score: riskScore(record.values) }));
    return scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score).slice(0, most);
  }, [records]);
  return (
    <Part title={t("risks")} link={{ href: sectionPath(plan, "risks"), label: t("allRisks", { count: records.length }) }}>
      {highest.length === 0 && <p className="mt-2 text-ink-subtle">{t("none")}</p>}
      <ul className="mt-1">
        {highest.map((risk) => <RiskRow key={risk.record.id} {...risk} />)}
      </ul>
    </Part>
  );
}

function RiskRow({ record: { id, values }, number, score }: { record: AnyRecord; number: string; score: number }) {
  const t = useTranslations("overview");
  const languageOf = useTextLanguage();
  const { id: plan } = useOpenPlan();
  const title = String(values["title"] ?? "");
  const { owner } = values;
  const hasPlanB = proseToText((values["planB"] ?? []) as Prose) !== "";
  return (
    <li className="grid min-h-9 grid-cols-[28px_minmax(0,1fr)_auto_28px_20px] items-center gap-x-2 border-b border-line-faint py-1.5">
      <span className="text-ink-subtle tabular-nums">{number}</span>
      <a href={`${sectionPath(plan, "risks")}#${id}`} lang={languageOf(title)} title={title} className="truncate font-medium hover:underline max-md:whitespace-normal">{title}</a>
      <span className={hasPlanB ? "text-ink-muted" : "inline-flex items-center gap-1 text-caution-text"}>
        {hasPlanB ? <span className="max-sm:hidden">{t("planB")}</span> : <><Icon name="alert" size={14} />{t("noPlanB")}</>}
      </span>
      <span className={cx("grid h-5 place-items-center rounded-cell font-semibold text-risk-on tabular-nums forced-colors:border", bands[bandOf(score)])}>
        <span aria-hidden="true">{score}</span>
        <span className="sr-only">{t("score", { score })}</span>
      </span>
      <span>{typeof owner === "string" && <PersonAvatar id={owner} />}</span>
    </li>
  );
}

/** As the matrix colours them: 1–4, 5–9, 10–14, 15–25. */
const bandOf = (score: number): 0 | 1 | 2 | 3 => (score >= 15 ? 3 : score >= 10 ? 2 : score >= 5 ? 1 : 0);
const bands = ["bg-risk-1", "bg-risk-2", "bg-risk-3", "bg-risk-4"] as const;
