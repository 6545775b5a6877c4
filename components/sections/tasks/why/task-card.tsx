"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { assigneesOf } from "@/lib/plan/derive/people-work";
import { lettersOf, spannedTasks } from "@/lib/plan/derive/raci";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { PersonName } from "@/components/fields/people-view";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useOpenPlan } from "@/components/plan/plan-context";
import { recordPath } from "@/components/plan/places";
import { type DetailsCardProps } from "@/components/sections/details-cards";
import { Why } from "./why";

/** In a task's details: why each of its people, and which responsibility it belongs to. */
export function TaskWhy({ record: id }: DetailsCardProps) {
  const t = useTranslations("tasks");
  const record = useRecord("tasks", id);
  const rows = usePlan(useCallback((plan: Plan) => rowsSpanning(plan, id), [id]), isSameJson);
  const people = record ? assigneesOf(record) : [];
  return (
    <>
      {people.length > 0 && (
        <section className="mt-4 border-t border-line pt-3.5">
          <h4 className="mb-2 font-semibold">{t("whyYou")}</h4>
          <ul className="grid gap-4">
            {people.map((person) => <li key={person} className="grid gap-1.5"><PersonName id={person} full /><Why work={id} person={person} /></li>)}
          </ul>
        </section>
      )}
      {rows.length > 0 && (
        <section className="mt-4 border-t border-line pt-3.5">
          <h4 className="mb-2 font-semibold">{t("partOf")}</h4>
          <ul className="grid gap-2">{rows.map(({ row, accountable }) => <Row key={row} id={row} accountable={accountable} />)}</ul>
        </section>
      )}
    </>
  );
}

const inRows = ["responsibilities"];

function Row({ id, accountable }: { id: string; accountable: readonly string[] }) {
  const t = useTranslations("tasks");
  const textLanguage = useTextLanguage();
  const plan = useOpenPlan();
  const place = useRecordPlace(inRows, id);
  if (!place) return null;
  return (
    <li className="grid gap-1">
      <a href={recordPath(plan.id, place.section, place.number)} className="flex gap-1.5 rounded-chip hover:underline">
        <span className="text-ink-subtle tabular-nums">{place.number}</span><span lang={textLanguage(place.title)}>{place.title}</span>
      </a>
      <span className="flex flex-wrap items-center gap-x-3 text-note text-ink-subtle">
        {accountable.length === 0 ? t("nobodyAnswers") : <>{t("answersLabel")}{accountable.map((person) => <PersonName key={person} id={person} />)}</>}
      </span>
    </li>
  );
}

function rowsSpanning(plan: Plan, task: string): readonly { readonly row: string; readonly accountable: readonly string[] }[] {
  return tableOf(plan, "responsibilities").records.filter((row) => spannedTasks(row).includes(task)).map((row) => ({
    row: row.id,
    accountable: lettersOf(row).filter(([, letter]) => letter === "A").map(([person]) => person).toSorted(),
  }));
}
