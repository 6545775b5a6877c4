"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { type AssignedTask, type PersonWork } from "@/lib/plan/derive/people-work";
import { lettersOf } from "@/lib/plan/derive/raci";
import { type RaciLetter } from "@/lib/plan/fields";
import { formatDate } from "@/lib/plan/format/dates";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { FieldCell } from "@/components/fields/field-cell";
import { LetterMark } from "@/components/fields/letter-mark";
import { personOf } from "@/components/fields/plan-person";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useOpenPlan } from "@/components/plan/plan-context";
import { recordPath, sectionPath } from "@/components/plan/places";
import { useSection } from "@/components/plan/use-section";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Why } from "../why/why";

/** One person's page: what they owe, by when, why they; what they delivered; what they carry. */
export function PersonPage({ person, work }: { person: string; work: PersonWork | null }) {
  const t = useTranslations("tasks");
  const textLanguage = useTextLanguage();
  const plan = useOpenPlan();
  const record = useRecord("people", person);
  const carried = usePlan(useCallback((value: Plan) => carriedBy(value, person), [person]), isSameJson);
  const name = personOf(record)?.name || t("nobody");
  const strengths = String(record?.values["strengths"] ?? "");
  const late = work?.late ?? 0;
  return (
    <article className="max-w-200 pt-4">
      <a href={`${sectionPath(plan.id, "tasks")}?view=people`} className="inline-flex min-h-target items-center gap-1 text-ink-subtle hover:text-ink print:hidden"><Icon name="left" size={14} />{t("allPeople")}</a>
      {!record || record.removed || !work ? <p className="pt-4 text-ink-muted">{t("gone")}</p> : (
        <>
          <header className="flex items-center gap-3 pt-2">
            <Avatar name={name} color={personOf(record)?.color ?? 2} size={28} decorative />
            <h2 lang={textLanguage(name)} className="text-title font-semibold">{name}</h2>
            <span lang={textLanguage(String(record.values["role"] ?? ""))} className="pt-1 text-ink-subtle">{String(record.values["role"] ?? "")}</span>
          </header>
          <p className="pt-2 text-body text-ink-muted tabular-nums">
            {t("summary", { owed: work.owed.length, delivered: String(work.delivered.length) })}{" "}
            {late > 0 && <b className="font-semibold text-critical-text">{t("lateSummary", { count: late })}</b>}
          </p>
          {strengths && <p lang={textLanguage(strengths)} className="pt-0.5 text-body text-ink-muted">{t("strengths", { text: strengths })}</p>}
          <Part title={t("owes")} count={work.owed.length} empty={t("nothingOwed")}>
            {work.owed.map((task) => <TaskLine key={task.id} task={task} person={person} />)}
          </Part>
          <Part title={t("carries")} count={carried.length} empty={null}>
            {carried.map(({ id, letter }) => <DutyLine key={id} id={id} letter={letter} person={person} />)}
          </Part>
          <Part title={t("delivered")} count={work.delivered.length} empty={t("nothingDelivered")}>
            {work.delivered.map((task) => <TaskLine key={task.id} task={task} person={null} />)}
          </Part>
        </>
      )}
    </article>
  );
}

function Part({ title, count, empty, children }: { title: string; count: number; empty: string | null; children: ReactNode }) {
  if (count === 0 && empty === null) return null;
  return (
    <section className="pt-7">
      <h3 className="flex items-baseline gap-1.5 border-b border-line pb-2 text-heading font-semibold">{title}<span className="text-ui font-regular text-ink-subtle tabular-nums">{count > 0 && count}</span></h3>
      {count === 0 ? <p className="py-2.5 text-ink-subtle">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

const inTasks = ["tasks"];
const inRows = ["responsibilities"];

/** `person`: whose reason is told below it; null tells none. */
function TaskLine({ task, person }: { task: AssignedTask; person: string | null }) {
  const t = useTranslations("tasks");
  const section = useSection("tasks");
  const { language, year } = usePlanFacts();
  const place = useRecordPlace(inTasks, task.id);
  const day = task.due === null ? null : formatDate(task.due, { language, year, short: true });
  const late = task.isDone ? task.isOverdue && t("lateDone") : task.isOverdue ? t("overdue") : task.daysLate > 0 && t("late", { days: task.daysLate });
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_112px] gap-x-4 border-b border-line-faint py-3 tabular-nums">
      <Named id={task.id} sections={inTasks} />
      <span className="text-right leading-[22px]">
        {day !== null && <span className={late ? "font-medium text-critical-text" : "text-ink-muted"}>{day}</span>}
        {late && <span className="block text-note text-critical-text">{late}</span>}
      </span>
      {person !== null && (
        <div className="grid gap-2 pt-1.5 pl-8 text-ink-muted">
          <Why work={task.id} person={person} />
          <div data-fields className="grid grid-cols-[104px_minmax(0,1fr)] gap-2">
            <span className="text-note leading-5 text-ink-subtle">{t("doneMeans")}</span>
            <FieldCell section={section} record={task.id} fieldId="done" rowName={place?.number ?? ""} />
          </div>
        </div>
      )}
    </li>
  );
}

function DutyLine({ id, letter, person }: { id: string; letter: RaciLetter; person: string }) {
  const words = useTranslations("raci");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_112px] gap-x-4 border-b border-line-faint py-3">
      <Named id={id} sections={inRows} />
      <span className="flex items-center justify-end gap-2 text-note text-ink-muted">{words(`letters.${letter}`)}<LetterMark letter={letter} /></span>
      <div className="pt-1.5 pl-8 text-ink-muted"><Why work={id} person={person} /></div>
    </li>
  );
}

/** Number and name, as a link to the row. */
function Named({ id, sections }: { id: string; sections: readonly string[] }) {
  const textLanguage = useTextLanguage();
  const plan = useOpenPlan();
  const place = useRecordPlace(sections, id);
  if (!place) return null;
  return (
    <a href={recordPath(plan.id, place.section, place.number)} className="grid grid-cols-[32px_minmax(0,1fr)] rounded-chip text-body hover:underline">
      <span className="text-note leading-[22px] text-ink-subtle">{place.number}</span>
      <span lang={textLanguage(place.title)} className="font-medium wrap-anywhere">{place.title}</span>
    </a>
  );
}

/** What somebody answers for first, then what they do. */
function carriedBy(plan: Plan, person: string): readonly { readonly id: string; readonly letter: RaciLetter }[] {
  const duties = tableOf(plan, "responsibilities").records.flatMap((row) => {
    const letter = lettersOf(row).find(([id]) => id === person)?.[1];
    return letter === "A" || letter === "R" ? [{ id: row.id, letter }] : [];
  });
  return [...duties.filter(({ letter }) => letter === "A"), ...duties.filter(({ letter }) => letter === "R")];
}
