"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { type Leave } from "@/components/fields/editor-keys";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { useOutsiderMarks } from "@/lib/client/use-outsider-marks";
import { useRegistry } from "@/lib/client/plan-provider";
import { useRecord } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { useMayEdit } from "@/lib/client/use-role";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { type OutsiderMark } from "@/lib/plan/outsider-mark";
import { type AnyRecord, type Section, singleId } from "@/lib/plan/section";
import { useOpenPlan } from "../plan-context";
import { findSection, overviewPath, sectionPath } from "../places";
import { AnswerCell } from "./answer-cell";

/** "Grace cannot tell: When is each milestone reached?", with the place that answers it. */
export function MarkRow({ mark, tick }: { mark: OutsiderMark; tick: Tick | null }) {
  const t = useTranslations("readiness.mark");
  const language = useLocale();
  const languageOf = useTextLanguage();
  const section = findSection(useRegistry(), mark.section);
  const place = useRecordPlace(useMemo(() => [mark.section], [mark.section]), mark.record ?? "");
  const record = useRecord(mark.section, mark.record ?? (section?.single ? singleId : ""));
  const field = tick?.question.fields[0];
  const snapshot = useReplicaIfAny()?.snapshot;
  const [opened, setOpened] = useState<AnyRecord | null>(null);
  const { isMine, maySettle, settle } = useOutsiderMarks();
  if (!section) return null;
  const subject = tick?.question.text[language] ?? place?.title ?? section.title[language];

  /** Whoever has answered has settled it. */
  function leave(how: Leave): void {
    setOpened(null);
    // What was written last has not been drawn yet.
    const now = opened && snapshot?.record(mark.section, opened.id);
    if (how !== "putBack" && field && now && now.values[field] !== opened.values[field]) void settle(mark.id);
  }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 border-b border-line-faint py-2 max-sm:grid-cols-1 max-sm:gap-y-1">
      <div className="min-w-0">
        <p className="text-pretty">
          <span className="font-medium text-caution-text">{t("by", { name: mark.by.name })}</span>{" "}
          <span className="font-medium">{subject}</span>
          {tick && place && <span className="ml-1.5 text-ink-muted"><span className="mr-1.5 text-ink-subtle tabular-nums">{place.number}</span><span lang={languageOf(place.title)}>{place.title}</span></span>}
        </p>
        {mark.note && <p lang={languageOf(mark.note)} className="text-pretty text-ink-muted">“{mark.note}”</p>}
      </div>
      <span className="flex justify-end gap-1.5 max-sm:justify-start print:hidden">
        <Answer section={section} record={record} canAnswerHere={field !== undefined && record !== null} isOpen={opened !== null} subject={subject} onOpen={() => setOpened(record)} />
        {maySettle(mark) && <Button className="max-sm:h-11" aria-label={t(isMine(mark) ? "takeBackNamed" : "settleNamed", { about: subject })} onClick={() => void settle(mark.id)}>{t(isMine(mark) ? "takeBack" : "settle")}</Button>}
      </span>
      {opened && record && field && (
        <div className="col-span-full mt-2.5 mb-3 ml-[9px] max-w-[440px]">
          <AnswerCell section={section} record={record} fieldId={field} rowName={place?.number || section.title[language]} isAnswering onLeave={leave} />
        </div>
      )}
    </li>
  );
}

function Answer({ section, record, canAnswerHere, isOpen, subject, onOpen }: {
  section: Section;
  record: AnyRecord | null;
  canAnswerHere: boolean;
  isOpen: boolean;
  subject: string;
  onOpen(): void;
}) {
  const t = useTranslations("readiness");
  const { id: plan } = useOpenPlan();
  const mayEdit = useMayEdit();
  const look = "max-sm:h-11";
  if (mayEdit && canAnswerHere)
    return <Button variant="outline" className={isOpen ? "invisible" : look} aria-label={t("answerNamed", { answer: t("answer"), question: subject, row: "" }).trim()} onClick={onOpen}>{t("answer")}</Button>;
  const path = section.single ? overviewPath(plan) : `${sectionPath(plan, section.id)}${record ? `#${record.id}` : ""}`;
  return <a href={path} aria-label={t("goTo", { place: t("open"), row: subject })} className={`${buttonClass({ variant: "outline" })} ${look}`}>{t("open")}</a>;
}
