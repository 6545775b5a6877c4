"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useSection } from "@/components/plan/use-section";
import { useRecordIds } from "@/lib/client/use-plan";
import { useReady } from "@/lib/client/use-saved";
import { isSameJson } from "@/lib/client/observable";
import { type ScheduleStore } from "@/lib/client/schedule-store";
import { useSchedule } from "@/lib/client/use-schedule";
import { compareOutcomes, type OutcomeComparison, type OutcomeFigure } from "@/lib/plan/derive/outcomes";
import { RecordLink } from "../record-link";
import { useOutcomeWords } from "./use-outcome-words";

const reads: readonly string[] = ["outcomes", "research", "budget", "people", "tasks", "milestones"];
const compare = (store: ScheduleStore): readonly OutcomeComparison[] => compareOutcomes(store.plan(), store.schedule());
const nothing: readonly OutcomeComparison[] = [];

/** Timeline, budget and personnel: what was expected, what is planned now, and how far they are apart. */
export function BesideThePlan() {
  const t = useTranslations("research.outcomes");
  const titleId = useId();
  const isReady = useReady();
  const hasOutcomes = useRecordIds("outcomes").length > 0;
  const comparisons = useSchedule(compare, nothing, isSameJson, reads);
  if (!isReady || !hasOutcomes) return null;
  return (
    <section aria-labelledby={titleId} className="pt-5 pb-6">
      <h2 id={titleId} className="text-heading font-semibold">{t("title")}</h2>
      <table className="mt-2 w-full border-collapse tabular-nums max-sm:block max-sm:[&_tbody]:block max-sm:[&_thead]:sr-only max-sm:[&_tr]:grid max-sm:[&_tr]:grid-cols-2 max-sm:[&_tr]:gap-y-1">
        <thead>
          <tr className="border-b border-line text-left text-note text-ink-subtle *:py-2 *:pr-4 *:font-regular *:last:pr-0">
            <th scope="col">{t("about")}</th>
            <th scope="col">{t("expected")}</th>
            <th scope="col">{t("planned")}</th>
            <th scope="col">{t("difference")}</th>
            <th scope="col" className="max-md:hidden">{t("evidence")}</th>
          </tr>
        </thead>
        <tbody>{comparisons.map((comparison) => <Comparison key={comparison.kind} comparison={comparison} />)}</tbody>
      </table>
    </section>
  );
}

function Comparison({ comparison }: { comparison: OutcomeComparison }) {
  const t = useTranslations("research.outcomes");
  const words = useOutcomeWords();
  const { kind, figures, expected, planned, difference } = comparison;
  return (
    <tr className="border-b border-line-faint align-top *:py-[11px] *:pr-4 *:last:pr-0 max-sm:py-2 max-sm:*:py-0.5">
      <th scope="row" className="text-left font-medium max-sm:col-span-2">{t(kind)}</th>
      <td>
        {expected === null ? <span className="text-ink-subtle">{t("none")}</span> : <>
          <b>{words.figure(expected, kind)}</b>
          {figures.length > 1 && <span className="block text-note text-ink-subtle">{t(kind === "timeline" ? "latest" : "together")}: {figures.map((figure) => words.figure(figure.expected, kind)).join(", ")}</span>}
        </>}
      </td>
      <td>
        {planned === null ? <span className="text-ink-subtle">{t("noPlan")}</span> : <>
          <b>{words.figure(planned, kind)}</b>
          <span className="block text-note text-ink-subtle">{t(`${kind}Now`)}</span>
        </>}
      </td>
      <td className="max-sm:col-span-2">{difference !== null && <span className={words.isWorse(difference, kind) ? "text-caution-text" : undefined}>{words.difference(difference, kind)}</span>}</td>
      <td className="max-md:hidden"><Evidence figures={figures} /></td>
    </tr>
  );
}

/** The notes that the figures rest on, each once. */
function Evidence({ figures }: { figures: readonly OutcomeFigure[] }) {
  const t = useTranslations("research.outcomes");
  const { prefix } = useSection("outcomes");
  const places = useRecordIds("outcomes");
  const notes = [...new Set(figures.flatMap(({ evidence }) => evidence))];
  const guesses = figures.filter(({ evidence }) => evidence.length === 0).map(({ id }) => `${prefix}${places.indexOf(id) + 1}`);
  return (
    <>
      {notes.map((id) => <RecordLink key={id} section="research" id={id} />)}
      {guesses.length > 0 && <span className="block text-note text-caution-text">{guesses.join(", ")}: {t("guess")}</span>}
    </>
  );
}
