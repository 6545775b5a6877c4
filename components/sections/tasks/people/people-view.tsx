"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback } from "react";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { isLate, type PersonWork } from "@/lib/plan/derive/people-work";
import { lettersOf } from "@/lib/plan/derive/raci";
import { formatDate } from "@/lib/plan/format/dates";
import { type Plan, type SectionTable, tableOf } from "@/lib/plan/plan";
import { personOf } from "@/components/fields/plan-person";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useOpenPlan } from "@/components/plan/plan-context";
import { sectionPath } from "@/components/plan/places";
import { Avatar } from "@/components/ui/avatar";
import { buttonClass } from "@/components/ui/button-class";
import { cx } from "@/components/ui/class-names";
import { PersonPage } from "./person-page";
import { usePeopleWork } from "./use-people-work";

/** Who does what by when: a line for each person, or the page of one of them. */
export function PeopleView({ person }: { person: string | null }) {
  const t = useTranslations("tasks");
  const plan = useOpenPlan();
  const rows = usePeopleWork();
  if (person !== null) return <PersonPage person={person} work={rows.find((row) => row.person === person) ?? null} />;
  if (rows.length === 0)
    return <p className="flex items-center gap-3 pt-8 text-ink-muted">{t("noPeople")} <a href={sectionPath(plan.id, "people")} className={buttonClass({ variant: "outline" })}>{t("addPeople")}</a></p>;
  return (
    <table aria-label={t("people")} className="w-full border-collapse tabular-nums">
      <thead>
        <tr className="border-b border-line text-left text-note text-ink-subtle *:py-2 *:pr-4 *:font-regular *:whitespace-nowrap *:last:pr-0">
          <th scope="col">{t("column.person")}</th>
          <th scope="col" className="text-right">{t("column.owed")}</th>
          <th scope="col" className="text-right">{t("column.late")}</th>
          <th scope="col" className="text-right">{t("column.delivered")}</th>
          <th scope="col" className="text-right max-sm:hidden">{t("column.carries")}</th>
          <th scope="col" className="w-[38%] max-sm:hidden">{t("column.next")}</th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <PersonRow key={row.person} work={row} />)}</tbody>
    </table>
  );
}

const PersonRow = memo(function PersonRow({ work: { person, owed, delivered, late } }: { work: PersonWork }) {
  const t = useTranslations("tasks");
  const textLanguage = useTextLanguage();
  const plan = useOpenPlan();
  const record = useRecord("people", person ?? "");
  const role = String(record?.values["role"] ?? "");
  const name = person === null ? t("nobody") : personOf(record)?.name || t("nobody");
  const answers = usePlan(useCallback((value: Plan) => answersFor(tableOf(value, "responsibilities")).get(person ?? "") ?? 0, [person]));
  return (
    <tr className="border-b border-line-faint *:py-2.5 *:pr-4 *:last:pr-0 hover:bg-surface-hover/55">
      <th scope="row" className="text-left font-regular">
        {person === null ? <span className="text-ink-muted">{name}</span> : (
          <a href={`${sectionPath(plan.id, "tasks")}?view=people&person=${person}`} className="inline-flex min-h-8 items-center gap-2.5 rounded-control pr-2 hover:underline">
            <Avatar name={name} color={personOf(record)?.color ?? 2} size={28} decorative />
            <span className="grid">
              <span lang={textLanguage(name)} className="font-medium">{name}</span>
              {role && <span lang={textLanguage(role)} className="text-note text-ink-subtle">{role}</span>}
            </span>
          </a>
        )}
      </th>
      <td className="text-right font-medium">{owed.length}</td>
      <td className={cx("text-right", late > 0 ? "font-semibold text-critical-text" : "text-ink-subtle")}>{late}</td>
      <td className="text-right text-ink-muted">{delivered.length}</td>
      <td className="text-right text-ink-muted max-sm:hidden">{person === null ? "" : answers}</td>
      <td className="max-sm:hidden">{owed[0] && <NextTask id={owed[0].id} due={owed[0].due} isLate={isLate(owed[0])} />}</td>
    </tr>
  );
});

/** How many responsibilities each answers for. Counted once, however many rows ask. */
function answersFor(table: SectionTable): ReadonlyMap<string, number> {
  const counted = counts.get(table) ?? new Map<string, number>();
  if (counts.has(table)) return counted;
  for (const row of table.records)
    for (const [person, letter] of lettersOf(row)) if (letter === "A") counted.set(person, (counted.get(person) ?? 0) + 1);
  counts.set(table, counted);
  return counted;
}
const counts = new WeakMap<SectionTable, Map<string, number>>();

function NextTask({ id, due, isLate: isBehind }: { id: string; due: string | null; isLate: boolean }) {
  const { language, year } = usePlanFacts();
  const textLanguage = useTextLanguage();
  const title = String(useRecord("tasks", id)?.values["title"] ?? "");
  return (
    <span className="flex min-w-0 gap-2">
      {due !== null && <span className={cx("flex-none", isBehind ? "font-medium text-critical-text" : "text-ink-subtle")}>{formatDate(due, { language, year, short: true })}</span>}
      <span lang={textLanguage(title)} className="min-w-0 wrap-anywhere">{title}</span>
    </span>
  );
}
