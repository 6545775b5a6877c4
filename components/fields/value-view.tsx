"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, Suspense } from "react";
import { type Field, type FieldValue, storageOf } from "@/lib/plan/fields";
import { formatDate, formatFullDate } from "@/lib/plan/format/dates";
import { formatFullMoney, formatMoney } from "@/lib/plan/format/money";
import { formatFigure, formatNumber } from "@/lib/plan/format/numbers";
import { type Prose } from "@/lib/plan/prose";
import { Icon } from "@/components/ui/icon";
import { lazy } from "@/components/ui/lazy";
import { PeopleView } from "./people-view";
import { ProseView, safeHref } from "./prose-view";
import { RecordsView } from "./records-view";
import { usePlanFacts } from "./use-plan-facts";
import { useTextLanguage } from "./use-text-language";

/** Few fields are days, ties or letters. */
const MembersView = lazy(() => import("./members-view").then((module) => module.MembersView));

export interface ValueViewProps {
  readonly field: Field;
  readonly value: FieldValue;
  /** Of a number, when a field of the record names it. */
  readonly unit?: string;
  /** Printed quietly behind a figure: "or fewer". */
  readonly suffix?: string;
  /** Everything that is known, where there is room: whole names, weekdays, full amounts. */
  readonly full?: boolean;
}

/** A value as it reads. An empty one shows nothing: what to show then is its place's business. */
export const ValueView = memo(function ValueView(props: ValueViewProps): ReactNode {
  const { field, value, full = false } = props;
  switch (field.kind) {
    case "line": return <LineText text={String(value ?? "")} />;
    case "prose": return <ProseView value={value as Prose} quiet={!full} />;
    case "number":
    case "money": return typeof value === "number" ? <FigureText {...props} figure={value} /> : null;
    case "date": return value ? <DateText iso={String(value)} full={full} /> : null;
    case "time": return <span className="tabular-nums">{String(value ?? "")}</span>;
    case "flag": return <FlagMark on={value === true} />;
    case "scale":
    case "choice": return <ChoiceText field={field} value={value} />;
    case "person": return <PeopleView ids={idsOf(field, value)} full={full} />;
    case "reference": return <RecordsView ids={idsOf(field, value)} sections={field.to} />;
    case "url": return value ? <Address href={String(value)} /> : null;
    case "days":
    case "dependency":
    case "raci": return <Suspense><MembersView field={field} value={value} /></Suspense>;
  }
});

export const idsOf = (field: Field, value: FieldValue): readonly string[] =>
  storageOf(field) === "members" ? (value as readonly string[]) : value ? [String(value)] : [];

function LineText({ text }: { text: string }) {
  return <span lang={useTextLanguage()(text)} className="wrap-anywhere">{text}</span>;
}

function FigureText({ field, figure, unit = "", suffix, full = false }: ValueViewProps & { figure: number }) {
  const { language, currency } = usePlanFacts();
  const textLanguage = useTextLanguage();
  if (field.kind === "money") {
    const whole = formatFullMoney(figure, currency, language);
    return <span className="tabular-nums" title={whole}>{full ? whole : formatMoney(figure, currency, language)}</span>;
  }
  const shown = formatFigure(figure, unit, language);
  const after = suffix || (shown.unit && (full || shown.unit.length <= shortUnit) ? shown.unit : "");
  return (
    <span className="tabular-nums" title={formatNumber(figure, unit, language)}>
      <span className={suffix === undefined ? undefined : "font-medium"}>{shown.figure}</span>
      {after && <span lang={textLanguage(after)} className="text-ink-subtle">{!suffix && /^[가-힣]{1,2}$/.test(after) ? after : ` ${after}`}</span>}
    </span>
  );
}

/** A longer unit is said by the column or by the measure; it is printed in the details. */
const shortUnit = 3;

function DateText({ iso, full }: { iso: string; full: boolean }) {
  const { language, year } = usePlanFacts();
  return (
    <time dateTime={iso} title={formatFullDate(iso, language)} className="whitespace-nowrap tabular-nums">
      {formatDate(iso, { language, year, short: !full })}
    </time>
  );
}

function FlagMark({ on }: { on: boolean }) {
  const t = useTranslations("fields");
  return (
    <>
      <span aria-hidden="true" className={on ? "mt-0.5 grid size-4 place-items-center rounded-[3px] bg-ink text-surface" : "mt-0.5 block size-4 rounded-[3px] inset-ring inset-ring-line-control"}>
        {on && <Icon name="check" size={12} />}
      </span>
      <span className="sr-only">{on ? t("yes") : t("no")}</span>
    </>
  );
}

function ChoiceText({ field, value }: { field: Extract<Field, { kind: "choice" | "scale" }>; value: FieldValue }) {
  const { language } = usePlanFacts();
  if (field.kind === "scale") {
    const word = typeof value === "number" ? field.words[value - 1] : undefined;
    return word && <span><span className="font-medium tabular-nums">{String(value)}</span> <span className="text-ink-subtle">{word[language]}</span></span>;
  }
  const ids = idsOf(field, value);
  return <span>{field.options.filter(({ id }) => ids.includes(id)).map(({ label }) => label[language]).join(", ")}</span>;
}

/** The address opens from its icon; a press beside it edits. */
function Address({ href }: { href: string }) {
  const t = useTranslations("fields");
  const safe = safeHref(href);
  const name = shortAddress(href);
  return (
    <span className="flex min-w-0 items-start gap-1" title={href}>
      {safe && (
        <a href={safe} target="_blank" rel="noopener noreferrer" tabIndex={-1} data-follow="" aria-label={t("open", { name })} className="-m-1 flex-none rounded-chip p-1.5 text-accent-text hover:bg-surface-hover">
          <Icon name="link" size={14} />
        </a>
      )}
      <span className="truncate">{name}</span>
    </span>
  );
}

const shortAddress = (href: string): string => href.replace(/^(https?:\/\/(www\.)?|mailto:)/i, "").replace(/\/$/, "");
