"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useId, useMemo, useState } from "react";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useSection } from "@/components/plan/use-section";
import { TablePanel } from "@/components/table/table-panel";
import { useRecordIds } from "@/lib/client/use-plan";
import { useReady } from "@/lib/client/use-saved";
import { useMayEdit } from "@/lib/client/use-role";
import { useTables } from "@/lib/client/use-tables";
import { formatDate } from "@/lib/plan/format/dates";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { type Shown } from "../record-details";
import { GoalNote } from "./goal-note";

/** Goals, and under them in the same columns what must not get worse. */
export function GoalTable({ section, scroller }: { section: Section; scroller: RefObject<HTMLElement | null> }) {
  const limits = useSection("limits");
  const [shown, show] = useState<Pick<Shown, "section" | "record"> | null>(null);
  const details = useMemo(() => {
    const of = (id: string) =>
      [shown?.section === id ? shown.record : null, (record: string | null) => show(record === null ? null : { section: id, record })] as const;
    return { goals: of(section.id), limits: of(limits.id) };
  }, [shown, section.id, limits.id]);
  return (
    <>
      <TablePanel section={section} scroller={scroller} note={GoalNote} details={details.goals} />
      <Limits>
        <TablePanel section={limits} scroller={scroller} beneath={section} note={GoalNote} details={details.limits} />
      </Limits>
    </>
  );
}

/** Nothing can get worse on the way to no goal: without one, and without limits, there is nothing to show. */
function Limits({ children }: { children: ReactNode }) {
  const language = useLocale();
  const t = useTranslations("goals");
  const titleId = useId();
  const limits = useSection("limits");
  const hasGoals = useRecordIds("goals").length > 0;
  const hasLimits = useRecordIds(limits.id).length > 0;
  const mayEdit = useMayEdit();
  const isReady = useReady();
  const until = useTables(read, lastDay);
  const { year } = usePlanFacts();
  if (!isReady || (!hasLimits && !(hasGoals && mayEdit))) return null;
  return (
    <section aria-labelledby={titleId} className="pt-7 max-sm:pt-9">
      <h2 className="flex flex-wrap items-baseline gap-x-2">
        <span id={titleId} className="text-heading font-semibold">{limits.title[language]}</span>
        <span className="text-note font-regular text-ink-subtle">
          {!hasLimits ? limits.hint[language] : until !== null && t("watchedUntil", { date: formatDate(until, { language, year, short: true }) })}
        </span>
      </h2>
      {children}
    </section>
  );
}

const read: readonly string[] = ["limits"];

function lastDay(plan: Plan): string | null {
  const days = tableOf(plan, "limits").records.map(({ values }) => values["due"]).filter((due) => typeof due === "string");
  return days.toSorted().at(-1) ?? null;
}
