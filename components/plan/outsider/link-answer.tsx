"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Leave } from "@/components/fields/editor-keys";
import { Picker } from "@/components/fields/picker";
import { useRecordOptions } from "@/components/fields/use-record-options";
import { usePlan, useWriter } from "@/lib/client/use-plan";
import { useReplicaIfAny } from "@/lib/client/use-replica";
import { setMember, setValue } from "@/lib/plan/doc/records";
import { storageOf } from "@/lib/plan/fields";
import { tableOf } from "@/lib/plan/plan";
import { type Question } from "@/lib/plan/section";
import { useSection } from "../use-section";

/** Answers from the other side: picks a row of another section, which from then on names this record. */
export function LinkAnswer({ namedBy, record, rowName, onLeave }: {
  namedBy: NonNullable<Question["namedBy"]>;
  record: string;
  rowName: string;
  onLeave(how: Leave): void;
}) {
  const t = useTranslations("fields");
  const language = useLocale();
  const section = useSection(namedBy.section);
  const field = section.fields[namedBy.field];
  const isMany = field !== undefined && storageOf(field) === "members";
  const writer = useWriter();
  const undo = useReplicaIfAny()?.undo;
  const { records } = usePlan((plan) => tableOf(plan, namedBy.section));
  const taken = useMemo(
    () => new Set(isMany ? [] : records.flatMap(({ id, values }) => (values[namedBy.field] ? [id] : []))),
    [isMany, records, namedBy.field],
  );
  const options = useRecordOptions(useMemo(() => [namedBy.section], [namedBy.section])).filter(({ id }) => !taken.has(id));

  function pick(id: string): void {
    if (!writer) return;
    undo?.stopCapturing();
    if (isMany) setMember(writer, namedBy.section, id, namedBy.field, record, true);
    else setValue(writer, namedBy.section, id, namedBy.field, record);
  }
  return (
    <div className="relative min-h-5">
      <Picker
        label={`${section.title[language]}, ${rowName}`}
        options={options}
        chosen={[]}
        many={false}
        select="all"
        typed=""
        placeholder={t("search")}
        emptyText={t("nothingYet")}
        onPick={pick}
        onLeave={onLeave}
      />
    </div>
  );
}
