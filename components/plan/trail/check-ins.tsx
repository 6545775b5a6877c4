"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useMemo } from "react";
import { preloadEditor } from "@/components/fields/field-editor";
import { Button } from "@/components/ui/button";
import { useMayEdit } from "@/lib/client/use-role";
import { useTrail } from "@/lib/client/use-trail";
import { historyOf } from "@/lib/plan/derive/trail";
import { type AnyRecord, type Section } from "@/lib/plan/section";
import { Changes } from "./changes";
import { CheckInChart } from "./check-in-chart";
import { TrailPart } from "./trail-part";

/** Who said which value of a figure when, and how far it has come. To check in is to set the figure. */
export function CheckIns({ section, record, figure }: { section: Section; record: AnyRecord; figure: string }) {
  const t = useTranslations("trail");
  const mayEdit = useMayEdit();
  const { entries, refusal } = useTrail(section.id, record.id);
  const baseline = record.values["baseline"];
  const history = useMemo(() => historyOf(entries ?? [], typeof baseline === "number" ? baseline : null), [entries, baseline]);
  const preload = () => preloadEditor("number");
  const action = mayEdit && (
    <Button variant="outline" onPointerEnter={preload} onFocus={preload} onClick={(event) => openFigure(event, figure)}>{t("checkIn")}</Button>
  );
  return (
    <TrailPart title={t("checkIns")} action={action} isFailed={refusal !== null}>
      {entries?.length === 0 && <p className="text-pretty text-ink-subtle">{t(mayEdit ? "noneYet" : "nobodyYet")}</p>}
      {entries && entries.length > 0 && (
        <>
          <CheckInChart section={section} record={record} figure={figure} history={history} />
          <Changes section={section} record={record} entries={entries} />
        </>
      )}
    </TrailPart>
  );
}

/** The figure has a field in the same panel, and one field has one editor. */
function openFigure({ currentTarget }: MouseEvent, figure: string): void {
  const cell = currentTarget.closest("[data-fields]")?.querySelector(`[data-field="${figure}"]`);
  cell?.scrollIntoView({ block: "center" });
  cell?.querySelector("button")?.click();
}
