"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useCallback, useEffect, useRef } from "react";
import { usePlan, useRecord } from "@/lib/client/use-plan";
import { type Plan, tableOf } from "@/lib/plan/plan";
import { type Section } from "@/lib/plan/section";
import { FieldCell } from "@/components/fields/field-cell";
import { detailsCards } from "@/components/sections/details-cards";
import { IconButton } from "@/components/ui/button";
import { Panel } from "./panel";
import { RecordFoot } from "./record-foot";

/** Everything a row says, beside its table: short fields as lines, running text at full width. */
export function DetailsPanel({ section, record: id, field = null, onGo, onCopyLink, onClose }: {
  section: Section;
  record: string;
  /** Where the focus goes; null is the first field. */
  field?: string | null;
  onGo(record: string): void;
  onCopyLink(record: string): void;
  onClose(): void;
}) {
  const t = useTranslations("table");
  const record = useRecord(section.id, id);
  const ids = usePlan(useCallback((plan: Plan) => tableOf(plan, section.id).records, [section.id]));
  const index = ids.findIndex((each) => each.id === id);
  const name = `${section.prefix}${index + 1}`;
  const title = String(record?.values[section.titleField] ?? "");
  const go = (by: number) => () => {
    const next = ids[index + by];
    if (next) onGo(next.id);
  };
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = field === null ? null : fields.current?.querySelector(`[data-field="${field}"]`);
    (place ?? fields.current)?.querySelector<HTMLElement>("button")?.focus();
  }, [field]);
  const card = detailsCards[section.id];
  const isHere = record !== null && !record.removed && index >= 0;

  return (
    <Panel
      label={t("details", { row: title || name })}
      title={isHere && (
        <span className="flex items-center gap-1.5 text-note font-regular text-ink-subtle tabular-nums">
          {name} <span>{t("rowOf", { count: String(ids.length) })}</span>
          <IconButton icon="up" size="sm" label={t("previousRow")} aria-disabled={index === 0} onClick={go(-1)} />
          <IconButton icon="up" size="sm" className="rotate-180" label={t("nextRow")} aria-disabled={index === ids.length - 1} onClick={go(1)} />
        </span>
      )}
      actions={isHere && <IconButton icon="link" label={t("copyLink")} onClick={() => onCopyLink(id)} />}
      onClose={onClose}
    >
      {isHere ? (
        <div ref={fields} data-fields className="px-5 pt-4 pb-6">
          <FieldCell key={`title-${id}`} section={section} record={id} fieldId={section.titleField} rowName={name} className="text-[1.125rem] leading-6 font-semibold tracking-[-0.012em]" />
          <Properties key={id} section={section} record={id} name={name} />
          {card && <Suspense><card.Card section={section} record={id} rowName={name} /></Suspense>}
          <RecordFoot section={section} record={id} about={`${name} ${title}`.trim()} />
        </div>
      ) : (
        <p className="p-5 text-ink-subtle">{t("rowGone")}</p>
      )}
    </Panel>
  );
}

function Properties({ section, record, name }: { section: Section; record: string; name: string }) {
  const language = useLocale();
  const elsewhere = detailsCards[section.id]?.fields ?? [];
  const fields = Object.entries(section.fields).filter(([id]) => id !== section.titleField && !elsewhere.includes(id));
  return (
    <>
      <dl className="mt-3">
        {fields.filter(([, field]) => field.kind !== "prose").map(([id, field]) => (
          <div key={id} className="grid grid-cols-[112px_minmax(0,1fr)] items-start gap-2 py-[7px] max-sm:min-h-13 max-sm:items-center">
            <dt className="text-ink-subtle">{field.label[language]}</dt>
            <dd><FieldCell section={section} record={record} fieldId={id} rowName={name} /></dd>
          </div>
        ))}
      </dl>
      {fields.filter(([, field]) => field.kind === "prose").map(([id, field]) => (
        <section key={id} className="mt-4 border-t border-line pt-3.5">
          <h4 className="mb-1.5 font-semibold">{field.label[language]}</h4>
          {field.hint && <p className="mb-2 text-note text-pretty text-ink-subtle">{field.hint[language]}</p>}
          <FieldCell section={section} record={record} fieldId={id} rowName={name} />
        </section>
      ))}
    </>
  );
}
