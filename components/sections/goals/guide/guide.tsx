"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { IconButton } from "@/components/ui/button";
import { useRecord } from "@/lib/client/use-plan";
import { RecordLink } from "@/components/sections/record-link";
import { AnswerLine } from "./answer-line";
import { ChosenRecord, useChoices } from "./chosen-record";
import { useAnswers } from "./use-answers";

/** The questions that a plan begins with. Each answer is a row of the plan, tied to what it answers. */
export function Guide({ isAsked, onClose }: {
  /** Somebody asked for them, rather than an empty step. */
  isAsked: boolean;
  onClose(): void;
}) {
  const t = useTranslations("goals.guide");
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    frame.current?.scrollIntoView({ block: "nearest" });
    frame.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <section ref={frame} tabIndex={-1} aria-labelledby={titleId} className="mt-7 border-t-2 border-line-heavy pt-3 outline-none print:hidden">
      <div className="flex items-start gap-2 pb-3">
        <h2 className="mr-auto flex flex-wrap items-baseline gap-x-2">
          <span id={titleId} className="text-heading font-semibold">{t("title")}</span>
          <span className="text-note font-regular text-ink-subtle">{t("hint")}</span>
        </h2>
        <IconButton icon="x" label={t("close")} className="max-sm:size-11!" onClick={onClose} />
      </div>
      <Questions />
    </section>
  );
}

function Questions() {
  const t = useTranslations("goals.guide");
  const answers = useAnswers();
  const [goals, deliverables, stakeholders, risks] = [useChoices("goals"), useChoices("deliverables"), useChoices("stakeholders"), useChoices("risks")];
  const [goalId, chooseGoal] = useState<string | null>(null);
  const [deliverableId, chooseDeliverable] = useState<string | null>(null);
  if (!answers) return null;
  // The last one stands for what is being talked about, until another one is chosen.
  const goal = goals.find(({ id }) => id === goalId) ?? goals.at(-1) ?? null;
  const deliverable = deliverables.find(({ id }) => id === deliverableId) ?? deliverables.at(-1) ?? null;
  const ofGoal = (text: (number: string) => string) => <ChosenRecord choices={goals} chosen={goal} label={t("chooseGoal")} text={text} onChoose={chooseGoal} />;
  return (
    <>
      <Question title={t("goals")} section="goals" rows={goals}>
        <AnswerLine label={t("goalLine")} onWrite={answers.goal} />
      </Question>
      <Question title={t("deliverables")} section="deliverables" rows={deliverables}>
        <AnswerLine label={t("deliverableLine")} beside={ofGoal((name) => t("forGoal", { name }))} onWrite={(text) => answers.deliverable(text, goal?.id ?? null)} />
      </Question>
      <Question title={t("stakeholders")} section="stakeholders" rows={stakeholders}>
        <AnswerLine
          label={t("stakeholderLine")}
          beside={<ChosenRecord choices={deliverables} chosen={deliverable} label={t("chooseDeliverable")} text={(name) => t("forDeliverable", { name })} onChoose={chooseDeliverable} />}
          onWrite={(text) => answers.stakeholder(text, deliverable?.id ?? null)}
        />
      </Question>
      <Question title={t("risks")} section="risks" rows={risks} author>
        <AnswerLine label={t("riskLine")} beside={ofGoal((name) => t("endangers", { name }))} onWrite={(text) => answers.risk(text, goal?.id ?? null)} />
      </Question>
    </>
  );
}

/** The newest are what one is talking about. */
const shownRows = 6;

function Question({ title, section, rows, author = false, children }: {
  title: string;
  section: string;
  rows: readonly { readonly id: string }[];
  /** Shows who raised each. */
  author?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("goals");
  const titleId = useId();
  const hidden = Math.max(rows.length - shownRows, 0);
  return (
    <div className="grid grid-cols-[minmax(160px,220px)_minmax(0,1fr)] gap-x-6 border-t border-line-faint py-2.5 max-sm:grid-cols-1">
      <h3 id={titleId} className="pt-1 font-medium">{title}</h3>
      <div>
        <ul aria-labelledby={titleId}>
          {hidden > 0 && <li className="min-h-6 text-note text-ink-subtle">{t("people.more", { count: String(hidden) })}</li>}
          {rows.slice(hidden).map(({ id }) => (
            <li key={id} className="flex min-h-7 items-center gap-3">
              <RecordLink section={section} id={id} />
              {author && <RaisedBy risk={id} />}
            </li>
          ))}
        </ul>
        {children}
      </div>
    </div>
  );
}

/** Who noticed it, by the name they had then. */
export function RaisedBy({ risk }: { risk: string }) {
  const name = useRecord("risks", risk)?.values["raisedBy"];
  return typeof name === "string" && name !== "" ? <span className="flex-none text-note text-ink-subtle">{name}</span> : null;
}
