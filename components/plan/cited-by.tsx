"use client";

import { useTranslations } from "next-intl";
import { useCallback, useId } from "react";
import { RecordName } from "@/components/fields/records-view";
import { useRecordPlace } from "@/components/fields/use-record-place";
import { useTables } from "@/lib/client/use-tables";
import { type Citation, citationsOf } from "@/lib/plan/derive/citations";
import { type Plan } from "@/lib/plan/plan";
import { useOpenPlan } from "./plan-context";
import { recordPath } from "./places";

const read: readonly string[] = ["research", "outcomes"];

/** Research that bears on a record, and outcomes that rest on it, leading to their rows. */
export function CitedBy({ record }: { record: string }) {
  const t = useTranslations("goals");
  const titleId = useId();
  const citations = useTables(read, useCallback((plan: Plan) => citationsOf(plan, record), [record]));
  if (citations.length === 0) return null;
  return (
    <section aria-labelledby={titleId} className="mt-4 border-t border-line pt-3.5">
      <h4 id={titleId} className="mb-1.5 font-semibold">{t("citedBy")}</h4>
      <ul>{citations.map((citation) => <Citing key={citation.id} {...citation} />)}</ul>
    </section>
  );
}

const sectionsOf = { research: ["research"], outcomes: ["outcomes"] } as const;

function Citing({ section, id }: Citation) {
  const plan = useOpenPlan();
  const place = useRecordPlace(sectionsOf[section], id);
  if (!place) return null;
  return (
    <li className="py-0.5">
      <a href={recordPath(plan.id, place.section, place.number)} className="block min-h-6 min-w-0 rounded-cell py-0.5 hover:underline max-sm:py-2.5"><RecordName id={id} sections={sectionsOf[section]} /></a>
    </li>
  );
}
