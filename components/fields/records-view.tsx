"use client";

import { useTranslations } from "next-intl";
import { useRecordPlace } from "./use-record-place";
import { useTextLanguage } from "./use-text-language";

/** "G2 Half of active patients sign up": in summaries one line, with the rest in a tooltip. */
export function RecordName({ id, sections }: { id: string; sections: readonly string[] }) {
  const t = useTranslations("fields");
  const textLanguage = useTextLanguage();
  const place = useRecordPlace(sections, id);
  if (!place) return <span className="text-ink-subtle">{t("unknownRecord")}</span>;
  return (
    <span className="flex min-w-0 gap-1.5" title={place.title}>
      {place.number && <span className="flex-none text-ink-subtle tabular-nums">{place.number}</span>}
      <span lang={textLanguage(place.title)} className={place.number ? "truncate" : "truncate text-ink-subtle line-through"}>{place.title}</span>
    </span>
  );
}

export function RecordsView({ ids, sections }: { ids: readonly string[]; sections: readonly string[] }) {
  return (
    <span className="grid gap-0.5">
      {ids.map((id) => <RecordName key={id} id={id} sections={sections} />)}
    </span>
  );
}
