"use client";

import { useTranslations } from "next-intl";
import { useOutsiderMarks } from "@/lib/client/use-outsider-marks";
import { type Tick } from "@/lib/plan/derive/readiness/ticks";
import { MarkRow } from "./mark-row";

/** What outsiders could not tell: questions to the team, until somebody has answered them. */
export function MarkList({ ticks }: { ticks: readonly Tick[] }) {
  const t = useTranslations("readiness.mark");
  const { list } = useOutsiderMarks();
  if (!list || list.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mt-5">
      <h3 className="font-semibold">
        {t("title")} <span className="ml-1.5 font-regular text-ink-subtle tabular-nums">{list.length}</span>
      </h3>
      <ul className="mt-1">
        {list.map((mark) => <MarkRow key={mark.id} mark={mark} tick={ticks.find(({ question }) => question.number === mark.rule) ?? null} />)}
      </ul>
    </section>
  );
}
