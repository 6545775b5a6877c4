"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { ProseView } from "@/components/fields/prose-view";
import { useRecord } from "@/lib/client/use-plan";
import { type GoalBranch } from "@/lib/plan/derive/goal-tree";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { AnswerLine } from "../guide/answer-line";
import { useCards } from "./cards-context";
import { DeliverableItem } from "./deliverable-item";
import { GapButtons } from "./gap-buttons";
import { GoalRisks } from "./goal-risks";
import { OwnerAndDate } from "./owner-and-date";
import { ProgressLine } from "./progress-line";
import { WorkWords } from "./work-words";

/** One goal: why, how far, what is handed over for it, what could go wrong. */
export const GoalCard = memo(function GoalCard({ branch, number }: { branch: GoalBranch; number: string }) {
  const t = useTranslations("goals");
  const ui = useTranslations("table");
  const textLanguage = useTextLanguage();
  const record = useRecord("goals", branch.id);
  const { answers, show } = useCards();
  if (!record) return null;
  const title = String(record.values["title"] ?? "");
  const why = (record.values["why"] ?? []) as Prose;
  return (
    <li id={branch.id} className="scroll-mt-4 break-inside-avoid-page border-b border-line pt-5 pb-4 last:border-b-0">
      <div className="grid grid-cols-[40px_minmax(0,1fr)_auto] items-baseline gap-x-2 max-sm:grid-cols-[36px_minmax(0,1fr)]">
        <span className="text-note leading-6 text-ink-subtle tabular-nums max-sm:self-start">{number}</span>
        <h2 className="text-lead font-semibold">
          <button type="button" aria-label={t("openRow", { name: `${number} ${title}` })} onClick={() => show({ section: "goals", record: branch.id, field: null })} className="rounded-chip text-left wrap-anywhere hover:underline">
            <span lang={textLanguage(title)}>{title || ui("untitled")}</span>
          </button>
        </h2>
        <OwnerAndDate record={record} className="max-sm:col-start-2 max-sm:mt-0.5" />
        <div className="col-start-2 col-end-4 max-sm:col-end-3">
          {proseToText(why) !== "" && <div className="mt-0.5 max-w-read text-ink-subtle"><ProseView value={why} quiet /></div>}
          <ProgressLine record={record} />
          <GapButtons record={branch.id} name={number} className="mt-1" />
          {branch.all > 0 && <p className="mt-2 text-note text-ink-muted"><WorkWords {...branch} /></p>}
          <ul className="mt-1">
            {branch.deliverables.map((id) => <DeliverableItem key={id} id={id} />)}
          </ul>
          {answers && <AnswerLine label={t("addDeliverable")} name={t("addDeliverableFor", { name: number })} onWrite={(text) => answers.deliverable(text, branch.id)} />}
          <GoalRisks goal={branch.id} number={number} />
        </div>
      </div>
    </li>
  );
});
