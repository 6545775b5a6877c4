"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useValueText } from "@/components/fields/use-value-text";
import { shortName } from "@/components/ui/initials";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Answer, answerOf } from "@/lib/plan/derive/readiness/answers";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { formatDays } from "@/lib/plan/format/dates";
import { formatMoney } from "@/lib/plan/format/money";
import { type Plan, type SectionTable, tableOf } from "@/lib/plan/plan";
import { type Prose, proseToText } from "@/lib/plan/prose";

/** As many names as stand beside a question. */
const mostNames = 2;

/** What the plan answers to a question, on one line. */
export function AnswerText({ tick }: { tick: Tick }) {
  const answer = usePlan(useMemo(() => answerReader(tick), [tick]), isSame);
  if (answer.kind === "value") return <ValueLine tick={tick} answer={answer} />;
  return <span className="tabular-nums"><SummaryLine answer={answer} /></span>;
}

/** Looks again only when the table that was asked is another one. */
function answerReader(tick: Tick): (plan: Plan) => Answer {
  let known: { readonly table: SectionTable; readonly answer: Answer } | null = null;
  return (plan) => {
    const table = tableOf(plan, tick.section.id);
    if (known?.table !== table) known = { table, answer: answerOf(tick, plan) };
    return known.answer;
  };
}

const isSame = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

function ValueLine({ tick: { section }, answer: { record: id, field: fieldId } }: { tick: Tick; answer: Extract<Answer, { kind: "value" }> }) {
  const textOf = useValueText();
  const languageOf = useTextLanguage();
  const field = section.fields[fieldId];
  const value = useRecord(section.id, id)?.values[fieldId];
  if (!field || value === undefined) return null;
  const text = field.kind === "prose" ? proseToText(value as Prose) : textOf(field, value);
  return <span lang={languageOf(text)} title={text}>{text}</span>;
}

function SummaryLine({ answer }: { answer: Exclude<Answer, { kind: "value" }> }) {
  const t = useTranslations("readiness");
  const language = useLocale();
  const { year, currency } = usePlanFacts();
  const snapshot = useReplicaIfAny()?.snapshot;
  switch (answer.kind) {
    case "dates": return formatDays(answer, { language, year, short: true });
    case "sum": return formatMoney(answer.amount, currency, language);
    case "count": return t("all", { count: answer.count });
    case "people": {
      const names = answer.ids.slice(0, mostNames).map((id) => shortName(String(snapshot?.record("people", id)?.values["name"] ?? "")));
      const joined = names.join(", ");
      const more = answer.ids.length - names.length;
      return more > 0 ? t("peopleMore", { names: joined, count: more }) : joined;
    }
  }
}
