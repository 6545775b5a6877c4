"use client";

import { useTranslations } from "next-intl";
import { type DayRange, type Dependency, type Field, type FieldValue, type RaciLetter, type RaciRow } from "@/lib/plan/fields";
import { formatDays } from "@/lib/plan/format/dates";
import { LetterMark } from "./letter-mark";
import { PersonAvatar } from "./people-view";
import { RecordName } from "./records-view";
import { usePlanFacts } from "./use-plan-facts";
import { useTextLanguage } from "./use-text-language";

/** A value that is a key for each of its members. */
export function MembersView({ field, value }: { field: Extract<Field, { kind: "days" | "dependency" | "raci" }>; value: FieldValue }) {
  if (field.kind === "days") return <DaysView days={value as readonly DayRange[]} />;
  if (field.kind === "raci") return <RaciView row={value as RaciRow} />;
  return <DependencyView ties={value as readonly Dependency[]} sections={field.to} />;
}

export function DaysView({ days }: { days: readonly DayRange[] }) {
  const { language, year } = usePlanFacts();
  const textLanguage = useTextLanguage();
  return (
    <span className="grid">
      {days.map((range) => (
        <span key={range.from}>
          <span className="whitespace-nowrap tabular-nums">{formatDays(range, { language, year })}</span>
          {range.label && <span lang={textLanguage(range.label)} className="text-ink-subtle"> {range.label}</span>}
        </span>
      ))}
    </span>
  );
}

export function DependencyView({ ties, sections }: { ties: readonly Dependency[]; sections: readonly string[] }) {
  return (
    <span className="grid gap-0.5">
      {ties.map((tie) => (
        <span key={tie.on} className="flex min-w-0 gap-1.5">
          <RecordName id={tie.on} sections={sections} />
          <TieNote tie={tie} />
        </span>
      ))}
    </span>
  );
}

/** Finish to start without a lag is what everyone expects: it goes without saying. */
function TieNote({ tie }: { tie: Dependency }) {
  const t = useTranslations("fields");
  if (tie.type === "FS" && tie.lag === 0) return null;
  const lag = tie.lag === 0 ? "" : `${tie.lag > 0 ? "+" : "−"}${Math.abs(tie.lag)} ${t("lagUnit")}`;
  return (
    <span className="flex-none text-ink-subtle tabular-nums" title={t(tie.type)}>
      {tie.type === "FS" ? lag : `${tie.type} ${lag}`.trim()}
    </span>
  );
}

/** Most duty first: who answers, who does it, who is asked, who is told. */
const order: readonly RaciLetter[] = ["A", "R", "C", "I"];

export function RaciView({ row }: { row: RaciRow }) {
  const t = useTranslations("fields");
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {order.filter((letter) => Object.values(row).includes(letter)).map((letter) => (
        <span key={letter} className="inline-flex items-center gap-[3px]">
          <LetterMark letter={letter} />
          <span className="sr-only">{t(letter)}</span>
          {Object.keys(row).filter((id) => row[id] === letter).map((id) => <PersonAvatar key={id} id={id} />)}
        </span>
      ))}
    </span>
  );
}
