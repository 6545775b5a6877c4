"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { usePeopleInSection } from "@/lib/client/use-presence";
import { type FieldValue, isEmptyValue } from "@/lib/plan/fields";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { presenceStyle } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { shortName } from "@/components/ui/initials";
import { unitOf } from "@/components/fields/field-facts";
import { useTextLanguage } from "@/components/fields/use-text-language";
import { ValueView } from "@/components/fields/value-view";
import { type TableLook } from "./table-look";

/** On a phone rows are a list; a tap opens everything a row says in a sheet from below. */
export function RecordList({ section, ids, note, arrangement, onOpen }: Pick<TableLook, "note" | "arrangement"> & {
  section: Section;
  /** Those of headings among them. */
  ids: readonly string[];
  onOpen(record: string): void;
}) {
  const language = useLocale();
  return (
    <ul aria-label={section.title[language]}>
      {ids.map((id, index) => {
        const heading = arrangement?.headings.get(id);
        if (heading !== undefined) return <li key={id} className="border-b border-line pt-6 pb-2 text-heading font-semibold">{heading}</li>;
        return <Item key={id} section={section} id={id} name={`${section.prefix}${(arrangement?.places.get(id) ?? index) + 1}`} note={note} told={arrangement?.field} onOpen={onOpen} />;
      })}
    </ul>
  );
}

const Item = memo(function Item({ section, id, name, note: Note, told, onOpen }: Pick<TableLook, "note"> & {
  section: Section;
  id: string;
  name: string;
  /** A field that the heading tells. */
  told: string | undefined;
  onOpen(record: string): void;
}) {
  const t = useTranslations("table");
  const textLanguage = useTextLanguage();
  const record = useRecord(section.id, id);
  const person = usePeopleInSection(section.id).find(({ field, away }) => !away && field?.record === id)?.user;
  if (!record) return null;
  const title = String(record.values[section.titleField] ?? "");
  return (
    <li data-row={id} className="border-b border-line-faint">
      <button
        type="button"
        data-record={id}
        data-field={section.titleField}
        onClick={() => onOpen(id)}
        style={person && presenceStyle(person.color)}
        className={cx(
          "relative -mx-2.5 grid w-[calc(100%+20px)] grid-cols-[36px_minmax(0,1fr)] gap-y-[3px] rounded-control px-2.5 pt-[13px] pb-3 text-left",
          person && "inset-ring-2 inset-ring-(--p)",
        )}
      >
        <span className="pt-0.5 text-note text-ink-subtle tabular-nums">{name}</span>
        <span lang={textLanguage(title)} className={cx("text-lead leading-[23px] wrap-anywhere", title ? "font-medium" : "text-ink-subtle")}>
          {title || t("untitled")}
        </span>
        <Meta section={section} record={record} told={told} />
        {Note && <span className="col-start-2"><Note record={record} /></span>}
        {person && (
          <span className="absolute right-2.5 bottom-[calc(100%-8px)] rounded-[4px] bg-(--p) px-1.5 py-px text-note leading-4 font-semibold text-presence-on">
            {shortName(person.name)}<span className="sr-only">. {t("isEditing", { name: person.name })}</span>
          </span>
        )}
      </button>
    </li>
  );
});

const mostShown = 3;
/** Kinds that say something in a few letters, in the order in which they help most. */
const telling = ["person", "choice", "date", "scale", "number", "money", "flag"] as const;

/** Who, what kind, by when: the first few values that are filled in. */
function Meta({ section, record, told }: { section: Section; record: AnyRecord; told: string | undefined }) {
  const language = useLocale();
  const shown = telling
    .flatMap((kind) => Object.entries(section.fields).filter(([, field]) => field.kind === kind && !field.detail))
    .filter(([id, field]) => id !== told && !isEmptyValue(field, record.values[id] as FieldValue))
    .slice(0, mostShown);
  if (shown.length === 0) return null;
  return (
    <span className="col-start-2 flex flex-wrap items-center gap-x-1.5 text-ui text-ink-subtle">
      {shown.map(([id, field], index) => (
        <span key={id} className="inline-flex items-center gap-1.5">
          {index > 0 && <span aria-hidden="true" className="size-[3px] rounded-full bg-line-strong" />}
          <ValueView field={field} value={record.values[id] as FieldValue} unit={unitOf(field, record, language)} />
        </span>
      ))}
    </span>
  );
}
