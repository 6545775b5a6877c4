"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { suffixOf, unitOf } from "@/components/fields/field-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { ValueView } from "@/components/fields/value-view";
import { cx } from "@/components/ui/class-names";
import { type Field } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { type ReadingPart } from "./reading-parts";

interface Row {
  readonly record: AnyRecord;
  readonly number: string;
}

/** The rows of one section, to read. Below the width of a phone each row becomes a few lines. */
export function ReadingTable({ section, part, records }: { section: Section; part: ReadingPart; records: readonly AnyRecord[] }) {
  const language = useLocale();
  const rows = records.map((record, index): Row => ({ record, number: `${section.prefix}${index + 1}` }));
  const fields = part.fields.flatMap((id) => (section.fields[id] ? [[id, section.fields[id]] as const] : []));
  return (
    <table className="mt-1 w-full border-collapse text-left max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          {fields.map(([id, field]) => (
            <th key={id} scope="col" className={cx("border-b border-line px-2 py-1.5 align-bottom text-note font-regular text-ink-subtle first:pl-0 last:pr-0", isFigure(field) && "text-right")}>
              {field.label[language]}
            </th>
          ))}
        </tr>
      </thead>
      {grouped(rows, part.groupBy).map(([group, own]) => (
        <tbody key={group} className="max-sm:block">
          {part.groupBy && <GroupHead name={group} span={fields.length} />}
          {own.map((row) => <ReadingRow key={row.record.id} section={section} record={row.record} number={row.number} fields={fields} />)}
        </tbody>
      ))}
    </table>
  );
}

function GroupHead({ name, span }: { name: string; span: number }) {
  const t = useTranslations("readiness.reading");
  const languageOf = useTextLanguage();
  return (
    <tr className="max-sm:block">
      <th scope="rowgroup" colSpan={span} lang={languageOf(name)} className="pt-4 pb-1 font-semibold max-sm:block">{name || t("noPhase")}</th>
    </tr>
  );
}

const ReadingRow = memo(function ReadingRow({ section, record, number, fields }: Row & { section: Section; fields: readonly (readonly [string, Field])[] }) {
  const language = useLocale();
  return (
    <tr className="break-inside-avoid border-b border-line-faint align-top max-sm:block max-sm:py-2">
      {fields.map(([id, field], index) => {
        const value = record.values[id];
        const view = value !== undefined && <ValueView field={field} value={value} unit={unitOf(field, record, language)} suffix={suffixOf(section, id, record, language)} />;
        if (index === 0)
          return (
            <th key={id} scope="row" className="py-1.5 pr-2 font-medium max-sm:block">
              <span className="mr-2 font-regular text-ink-subtle tabular-nums">{number}</span>{view}
            </th>
          );
        return (
          <td key={id} className={cx("px-2 py-1.5 text-ink-muted last:pr-0 max-sm:flex max-sm:gap-3 max-sm:px-0 max-sm:py-0.5", isFigure(field) && "text-right whitespace-nowrap")}>
            <span className="hidden w-28 flex-none text-left text-ink-subtle max-sm:block">{field.label[language]}</span>
            {view}
          </td>
        );
      })}
    </tr>
  );
}, (before, after) => before.record === after.record && before.number === after.number && before.section === after.section);

const isFigure = ({ kind }: Field): boolean => kind === "number" || kind === "money";

/** Groups in the order in which they first appear; one of all rows without a field to go by. */
function grouped(rows: readonly Row[], field: string | undefined): readonly (readonly [string, readonly Row[]])[] {
  if (field === undefined) return [["", rows]];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(row.record.values[field] ?? "");
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups];
}
