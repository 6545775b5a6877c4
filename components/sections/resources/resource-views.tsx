"use client";

import { useTranslations } from "next-intl";
import { unitOf } from "@/components/fields/field-facts";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useSection } from "@/components/plan/use-section";
import { type ViewColumn } from "@/components/table/columns";
import { Icon } from "@/components/ui/icon";
import { answersOf, gapOf } from "@/lib/plan/derive/resources";
import { formatNumber } from "@/lib/plan/format/numbers";
import { type AnyRecord } from "@/lib/plan/section";
import { Ticks } from "./ticks";

/** What is needed and not there. */
function GapCell({ record }: { record: AnyRecord }) {
  const t = useTranslations("resources.gap");
  const { language } = usePlanFacts();
  const field = useSection("resources").fields["needed"];
  const gap = gapOf(record);
  if (!gap || !field) return <span className="text-ink-subtle">–</span>;
  const amount = formatNumber(Math.abs(gap.gap), unitOf(field, record, language), language);
  if (gap.gap <= 0) return <span className="text-ink-subtle tabular-nums" title={gap.gap < 0 ? t("spare", { amount }) : undefined}>{gap.gap === 0 ? t("none") : `+${formatNumber(-gap.gap, "", language)}`}</span>;
  return (
    <span title={t("missing", { amount })} className="inline-flex items-center gap-1 font-semibold text-critical-text tabular-nums">
      <Icon name="alert" size={12} />{formatNumber(gap.gap, "", language)}<span className="sr-only"> {t("missing", { amount })}</span>
    </span>
  );
}

function QuestionsCell({ record }: { record: AnyRecord }) {
  const t = useTranslations("resources.gap");
  const answers = answersOf(record);
  const text = t("answered", { answered: String(answers.filter(Boolean).length), asked: String(answers.length) });
  return <span title={text} className="inline-flex h-5 items-center"><Ticks answers={answers} /><span className="sr-only">{text}</span></span>;
}

const GapHead = () => useTranslations("resources.gap")("column");
const QuestionsHead = () => useTranslations("resources.gap")("questions");

export const resourceViews: readonly ViewColumn[] = [
  { id: "gap", width: 76, end: true, Head: GapHead, Cell: GapCell },
  { id: "questions", width: 92, Head: QuestionsHead, Cell: QuestionsCell },
];
