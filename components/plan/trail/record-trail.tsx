"use client";

import { useTranslations } from "next-intl";
import { PlanFactsProvider } from "@/components/fields/use-plan-facts";
import { useRecord } from "@/lib/client/use-plan";
import { useTrail } from "@/lib/client/use-trail";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { isWatched } from "@/lib/plan/trail";
import { Changes } from "./changes";
import { CheckIns } from "./check-ins";
import { TrailPart } from "./trail-part";
import { WasScore } from "./was-score";

/** How the watched fields of a record changed: a figure that is on its way to a target by check-ins, others by a list. */
export function RecordTrail({ section, record: id }: { section: Section; record: string }) {
  const record = useRecord(section.id, id);
  const watched = Object.entries(section.fields).flatMap(([field, each]) => (isWatched(each) ? [field] : []));
  const [figure] = watched;
  if (!record || figure === undefined) return null;
  const isOnItsWay = watched.length === 1 && "target" in section.fields;
  return (
    <PlanFactsProvider>
      {isOnItsWay ? <CheckIns section={section} record={record} figure={figure} /> : <Steps section={section} record={record} />}
    </PlanFactsProvider>
  );
}

function Steps({ section, record }: { section: Section; record: AnyRecord }) {
  const t = useTranslations("trail");
  const { entries, refusal } = useTrail(section.id, record.id);
  return (
    <TrailPart title={t("changes")} isFailed={refusal !== null}>
      {section.id === "risks" && <WasScore risk={record.id} />}
      {entries && (entries.length > 0 ? <Changes section={section} record={record} entries={entries} /> : <p className="text-ink-subtle">{t("none")}</p>)}
    </TrailPart>
  );
}
