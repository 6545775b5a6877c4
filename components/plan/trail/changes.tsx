"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { unitOf } from "@/components/fields/field-facts";
import { usePlanFacts } from "@/components/fields/use-plan-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { useValueText } from "@/components/fields/use-value-text";
import { Button } from "@/components/ui/button";
import { localDay } from "@/lib/plan/day-number";
import { formatDate } from "@/lib/plan/format/dates";
import { formatTime } from "@/lib/plan/format/times";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { type TrailEntry } from "@/lib/plan/trail";

/** Rows before somebody asks for all. */
const few = 6;

/** From what to what, who and when, the last first. */
export function Changes({ section, record, entries }: { section: Section; record: AnyRecord; entries: readonly TrailEntry[] }) {
  const t = useTranslations("trail");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, few);
  const isNamed = entries.some(({ field }) => field !== entries[0]?.field);
  const headings = [...(isNamed ? ["what"] as const : []), "from", "to", "who", "when"] as const;
  return (
    <>
      <table className="w-full border-collapse text-ui tabular-nums">
        <thead className="sr-only">
          <tr>{headings.map((heading) => <th key={heading} scope="col">{t(heading)}</th>)}</tr>
        </thead>
        <tbody>
          {shown.map((entry) => <Change key={`${entry.field}-${entry.at}-${entry.by.id}`} section={section} record={record} entry={entry} isNamed={isNamed} />)}
        </tbody>
      </table>
      {shown.length < entries.length && (
        <Button variant="quiet" className="mt-1 -ml-2.5" onClick={() => setWhole(true)}>{t("all", { count: String(entries.length) })}</Button>
      )}
    </>
  );
}

function Change({ section, record, entry, isNamed }: { section: Section; record: AnyRecord; entry: TrailEntry; isNamed: boolean }) {
  const t = useTranslations("trail");
  const { language, year } = usePlanFacts();
  const textLanguage = useTextLanguage();
  const text = useValueText();
  const field = section.fields[entry.field];
  if (!field) return null;
  const value = (figure: number | null) => text(field, figure, unitOf(field, record, language)) || t("empty");
  const at = new Date(entry.at);
  const day = localDay(at);
  return (
    <tr className="border-b border-line-faint align-baseline last:border-0 *:py-1.5 *:pr-3 *:last:pr-0">
      {isNamed && <th scope="row" className="text-left font-regular whitespace-nowrap text-ink-subtle">{field.label[language]}</th>}
      <td className="text-right whitespace-nowrap text-ink-subtle">{value(entry.before)}</td>
      <td className="font-medium whitespace-nowrap"><span aria-hidden="true" className="mr-1.5 -ml-1 font-regular text-ink-subtle">→</span>{value(entry.value)}</td>
      <td lang={textLanguage(entry.by.name)} className="w-full wrap-anywhere">{entry.by.name}</td>
      <td className="text-right whitespace-nowrap text-ink-subtle">
        <time dateTime={at.toISOString()}>{formatDate(day, { language, year, short: true })} {formatTime(at)}</time>
      </td>
    </tr>
  );
}
