"use client";

import { useTranslations } from "next-intl";
import { unitOf } from "@/components/fields/field-facts";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { localDay } from "@/lib/plan/day-number";
import { type FigureHistory, plotHistory } from "@/lib/plan/derive/trail";
import { formatDate } from "@/lib/plan/format/dates";
import { formatNumber } from "@/lib/plan/format/numbers";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { CheckInLine, type LabelledPlot } from "./check-in-line";

/** A figure's way from its start towards its target, until it is due. The list below says the same. */
export function CheckInChart({ section, record, figure, history }: { section: Section; record: AnyRecord; figure: string; history: FigureHistory }) {
  const t = useTranslations("trail");
  const { language, year } = usePlanFacts();
  const { start, checkIns } = history;
  const [first, last] = [checkIns[0], checkIns.at(-1)];
  const { target: aim, due } = record.values;
  const target = typeof aim === "number" ? aim : null;
  const end = Math.max(last?.at ?? 0, typeof due === "string" ? Date.parse(`${due}T12:00:00Z`) : 0);
  const plot = plotHistory(history, { target, end });
  const field = section.fields[figure];
  if (!plot || !first || !last || !field) return null;

  const words = (value: number) => formatNumber(value, unitOf(field, record, language), language);
  const dayOf = (at: number) => formatDate(localDay(new Date(at)), { language, year, short: true });
  const labelOf = (id: string, value: number | null) => (value === null ? null : `${section.fields[id]?.label[language] ?? t("from")} ${words(value)}`);
  const labelled: LabelledPlot = { ...plot, start: labelOf("baseline", start), target: labelOf("target", target), now: words(last.value) };
  const sentence = { count: checkIns.length, first: words(start ?? first.value), last: words(last.value) };
  return (
    <figure className="mb-2">
      <figcaption className="text-pretty text-ink-muted">
        {target === null ? t("summary", sentence) : t("summaryTarget", { ...sentence, target: words(target) })}
      </figcaption>
      <div aria-hidden="true" className="text-note tabular-nums">
        <CheckInLine plot={labelled} />
        <p className="flex justify-between border-t border-line-faint pt-1 text-ink-subtle">
          <span>{dayOf(first.at)}</span>
          {end > first.at && <span>{dayOf(end)}</span>}
        </p>
      </div>
    </figure>
  );
}
