"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import { useTables } from "@/lib/client/use-tables";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { RecordLink } from "@/components/sections/record-link";
import { AnswerLine } from "../guide/answer-line";
import { RaisedBy } from "../guide/guide";
import { useCards } from "./cards-context";

const read: readonly string[] = ["risks"];

/** What could go wrong with a goal: each worry is a row of the risk register from the start. */
export const GoalRisks = memo(function GoalRisks({ goal, number }: { goal: string; number: string }) {
  const t = useTranslations("goals.guide");
  const { answers } = useCards();
  const risks = useTables(read, useCallback((plan: Plan) => risksOf(plan, goal), [goal]));
  if (risks.length === 0 && !answers) return null;
  return (
    <div className="mt-3">
      <h3 className="text-note text-ink-subtle">{t("risks")}</h3>
      <ul>
        {risks.map((id) => (
          <li key={id} className="flex min-h-7 items-center gap-3">
            <RecordLink section="risks" id={id} />
            <RaisedBy risk={id} />
          </li>
        ))}
      </ul>
      {answers && <AnswerLine label={t("riskLine")} name={t("risksOf", { name: number })} onWrite={(text) => answers.risk(text, goal)} />}
    </div>
  );
});

const risksOf = (plan: Plan, goal: string): readonly string[] =>
  tableOf(plan, "risks").records.filter(({ values }) => (values["goals"] as readonly string[]).includes(goal)).map(({ id }) => id);
