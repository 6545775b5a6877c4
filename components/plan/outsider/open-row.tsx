"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { type Leave } from "@/components/fields/editor-keys";
import { PersonAvatar } from "@/components/fields/people-view";
import { preloadEditor } from "@/components/fields/field-editor";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Icon } from "@/components/ui/icon";
import { usePeopleInField } from "@/lib/client/use-presence";
import { useMayEdit } from "@/lib/client/use-role";
import { type ReadinessFinding } from "@/lib/plan/derive/readiness/findings";
import { type Rule } from "@/lib/plan/derive/readiness/ticks";
import { type FieldPlace } from "@/lib/sync/presence";
import { useOpenPlan } from "../plan-context";
import { overviewPath, sectionPath } from "../places";
import { AnswerCell } from "./answer-cell";
import { CannotTell } from "./cannot-tell";
import { keyOf } from "./row-key";
import { LinkAnswer } from "./link-answer";
import { type OpenRow, useFinding } from "./use-open-rows";
import { useReason } from "./use-reason";

interface RowProps extends Rule, OpenRow {}

/** One record that leaves a question open: which, why, where, who could answer, and the way to do it here. */
export const OpenRowLine = memo(function OpenRowLine({ isAnswering, onAnswer, onLeave, ...row }: RowProps & {
  isAnswering: boolean;
  onAnswer(rule: number, place: FieldPlace): void;
  onLeave(how: Leave): void;
}) {
  const { section, question, record } = row;
  const reason = useReason();
  const finding = useFinding(section, question, record);
  const place = { section: section.id, record: record?.id ?? "", field: finding.field ?? "" };
  return (
    <li
      data-record={record?.id}
      className="grid min-h-8 grid-cols-[minmax(0,1fr)_116px_68px_92px] items-center gap-x-3 max-md:grid-cols-[minmax(0,1fr)_auto_92px] max-sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <p className="min-w-0 py-1 text-pretty text-ink-muted max-sm:col-span-2">
        <RecordTitle {...row} /> {reason(finding, section, record)}
      </p>
      <PlaceLink {...row} />
      <Answerers people={finding.people} />
      <span className="flex justify-end print:hidden">
        <AnswerButton {...row} finding={finding} isHidden={isAnswering} onPress={() => onAnswer(question.number, place)} />
      </span>
      <AnswerPlace {...row} place={place} isAnswering={isAnswering} onLeave={onLeave} />
    </li>
  );
});

function RecordTitle({ section, record, number }: RowProps) {
  const languageOf = useTextLanguage();
  const title = String(record?.values[section.titleField] ?? "");
  if (number === "") return null;
  return (
    <span className="mr-1.5 text-ink">
      <span className="mr-1.5 text-ink-subtle tabular-nums">{number}</span>
      <span lang={languageOf(title)}>{title}</span>
    </span>
  );
}

function PlaceLink({ section, record, number }: RowProps) {
  const t = useTranslations("frame");
  const words = useTranslations("readiness");
  const language = useLocale();
  const { id: plan } = useOpenPlan();
  const place = t(`shortSteps.${section.step}`);
  const path = section.single ? overviewPath(plan) : sectionPath(plan, section.id);
  return (
    <a
      href={record && !section.single ? `${path}#${record.id}` : path}
      aria-label={words("goTo", { place, row: number || section.title[language] })}
      className="inline-flex min-h-target items-center gap-0.5 text-ink-muted hover:text-ink hover:underline max-sm:min-h-11 max-sm:justify-self-start"
    >
      {place}
      <Icon name="right" size={14} />
    </a>
  );
}

function Answerers({ people }: { people: readonly string[] }) {
  return (
    <span className="flex gap-[3px] max-md:hidden">
      {people.map((id) => <PersonAvatar key={id} id={id} />)}
    </span>
  );
}

function AnswerButton({ section, question, record, number, finding, isHidden, onPress }: RowProps & {
  finding: ReadinessFinding;
  isHidden: boolean;
  onPress(): void;
}) {
  const t = useTranslations("readiness");
  const language = useLocale();
  const mayEdit = useMayEdit();
  const { id: plan } = useOpenPlan();
  const field = finding.field === null ? null : section.fields[finding.field];
  if (!mayEdit) return <CannotTell subject={{ rule: question.number, section: section.id, record: record?.id ?? null }} about={`${question.text[language]} ${number}`.trim()} />;
  if (!record) return <a href={sectionPath(plan, section.id)} className={buttonClass({ variant: "outline" })} data-answer={keyOf(question.number, "")}>{t("open")}</a>;
  const label = finding.code === "severalAccountable" ? t("chooseOne") : !field || chosenKinds.has(field.kind) ? t("choose") : t("answer");
  return (
    <Button
      variant="outline"
      data-answer={keyOf(question.number, record.id)}
      className={isHidden ? "invisible" : "max-sm:h-11"}
      aria-label={t("answerNamed", { answer: label, question: question.text[language], row: number })}
      onPointerEnter={() => field && preloadEditor(field.kind)}
      onFocus={() => field && preloadEditor(field.kind)}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}

/** Kinds whose values are picked, not written. */
const chosenKinds: ReadonlySet<string> = new Set(["choice", "scale", "person", "reference", "raci", "dependency"]);

/** Where the answer is written: by me, or by somebody else, whose ring and letters show. */
function AnswerPlace({ section, question, record, number, place, isAnswering, onLeave }: RowProps & {
  place: FieldPlace;
  isAnswering: boolean;
  onLeave(how: Leave): void;
}) {
  const language = useLocale();
  const others = usePeopleInField(place);
  if (!record || (!isAnswering && others.length === 0)) return null;
  const rowName = number || section.title[language];
  return (
    <div className="col-span-full mt-2.5 mb-3 ml-[9px] max-w-[440px] print:hidden">
      {place.field !== "" ? <AnswerCell section={section} record={record} fieldId={place.field} rowName={rowName} isAnswering={isAnswering} onLeave={onLeave} />
        : question.namedBy && <LinkAnswer namedBy={question.namedBy} record={record.id} rowName={rowName} onLeave={onLeave} />}
    </div>
  );
}
