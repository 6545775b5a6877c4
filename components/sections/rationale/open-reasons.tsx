"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type WhyFinding } from "@/lib/plan/derive/rationale";
import { type Section } from "@/lib/plan/section";
import { PersonName } from "@/components/fields/people-view";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { goToPlace } from "@/components/plan/go-to-place";
import { useOpenPlan } from "@/components/plan/plan-context";
import { recordPath, sectionPath } from "@/components/plan/places";
import { type RowActions, useRowActions } from "@/components/table/use-row-actions";
import { Button } from "@/components/ui/button";

const page = 12;
const places = ["tasks", "responsibilities", "rationale"];

/** Assignments nobody gave a reason for, and reasons that are doubtful; each leads to where it is answered. */
export function OpenReasons({ section, findings }: { section: Section; findings: readonly WhyFinding[] }) {
  const t = useTranslations("tasks");
  const actions = useRowActions(section);
  const [shown, setShown] = useState(page);
  const left = findings.length - shown;
  return (
    <section aria-label={t("openReasons")} className="border-b border-line pt-2 pb-4">
      <ul>{findings.slice(0, shown).map((finding) => <Line key={`${finding.code} ${finding.record} ${finding.others.join()}`} section={section} finding={finding} actions={actions} />)}</ul>
      {left > 0 && <Button size="sm" className="mt-2" onClick={() => setShown(shown + page)}>{t("more", { count: String(Math.min(left, page)) })}</Button>}
    </section>
  );
}

function Line({ section, finding, actions }: { section: Section; finding: WhyFinding; actions: RowActions | null }) {
  const t = useTranslations("tasks");
  const textLanguage = useTextLanguage();
  const plan = useOpenPlan();
  const { code, record, others: [person = ""] } = finding;
  const place = useRecordPlace(places, record);
  if (!place) return null;

  function add(): void {
    const added = actions?.add({}, { person, work: record });
    if (added) goToPlace(`${sectionPath(plan.id, section.id)}#${added}`);
  }
  return (
    <li className="grid min-h-9 grid-cols-[minmax(7rem,12rem)_minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line-faint py-1">
      <PersonName id={person} />
      <a href={recordPath(plan.id, place.section, place.number)} className="flex min-w-0 gap-1.5 rounded-chip hover:underline">
        <span className="flex-none text-ink-subtle tabular-nums">{place.number}</span>
        <span lang={textLanguage(place.title)} className="min-w-0 wrap-anywhere">{place.title}</span>
      </a>
      {code === "noReason"
        ? actions ? <Button size="sm" variant="outline" className="max-sm:h-11" onClick={add}>{t("sayWhy")}</Button> : <span className="text-note text-caution-text">{t("noReason")}</span>
        : <span className="text-note text-caution-text">{t(`found.${code}`)}</span>}
    </li>
  );
}
