"use client";

import { useTranslations } from "next-intl";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Button, IconButton } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { showToast } from "@/components/ui/toast";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { type Step, useStep } from "@/lib/client/use-step";
import { localDay } from "@/lib/plan/day-number";
import { addProse } from "@/lib/plan/doc/records";
import { formatDate } from "@/lib/plan/format/dates";
import { formatTime } from "@/lib/plan/format/times";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { type AnyRecord } from "@/lib/plan/section";
import { answerToProse, type SurveyAnswer } from "@/lib/plan/survey";

/** Who answered what and when; whoever may edit makes a quote in the finding of it. */
export function AnswerItem({ record, answer, onRemove }: { record: AnyRecord; answer: SurveyAnswer; onRemove: (() => void) | null }) {
  const t = useTranslations("survey");
  const textLanguage = useTextLanguage();
  const time = useMoment(answer.at);
  const step = useStep();
  const name = answer.name || t("withoutName");
  return (
    <li aria-label={t("from", { name, time })} className="border-b border-line-faint py-2.5 last:border-0">
      <div className="mb-0.5 flex min-h-target items-center gap-2">
        <span lang={textLanguage(answer.name)} className={answer.name ? "min-w-0 truncate font-medium" : "text-ink-muted"}>{name}</span>
        <time dateTime={new Date(answer.at).toISOString()} className="flex-none text-note text-ink-subtle tabular-nums">{time}</time>
        {onRemove && <IconButton icon="trash" size="sm" label={t("remove")} className="-mr-1.5 ml-auto max-sm:-mr-[15px] max-sm:size-11 print:hidden" onClick={onRemove} />}
      </div>
      <Given answer={answer} />
      {step && <Quote record={record} answer={answer} step={step} />}
    </li>
  );
}

/** One answer as it is; of several each under its question. */
function Given({ answer: { answers } }: { answer: SurveyAnswer }) {
  const t = useTranslations("survey");
  const textLanguage = useTextLanguage();
  const text = (answer: string) =>
    answer === "" ? <span className="text-ink-subtle">{t("noAnswer")}</span> : <span lang={textLanguage(answer)} className="whitespace-pre-wrap">{answer}</span>;
  if (answers.length === 1) return <p className="text-pretty wrap-anywhere">{text(answers[0]?.answer ?? "")}</p>;
  return (
    <dl className="grid gap-1.5">
      {answers.map(({ question, answer }, index) => (
        <div key={index}>
          <dt lang={textLanguage(question)} className="text-note text-pretty text-ink-subtle wrap-anywhere">{question}</dt>
          <dd className="text-pretty wrap-anywhere">{text(answer)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Quote({ record, answer, step }: { record: AnyRecord; answer: SurveyAnswer; step: Step }) {
  const t = useTranslations("survey");
  const ui = useTranslations("ui");
  const undo = useReplicaIfAny()?.undo;
  const quote = answerToProse(answer);
  const isWritten = proseToText((record.values["finding"] ?? []) as Prose).includes(proseToText(quote));
  function write(): void {
    if (isWritten) return;
    step((writer) => addProse(writer, "research", record.id, "finding", quote));
    showToast({ id: `quote-${answer.id}`, message: t("wrote"), action: { label: ui("undo"), onPress: () => undo?.undo() } });
  }
  return (
    <Button size="sm" className={cx("mt-1 -ml-1.5 max-sm:h-11 print:hidden", isWritten && "text-ink-subtle! hover:bg-transparent")} aria-disabled={isWritten} onClick={write}>
      {isWritten && <Icon name="check" size={14} className="text-positive-text" />}
      {t(isWritten ? "written" : "write")}
    </Button>
  );
}

function useMoment(at: number): string {
  const { language, year } = usePlanFacts();
  const moment = new Date(at);
  return `${formatDate(localDay(moment), { language, year, short: true })} ${formatTime(moment)}`;
}
