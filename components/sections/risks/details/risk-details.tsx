"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useRecord } from "@/lib/client/use-plan";
import { isPreventable } from "@/lib/plan/derive/risk/mitigation";
import { FieldCell } from "@/components/fields/field-cell";
import { Panel } from "@/components/plan/panel";
import { RecordFoot } from "@/components/plan/record-foot";
import { IconButton } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import { useRisks } from "../risks-context";
import { PlanB } from "./plan-b";
import { Proposals } from "./proposals";
import { ScoreBlock } from "./score-block";

/** Everything a risk says, in the order in which one works with it: how large, how to prevent it, plan B. */
export function RiskDetails({ risk }: { risk: string }) {
  const t = useTranslations("risks");
  const table = useTranslations("table");
  const { section, ids, nameOf, field, select } = useRisks();
  const record = useRecord(section.id, risk);
  const body = useRef<HTMLDivElement>(null);
  const opened = useRef<string | null>(null);
  const [said, say] = useState("");
  const index = ids.indexOf(risk);
  const name = nameOf(risk);
  useEffect(() => {
    // A field of the same risk is gone to as well; a change of the row's number is no reason.
    if (opened.current === `${risk}/${field}`) return;
    opened.current = `${risk}/${field}`;
    const place = field === null ? null : body.current?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    (place ?? body.current)?.querySelector<HTMLElement>("button, [role=radio][tabindex='0']")?.focus();
  }, [risk, field]);

  function go(by: number): void {
    const next = ids[index + by];
    if (next !== undefined) select(next);
  }
  function copyLink(): void {
    navigator.clipboard.writeText(`${location.origin}${location.pathname}#${risk}`).then(() => say(table("linkCopied")), () => showToast({ message: table("linkNotCopied") }));
  }
  if (!record || index < 0) return null;
  const title = String(record.values[section.titleField] ?? "");
  return (
    <Panel
      label={table("details", { row: title || name })}
      title={
        <span className="flex items-center gap-1.5 text-note font-regular text-ink-subtle tabular-nums">
          {name} <span>{t("details.of", { count: String(ids.length) })}</span>
          <IconButton icon="up" size="sm" label={table("previousRow")} aria-disabled={index === 0} onClick={() => go(-1)} />
          <IconButton icon="up" size="sm" className="rotate-180" label={table("nextRow")} aria-disabled={index === ids.length - 1} onClick={() => go(1)} />
        </span>
      }
      actions={<IconButton icon="link" label={table("copyLink")} onClick={copyLink} />}
      onClose={() => close(risk, select)}
    >
      <div ref={body} key={risk} data-fields className="px-5 pt-4 pb-8">
        <FieldCell section={section} record={risk} fieldId={section.titleField} rowName={name} className="text-[1.125rem] leading-6 font-semibold tracking-[-0.012em] text-balance" />
        <Lines risk={risk} name={name} fields={["owner", "response", "review"]} />
        <ScoreBlock risk={risk} name={name} />
        <Part field="prevention"><FieldCell section={section} record={risk} fieldId="prevention" rowName={name} /></Part>
        {isPreventable(record) && <Proposals risk={risk} onSay={say} />}
        <PlanB risk={risk} name={name} onSay={say} />
        <More risk={risk} name={name} />
        <RecordFoot section={section} record={risk} about={`${name} ${title}`.trim()} />
        <output className="sr-only">{said}</output>
      </div>
    </Panel>
  );
}

/** Closes, with the focus back on the row it was opened from. */
function close(risk: string, select: (risk: string | null) => void): void {
  const isInPanel = document.activeElement?.closest("[data-panel]") || document.activeElement === document.body;
  select(null);
  if (isInPanel) document.querySelector<HTMLElement>(`[data-row="${CSS.escape(risk)}"]`)?.focus();
}

/** Short fields, their label at the left. */
function Lines({ risk, name, fields }: { risk: string; name: string; fields: readonly string[] }) {
  const language = useLocale();
  const { section } = useRisks();
  return (
    <dl className="mt-3">
      {fields.map((id) => (
        <div key={id} className="grid grid-cols-[96px_minmax(0,1fr)] items-start gap-2 py-1.5 max-sm:min-h-13 max-sm:items-center">
          <dt className="text-ink-subtle">{section.fields[id]?.label[language]}</dt>
          <dd className="flex min-w-0 flex-wrap items-start gap-x-[18px] gap-y-2">
            <FieldCell section={section} record={risk} fieldId={id} rowName={name} />
            {id === "response" && <ResponseHint risk={risk} />}
            {id === "review" && <ReviewInterval risk={risk} name={name} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the response means: "make it less likely". */
function ResponseHint({ risk }: { risk: string }) {
  const language = useLocale();
  const { section } = useRisks();
  const response = useRecord(section.id, risk)?.values["response"];
  const field = section.fields["response"];
  const hint = field?.kind === "choice" ? field.options.find(({ id }) => id === response)?.hint?.[language] : undefined;
  return hint && <span className="text-ink-subtle">{hint.charAt(0).toLocaleLowerCase(language) + hint.slice(1)}</span>;
}

/** "then every week" */
function ReviewInterval({ risk, name }: { risk: string; name: string }) {
  const t = useTranslations("risks.details");
  const { section } = useRisks();
  return (
    <span className="inline-flex items-start gap-[18px]">
      <span className="text-ink-subtle">{t("every")}</span>
      <FieldCell section={section} record={risk} fieldId="reviewEvery" rowName={name} />
    </span>
  );
}

/** A field with a heading over it. */
export function Part({ field, children }: { field: string; children: ReactNode }) {
  const language = useLocale();
  const { section } = useRisks();
  return (
    <section className="mt-5">
      <h3 className="mb-1.5 font-semibold">{section.fields[field]?.label[language]}</h3>
      {children}
    </section>
  );
}

function More({ risk, name }: { risk: string; name: string }) {
  const t = useTranslations("risks.details");
  const { section } = useRisks();
  return (
    <section className="mt-6 border-t border-line pt-4">
      <h3 className="font-semibold">{t("more")}</h3>
      <Lines risk={risk} name={name} fields={["category", "ownCategory", "delay", "goals", "tasks"]} />
      <Part field="cause"><FieldCell section={section} record={risk} fieldId="cause" rowName={name} /></Part>
    </section>
  );
}
