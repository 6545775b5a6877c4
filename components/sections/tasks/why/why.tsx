"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { isSameJson } from "@/lib/client/observable";
import { usePlan, useRecord, useRecordIds } from "@/lib/client/use-plan";
import { reasonsFor } from "@/lib/plan/derive/reasons";
import { type Plan } from "@/lib/plan/plan";
import { type Prose, proseToText } from "@/lib/plan/prose";
import { FieldCell } from "@/components/fields/field-cell";
import { useSection } from "@/components/plan/use-section";
import { useRowActions } from "@/components/table/use-row-actions";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Why this person does this task, or carries this responsibility; and the place to say it. */
export function Why({ work, person }: { work: string; person: string }) {
  const t = useTranslations("tasks");
  const section = useSection("rationale");
  const ids = useRecordIds(section.id);
  const reasons = usePlan(useCallback((plan: Plan) => reasonsFor(plan, work, person), [work, person]), isSameJson);
  const actions = useRowActions(section);
  const box = useRef<HTMLDivElement>(null);

  function add(): void {
    if (!actions?.add({}, { person, work })) return;
    // The new reason is drawn a frame later.
    requestAnimationFrame(() => requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("button")?.click()));
  }
  return (
    <div ref={box} data-fields className="grid gap-2">
      {reasons.map((id) => <Reason key={id} id={id} rowName={`${section.prefix}${ids.indexOf(id) + 1}`} />)}
      {reasons.length === 0 && (
        <p className="flex flex-wrap items-center gap-x-2 text-note text-caution-text">
          {t("noReason")}
          {actions && <Button size="sm" variant="outline" className="text-ink! print:hidden" onClick={add}><Icon name="plus" size={14} />{t("sayWhy")}</Button>}
        </p>
      )}
    </div>
  );
}

function Reason({ id, rowName }: { id: string; rowName: string }) {
  const t = useTranslations("tasks");
  const section = useSection("rationale");
  const done = useRecord(section.id, id)?.values["done"];
  // What done means stands with the task; here only what was said of it to this person.
  const lines = Array.isArray(done) && proseToText(done as Prose) !== "" ? (["why", "strengths", "done"] as const) : (["why", "strengths"] as const);
  const labels = { why: t("because"), strengths: t("strengthsLabel"), done: t("expected") };
  return (
    <dl className="grid gap-1">
      {lines.map((field) => (
        <div key={field} className="grid grid-cols-[104px_minmax(0,1fr)] gap-2">
          <dt className="text-note leading-5 text-ink-subtle">{labels[field]}</dt>
          <dd><FieldCell section={section} record={id} fieldId={field} rowName={rowName} /></dd>
        </div>
      ))}
    </dl>
  );
}
